internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// A share that a report tells by how many there are of each so many: 每万名职工中有技师120名 is 1.2%.
struct BasedShare {
    private let candidate: Candidate
    private let base: ExactDecimal
    /// The base in the words of the report: 每万名.
    private let wording: String
    private let query: Query
    private let context: AnswerContext

    /// Nil where no such figure tells of both the part and the whole.
    init?(_ query: Query, _ context: AnswerContext) {
        let parts = query.completeOperands
        guard parts.count == 2, query.assumed.isEmpty else { return nil }
        let value = parts[0].within(parts[1], base: Self.qualifier)
        let based = context.candidates(value).filter { $0.figure.qualifiers.contains(Self.qualifier) }
        guard let found = context.selection(based, of: value).single, found.missing.isEmpty,
            let sentence = context.corpus.sentence(of: found.figure)
        else { return nil }
        let lexicon = context.answerer.search.passages.lexicon
        let head = Array(sentence.quote.utf8)[..<found.figure.range.start]
        guard let base = Self.base(before: String(decoding: head, as: UTF8.self), parts[1], lexicon) else { return nil }
        self.base = base.value
        wording = base.wording
        candidate = found
        self.query = query
        self.context = context
    }

    private static let qualifier = "基数"

    /// The last 每万名 of a text, where the whole that was asked for follows it.
    private static func base(
        before text: String, _ whole: Query, _ lexicon: Lexicon
    ) -> (value: ExactDecimal, wording: String)? {
        let scalars = Scalars(text)
        let words = lexicon.entries(of: "qualifiers").filter { $0.isOf(qualifier) }
        let marks = words.filter { $0.form.unicodeScalars.count > 1 }
            .sorted { $0.form.unicodeScalars.count > $1.form.unicodeScalars.count }
        for start in scalars.values.indices.reversed() {
            guard let mark = marks.first(where: { scalars.holds($0.form, at: start) }) else { continue }
            let end = start + mark.form.unicodeScalars.count
            let rest = scalars.text(end..<min(end + longestName, scalars.count))
            guard whole.terms.contains(where: { term in term.search.forms.contains { rest.holds($0) } }),
                let value = value(of: mark.form, lexicon)
            else { return nil }
            let unit = lexicon.matches(in: scalars, at: end).first { $0.entry.sheet == "units" }?.end ?? end
            return (value, scalars.text(start..<unit))
        }
        return nil
    }

    /// The characters in which the whole must be named after the base.
    private static let longestName = 12

    /// 每十万 is 100000.
    private static func value(of word: String, _ lexicon: Lexicon) -> ExactDecimal? {
        var value = ExactDecimal(1)
        var isScaled = false
        for scalar in word.unicodeScalars {
            guard let entry = lexicon.entry(form: String(scalar), sheet: "numerals"),
                entry.isOf("位") || entry.isOf("大位"),
                let factor = entry.attribute("值").flatMap({ Int($0) }), let product = value.times(ExactDecimal(factor))
            else { continue }
            value = product
            isScaled = true
        }
        return isScaled ? value : nil
    }

    /// The part over its base, in the open.
    var answer: Answer? {
        guard let number = candidate.figure.quantity.value.single,
            let percent = number.times(ExactDecimal(100))?.divided(by: base, places: query.decimals ?? 2)
        else { return nil }
        var citations = CitationList(context.corpus)
        let numbers = citations.cite(candidate.figure)
        let formula = "\(number) ÷ \(base) × 100 = \(percent)"
        let names = query.completeOperands.map { Wording.trimmed($0.wording) }
        let statement = Wording.statement(candidate.figure, in: context.corpus) + Wording.marks(numbers)
        var answer = Answer(
            status: .answered,
            text: "\(names[0])占\(names[1])的\(Wording.bound(candidate.figure.quantity.bound))\(percent)%"
                + "（\(wording)里的数：\(formula)%）：\(statement)。")
        answer.values = [
            AnswerValue(
                computed: percent, unit: "%", bound: candidate.figure.quantity.bound, citations: numbers)
        ]
        answer.derivation = AnswerDerivation(
            operation: .ratio, formula: formula + "%",
            operands: [
                AnswerValue(figure: candidate.figure, citations: numbers),
                AnswerValue(base: base, wording: wording, citations: numbers),
            ])
        answer.citations = citations.citations
        answer.selected = [candidate]
        answer.confidence = candidate.sureness
        return answer
    }
}

extension Scalars {
    /// Whether a word stands at a position.
    fileprivate func holds(_ word: String, at start: Int) -> Bool {
        let wanted = Array(word.unicodeScalars)
        return start + wanted.count <= count && values[start..<start + wanted.count].elementsEqual(wanted)
    }
}
