internal import ChineseText
internal import Facts
internal import Words

/// Numbers that say how far something is from what it was, and not how much it is.
struct Distances: Sendable {
    /// 多, 少, 高出 right before the number.
    private let gaps: [String]
    /// 比, 较 before what it is compared with.
    private let comparing: [String]
    /// 增加, 提高 right before the number.
    private let changes: [String]
    /// What is set and only ever changed by so much: 标准, 限额.
    private let norms: [String]

    init(lexicon: Lexicon) {
        func qualifiers(_ kind: String) -> [String] {
            lexicon.entries(of: "qualifiers", where: "类", is: kind).map(\.form)
        }
        gaps = qualifiers("差数")
        comparing = Set(qualifiers("原值")).intersection(lexicon.entries(of: "comparisons").map(\.form)).sorted()
        norms = qualifiers("定额")
        changes = lexicon.entries(of: "actions", where: "承前", is: "变化").map(\.form)
    }

    /// Whether a number is a distance: 目标比去年多20人, 补助标准增加30元.
    ///
    /// - Parameter wording: in normal form.
    func tell(_ wording: String, _ context: RecordContext) -> Bool {
        let clause = context.clause
        if let gap = clause.first(of: gaps, before: wording), isCompared(clause, before: gap + wording) {
            return true
        }
        guard let change = clause.first(of: changes, before: wording) else { return false }
        return norms.contains { isRightBefore(change + wording, $0, clause) }
    }

    /// Whether something is set against something else in what leads up to a number: 比去年.
    private func isCompared(_ clause: String, before words: String) -> Bool {
        guard let place = clause.utf8.place(of: words.utf8) else { return false }
        let head = String(decoding: clause.utf8.prefix(place.lowerBound), as: UTF8.self)
        return comparing.contains { head.holds($0) }
    }

    /// Whether a norm is what changed: 标准 stands before the change with an adverb or two between (标准再增加, 标准分别再提高).
    private func isRightBefore(_ change: String, _ norm: String, _ clause: String) -> Bool {
        guard let start = clause.utf8.place(of: norm.utf8), let end = clause.utf8.place(of: change.utf8) else {
            return false
        }
        return (0...Self.adverbs).contains(end.lowerBound - start.upperBound)
    }

    /// Bytes of the longest adverbs that may stand between.
    private static let adverbs = 15
}
