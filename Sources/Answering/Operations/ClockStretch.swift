internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// How many hours a stretch of the day has of which a report tells only from when till when: 上午9点到11点半.
struct ClockStretch {
    let query: Query
    let context: AnswerContext

    /// The code of hours in the sheet of units.
    private static let hours = "H"
    private static let minutes = ExactDecimal(60)
    private static let day = 24 * 60

    func answer() -> Answer? {
        let search = context.answerer.search.passages
        guard query.unitClass == UnitClass.duration, let unit = query.unit,
            search.lexicon.entry(form: unit, sheet: "units")?.attribute("代码") == Self.hours,
            let passage = search.passages(query.with(.when), document: context.document).first,
            passage.refusal == nil, passage.score >= context.answerer.weights[.textThreshold]
        else { return nil }
        let text = search.text(passage.sentence)
        let stretches = text.recognitions.filter { $0.kind == .timerange || $0.kind == .datetimerange }
        guard stretches.count == 1, let only = stretches.first, let (start, end) = only.value.flatMap(Self.clocks),
            let length = ExactDecimal((end - start + Self.day) % Self.day).divided(by: Self.minutes, places: 2)
        else { return nil }
        return answer(length, of: text.wording(only.range), (start, end), passage.sentence)
    }

    private func answer(
        _ length: ExactDecimal, of said: String, _ clocks: (start: Int, end: Int), _ sentence: Sentence
    ) -> Answer {
        var citations = CitationList(context.corpus)
        let numbers = citations.cite(sentence)
        let formula = "\(Self.clock(clocks.end)) − \(Self.clock(clocks.start)) = \(length)小时"
        var answer = Answer(status: .answered, text: "\(said)，\(length)小时（\(formula)）。\(Wording.marks(numbers))")
        answer.values = [AnswerValue(computed: length, unit: "小时", bound: nil, citations: numbers)]
        answer.derivation = AnswerDerivation(
            operation: .convert, formula: formula, operands: [AnswerValue(item: said, citations: numbers)])
        answer.citations = citations.citations
        answer.confidence = 800
        return answer
    }

    private static func clock(_ minutes: Int) -> String {
        let rest = minutes % 60
        return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The minutes of the day at which a time interval begins and ends: `…T10:30/…T16:00`.
    private static func clocks(_ value: String) -> (Int, Int)? {
        let ends = value.split(separator: "/").compactMap { end -> Int? in
            guard let clock = end.split(separator: "T").last else { return nil }
            let parts = clock.split(separator: ":").prefix(2).compactMap { Int($0) }
            return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
        }
        return ends.count == 2 ? (ends[0], ends[1]) : nil
    }
}
