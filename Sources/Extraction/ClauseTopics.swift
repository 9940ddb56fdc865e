internal import ChineseText
internal import Quantities
internal import Words

/// Where the clauses without a number begin, and what they say of those that follow.
struct ClauseTopics {
    /// A clause without a number.
    struct Told {
        let clause: Range<Int>
        let subject: Range<Int>?
        let event: Range<Int>?
        /// Whether the event has a name, which is spoken of beyond the next subject.
        let isNamed: Bool
        /// Whether it says what its subject is or has.
        let isDescription: Bool
    }

    private let told: [Told]
    /// Longer ones say too much to be a topic.
    private static let longest = 24
    /// Names in a row may be more: “阳光就业”“求学圆梦”和“公益课堂”等服务.
    private static let longestNames = 48

    init(_ context: SentenceContext, lexicon: Lexicon) {
        let text = context.text
        // A single character is too often part of another word.
        let verbs = (context.actions + lexicon.occurrences(of: "predicates", in: text))
            .filter { $0.entry.form.unicodeScalars.count > 1 || Self.isCopula($0) }
            .compactMap { word in
                text.position(ofByte: word.range.lowerBound).map { (position: $0, isCopula: Self.isCopula(word)) }
            }
            .sorted { $0.position < $1.position }
        told = context.clauses.compactMap { clause in
            guard !context.holdsFigure(clause) else { return nil }
            let end = clause.upperBound - (text.values[clause.upperBound - 1].endsClause ? 1 : 0)
            let start = context.afterTimes(clause)
            guard start < end else { return nil }
            let verb = verbs.first { clause.contains($0.position) && $0.position < end }
            let subject = verb.flatMap {
                Self.subject(context.words.withoutTail(start..<max(start, $0.position)), context)
            }
            let event = verb.map { max(start, $0.position)..<end } ?? start..<end
            let isTold = verb.map { !$0.isCopula && ($0.position <= start || subject != nil) } ?? false
            let told = isTold && event.count <= Self.longest ? event : Self.name(in: event, text)
            return Told(
                clause: clause, subject: subject, event: told,
                isNamed: told.map { text.values[$0].contains("“") } ?? false,
                isDescription: verb?.isCopula ?? false)
        }
    }

    /// What stands before the verb, if it can be whom or what the clause is about: no time, no attribute of something.
    private static func subject(_ range: Range<Int>, _ context: SentenceContext) -> Range<Int>? {
        let text = context.text
        guard range.count >= 2, range.count <= longest, text.values[range.upperBound - 1] != "的" else { return nil }
        let bytes = text.offsets[range.lowerBound]..<text.offsets[range.upperBound]
        return context.mentions.contains { $0.range.overlaps(bytes) } ? nil : range
    }

    /// The names quoted in an event with what follows: “领导干部进企业”专项行动.
    private static func name(in event: Range<Int>, _ text: Scalars) -> Range<Int>? {
        let names = event.filter { text.values[$0] == "“" }
        guard let open = names.first(where: { event.upperBound - $0 <= longestNames }),
            text.values[open..<event.upperBound].contains("”")
        else { return nil }
        return open..<event.upperBound
    }

    /// 是, 有: the only predicates of one character.
    private static func isCopula(_ word: Lexicon.Occurrence) -> Bool {
        word.entry.sheet == "predicates" && word.entry.form.unicodeScalars.count == 1
    }

    /// Tells a topic what the clauses without numbers say that end before a position.
    func tell(_ topic: inout Topic, upTo position: Int) {
        for one in told where one.clause.upperBound <= position && one.clause.upperBound > topic.position {
            topic.tell(one)
        }
        topic.position = max(topic.position, position)
    }
}
