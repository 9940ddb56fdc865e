internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// One figure: the one that fits, in the words of its report.
struct ValueOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        // 培训职工多少人次 says enough; 惠及多少人 and 增加了多少 leave open what of.
        guard query.saysOfWhat || query.countsDeed else { return Refusing.withoutTopic }
        if let rest = Remainder(query, context) { return rest.answer() }
        let selection = context.selection(query)
        if let answer = JoinedThings(query).answer(selection, context) { return answer }
        switch selection {
        case .figure(let candidate, _) where isOfEach(candidate, query, context):
            return Refusing.ofEach(candidate, context)
        case .figure(let candidate, let confirmed):
            var answer = single(candidate, confirmed, context)
            if candidate.figure.quantity.kind == .ordinal {
                answer.texts = [named(candidate, context)].compactMap(\.self)
            }
            if query.asksDirection { answer.texts = [candidate.figure.action].compactMap(\.self) }
            return answer
        case .series(let candidates): return series(candidates, context)
        case .conflict(let candidates): return conflict(candidates, context)
        case .ambiguous(let candidates): return Refusing.ambiguous(candidates, context)
        case .none(let nearest):
            if let stretch = ClockStretch(query: query, context: context).answer() { return stretch }
            return Refusing.notFound(query, nearest: nearest, context)
        }
    }

    /// Whether several things are asked for of which each has the number: 书屋和驿站一共多少家 for 书屋、驿站各12家.
    private func isOfEach(_ candidate: Candidate, _ query: Query, _ context: AnswerContext) -> Bool {
        guard context.isOfEach(candidate) else { return false }
        let things = candidate.own.map { query.terms[$0] }.filter(\.namesThing).flatMap(\.search.forms)
        let joints = context.answerer.search.passages.lexicon.entries(of: "conjunctions").map(\.form)
        let clause = context.corpus.contexts[candidate.number].clause
        return things.contains { one in
            things.contains { other in joints.contains { clause.holds(one + $0 + other) } }
        }
    }

    /// What has the place in an order that was asked for: 第二张是反馈单.
    private func named(_ candidate: Candidate, _ context: AnswerContext) -> String? {
        let lexicon = context.answerer.search.passages.lexicon
        let marks = lexicon.entries(of: "enumerations").filter { $0.isOf("名系") }.map(\.form)
        guard let quote = context.corpus.sentence(of: candidate.figure)?.quote else { return nil }
        let bytes = Array(quote.utf8)
        let figure = candidate.figure
        guard figure.range.end < figure.clause.end, figure.clause.end <= bytes.count else { return nil }
        let rest = String(decoding: bytes[figure.range.end..<figure.clause.end], as: UTF8.self)
        return marks.first(where: rest.hasPrefix).map { Wording.trimmed(String(rest.dropFirst($0.count))) }
    }

    func single(_ candidate: Candidate, _ confirmed: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        let numbers = ([candidate] + confirmed).flatMap { citations.cite($0.figure) }
        let text = Wording.statement(candidate.figure, in: context.corpus)
        var answer = Answer(status: .answered, text: "\(text)。\(Wording.marks(numbers))")
        answer.values = [AnswerValue(figure: candidate.figure, citations: numbers)]
        answer.citations = citations.citations
        answer.selected = [candidate]
        answer.confidence = candidate.sureness
        return answer
    }

    private func conflict(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        let titles = candidates.map { context.corpus.document(of: $0.figure)?.title ?? $0.figure.document }
        return Listing.answer(candidates, labels: titles, context, opening: "两份报告说法不一，请核对：")
    }

    func series(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        let isMixed = Set(candidates.map(\.figure.basis)).count > 1
        return Listing.answer(
            candidates, labels: candidates.map { Wording.period($0.figure) }, context,
            closing: isMixed ? "；各年口径不同，不宜直接相比" : "")
    }
}
