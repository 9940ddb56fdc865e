internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// What a sentence enumerates, one text an item: 法律咨询, 就业招聘, 中医理疗.
struct ListOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let reply = TextReply(query: query, context: context)
        let steps = StepSpans(query: query, search: context.answerer.search.passages)
        if query.asksReports { return reports(query, context) }
        if query.asksWording { return wordings(query, context) }
        guard query.saysOfWhat else {
            // 哪些便民措施 says of what, though only by the kind of thing.
            return steps.saysOfWhat ? reply.answer(steps) : Refusing.withoutText(query, nil)
        }
        if query.asksName || asksNameByKind(query, context) {
            let named = reply.answer(NameSpans(query: query))
            // 四块牌子叫什么 is not answered by one of them.
            if let count = query.namesStated, named.texts.count < count { return Refusing.withoutText(query, nil) }
            guard named.status != .answered, !query.asksName else { return named }
        }
        let listed = reply.answer(steps)
        if listed.status == .answered { return listed }
        let items = reply.answer(ListSpans(query: query))
        guard items.status != .answered else { return items }
        let any = reply.answer(AnySpans(query: query))
        return any.status == .answered ? any : items
    }

    /// Whose reports speak of it, each with its sentence. Only a name in so many words is surely the same thing.
    private func reports(_ query: Query, _ context: AnswerContext) -> Answer {
        guard !query.names.isEmpty else { return Refusing.withoutText(query, nil) }
        var citations = CitationList(context.corpus)
        var answer = Answer(status: .answered, text: "")
        var parts: [String] = []
        for number in context.answerer.search.passages.numbers(holding: query.names, in: context.document) {
            let (sentence, own) = (context.corpus.sentences[number], context.corpus.passages[number].own)
            guard query.names.allSatisfy({ own.contains($0) }), isOfTimes(query, sentence, context),
                let article = context.corpus.article(of: sentence), let party = article.organization ?? article.place,
                !answer.texts.contains(party)
            else { continue }
            guard parts.count < Self.most else { return Refusing.withoutText(query, nil) }
            answer.texts.append(party)
            parts.append(party + Wording.marks(citations.cite(sentence)))
        }
        guard query.operandCount.map({ $0 == parts.count }) ?? true, !parts.isEmpty else {
            return Refusing.withoutText(query, nil)
        }
        answer.text = "提到的有：" + parts.joined(separator: "、") + "。"
        answer.citations = citations.citations
        answer.confidence = 800
        return answer
    }

    /// Whether a sentence stands in a report of the times that are asked of: 2023年5月的报道里.
    private func isOfTimes(_ query: Query, _ sentence: Sentence, _ context: AnswerContext) -> Bool {
        let times = query.times.filter { $0.expression != .present }
        guard !times.isEmpty else { return true }
        guard let document = context.corpus.document(sentence.document) else { return false }
        let reported = document.published.map { Period($0) } ?? document.period
        let reference = context.answerer.search.reference(query.places)
        return times.allSatisfy { time in
            reported?.overlaps(time.expression.resolved(against: reference)) ?? false
        }
    }

    /// Whether the one thing asked for has a name: 主题是什么, 口号是什么.
    private func asksNameByKind(_ query: Query, _ context: AnswerContext) -> Bool {
        guard query.focus.isEmpty, query.operandCount == nil, let kind = query.terms.last else { return false }
        let lexicon = context.answerer.search.passages.lexicon
        return lexicon.entry(form: kind.search.text, sheet: "enumerations")?.isOf("名类") ?? false
    }

    /// Which of the wordings that the question quotes the reports use, each with the sentence that does.
    private func wordings(_ query: Query, _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        var answer = Answer(status: .answered, text: "")
        let search = context.answerer.search.passages
        let parts = query.names.compactMap { name -> String? in
            let near = search.numbers(holding: [name], in: context.document).lazy
            guard let sentence = near.map({ context.corpus.sentences[$0] }).first(where: { $0.quote.contains(name) })
            else { return nil }
            answer.texts.append(name)
            return "“\(name)”" + Wording.marks(citations.cite(sentence))
        }
        guard !parts.isEmpty else { return Refusing.withoutText(query, nil) }
        answer.text = parts.count == 1 ? "报告写的是\(parts[0])。" : "几种写法报告里都有，请核对：\(parts.joined(separator: "、"))。"
        answer.citations = citations.citations
        answer.confidence = 900
        return answer
    }

    /// More reports than this are no answer to read.
    private static let most = 12
}
