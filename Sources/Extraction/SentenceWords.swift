internal import ChineseText
internal import Quantities
internal import Words

/// The words of a sentence by what they do in it.
struct SentenceWords {
    let actions: [Lexicon.Occurrence]
    /// Words beside a number that make it a condition or a former number.
    let qualifying: [Lexicon.Occurrence]
    /// Where words begin that join things (和, 以及), with where they end.
    let conjunctions: [Int: Int]
    /// Where words without content begin, with where they end.
    let fillers: [Int: Int]
    /// Where measures begin (面积, 总数).
    private let measures: Set<Int>
    private let text: Scalars
    private let lexicon: Lexicon

    init(_ text: Scalars, mentions: [Mention], lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        let verbs = lexicon.occurrences(of: "actions", in: text)
        actions = verbs.filter { action in
            Self.isVerb(action, in: text, mentions: mentions) && !Self.isInsideWord(action, in: text, lexicon)
                && !mentions.contains { $0.range.overlaps(action.range) }
        }
        let measures = lexicon.occurrences(of: "measures", in: text)
        self.measures = Set(measures.map(\.range.lowerBound))
        // Function words, adverbs, measures and verbs that say little.
        let empty =
            verbs.filter { $0.entry.attribute("泛称") == "是" } + measures
            + lexicon.occurrences(of: "adverbs", in: text) + lexicon.occurrences(of: "function", in: text)
        fillers = Dictionary(empty.map { ($0.range.lowerBound, $0.range.upperBound) }, uniquingKeysWith: max)
        // 参与 joins nothing, and 成立 says of no number what it became.
        func standing(_ sheet: String) -> [Lexicon.Occurrence] {
            lexicon.occurrences(of: sheet, in: text).filter {
                !Self.isInsideWord($0, in: text, lexicon, of: ["actions", "predicates", "words"])
            }
        }
        conjunctions = Dictionary(
            standing("conjunctions").map { ($0.range.lowerBound, $0.range.upperBound) }, uniquingKeysWith: max)
        qualifying = standing("qualifiers")
    }

    /// Whether an action word is one, and no part of another word: 建 in 建6家 and 建了 is, in 建筑 it is not.
    private static func isVerb(_ action: Lexicon.Occurrence, in text: Scalars, mentions: [Mention]) -> Bool {
        guard let end = text.position(ofByte: action.range.upperBound), action.entry.form.unicodeScalars.count == 1
        else {
            return true
        }
        return end == text.count || text.values[end] == "了" || text.values[end].isPunctuation
            || mentions.contains { $0.range.lowerBound == action.range.upperBound }
    }

    /// Sheets without verbs.
    private static let nouns: Set<String> = ["metrics", "organizations", "people", "places", "positions", "words"]

    /// Whether another word holds the action or begins in front of it and takes its head: 服务 in 服务业, 奖 in 优秀奖. The metric 覆盖企业 begins with its verb.
    private static func isInsideWord(
        _ action: Lexicon.Occurrence, in text: Scalars, _ lexicon: Lexicon, of sheets: Set<String> = ["words"]
    ) -> Bool {
        guard let start = text.position(ofByte: action.range.lowerBound),
            let end = text.position(ofByte: action.range.upperBound)
        else { return false }
        let held = nouns.union(sheets)
        return (max(0, start - 3)...start).contains { position in
            lexicon.matches(in: text, at: position).contains { match in
                // 更新 takes 新 away from 新设 in 更新设备.
                let isHeld = position < start ? match.end > start : match.end > end
                return isHeld && (position < start ? held : sheets).contains(match.entry.sheet)
            }
        }
    }

    /// Whether a noun goes on over a position: 会 in 总工会.
    private func isInsideNoun(_ position: Int) -> Bool {
        (max(0, position - 3)..<position).contains { start in
            lexicon.matches(in: text, at: start).contains {
                $0.end > position && Self.nouns.contains($0.entry.sheet)
            }
        }
    }

    /// A stretch without the words of no content at its end: 总工会 of 总工会也在.
    func withoutTail(_ range: Range<Int>) -> Range<Int> {
        let end = range.first { isFiller($0..<range.upperBound) && !isInsideNoun($0) } ?? range.upperBound
        return end - range.lowerBound < 2 ? range : range.lowerBound..<end
    }

    /// Whether a stretch holds nothing but words without content: 共, 的, 为. 面积 and 总数 count something.
    func isFiller(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text.offsets[position]
            guard !measures.contains(byte), let end = fillers[byte].flatMap(text.position(ofByte:)) else {
                return false
            }
            position = end
        }
        return true
    }
}
