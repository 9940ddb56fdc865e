internal import ChineseText
internal import Facts
internal import Words

/// Gives a bare head its modifier: 粮食播种面积1266万亩、产量514万吨 tells of 粮食产量.
///
/// Only what the sheet of metrics knows as one word is put together again.
struct CompoundMetrics: Sendable {
    /// By head, the modifiers that it has in the sheet.
    private let modifiers: [String: Set<String>]

    init(lexicon: Lexicon) {
        var modifiers: [String: Set<String>] = [:]
        var whole: Set<String> = []
        for entry in lexicon.entries(of: "metrics") {
            let form = Array(entry.form.unicodeScalars)
            whole.insert(entry.form)
            guard form.count >= 2 * Self.shortest else { continue }
            for cut in Self.shortest...form.count - Self.shortest {
                let head = String(String.UnicodeScalarView(form[cut...]))
                modifiers[head, default: []].insert(String(String.UnicodeScalarView(form[..<cut])))
            }
        }
        // 会员…，人数: a measure may be of anything.
        for form in whole.union(lexicon.entries(of: "measures").map(\.form)) { modifiers[form] = nil }
        self.modifiers = modifiers
    }

    /// Characters of a modifier and of a head.
    private static let shortest = 2

    /// The metric with the modifier that stands last in what comes before it in the sentence; as it is where none does.
    func whole(_ metric: String, after before: String) -> String {
        guard let known = modifiers[metric] else { return metric }
        let text = Array(before.unicodeScalars)
        let last = known.compactMap { modifier in
            Self.end(ofLast: Array(modifier.unicodeScalars), in: text).map { (end: $0, modifier: modifier) }
        }.max { ($0.end, $0.modifier) < ($1.end, $1.modifier) }
        return last.map { $0.modifier + metric } ?? metric
    }

    private static func end(ofLast word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
        guard word.count <= text.count else { return nil }
        return (word.count...text.count).last { text[($0 - word.count)..<$0].elementsEqual(word) }
    }
}
