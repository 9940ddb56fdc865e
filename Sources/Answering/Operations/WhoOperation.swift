internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Who did something or holds an office, or which office somebody holds.
struct WhoOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        let reply = TextReply(query: query, context: context)
        if query.ownerKind != nil { return departments(query, reply, context) }
        if query.particulars.asksCommonAuthor { return Signatures(query: query, context: context).common() }
        if query.asksAuthor {
            let signed = reply.answer(AuthorSpans(query: query), among: bylines(query, context))
            if signed.status == .answered { return signed }
            let told = ToldAuthors(query: query, context: context)
            if let answer = told.sentence.map({ reply.answer(ToldAuthorSpans(query: query), among: [$0]) }),
                answer.status == .answered
            {
                return answer
            }
            return query.saysOfWhat ? reply.answer(PersonSpans(query: query)) : signed
        }
        if let name = askedName(query, context) { return offices(of: name, query, reply, context) }
        if query.asksSpeaker {
            return reply.answer(SpeakerSpans(query: query, search: context.answerer.search.passages))
        }
        guard query.saysOfWhat else { return Refusing.withoutText(query, nil) }
        let lexicon = context.answerer.search.passages.lexicon
        // 工会主席 stands among the groups of people too.
        // 领导 may be of any office.
        let office = query.terms.last { term in
            lexicon.entry(form: term.search.text, sheet: "positions") != nil
                && !(lexicon.entry(form: term.search.text, sheet: "persons")?.isOf("泛职") ?? false)
        }
        if let office, !query.focus.contains(office) {
            return reply.answer(HolderSpans(office: office, query: query))
        }
        let answer = reply.answer(PersonSpans(query: query))
        // 三位…是谁 is not answered by one of them.
        if let count = query.personsStated, answer.texts.count < count { return Refusing.withoutText(query, nil) }
        guard answer.status != .answered, let credits = credits(query, context) else { return answer }
        return reply.answer(PersonSpans(query: query), among: credits)
    }

    /// Where a report says who took its pictures: of what they are, it tells elsewhere.
    private func credits(_ query: Query, _ context: AnswerContext) -> [Passage]? {
        let search = context.answerer.search.passages
        func isCredit(_ term: Query.Term) -> Bool {
            term.search.forms.contains { search.lexicon.entry(form: $0, sheet: "persons")?.isOf("署事") ?? false }
        }
        guard let deed = query.terms.last(where: isCredit) else { return nil }
        let things = query.without { isCredit($0) || $0 == query.terms.last { !isCredit($0) } }
        guard things.saysOfWhat else { return nil }
        let passages = search.passages(things, document: context.document)
        guard let best = passages.first(where: { $0.refusal == nil }) else { return nil }
        return context.corpus.sentences(of: best.sentence.document).filter { sentence in
            sentence.article == best.sentence.article && deed.search.forms.contains { sentence.quote.contains($0) }
        }.map { Passage(sentence: $0, context: best.context, score: best.score, refusal: nil, missing: []) }
    }

    /// By which departments the things are done that the question names, each with its sentence.
    private func departments(_ query: Query, _ reply: TextReply, _ context: AnswerContext) -> Answer {
        guard !query.names.isEmpty else { return reply.answer(AgentSpans(name: nil, query: query)) }
        let found = query.names.compactMap { department(of: $0, query, context) }
        guard found.count == query.names.count else { return Refusing.withoutText(query, nil) }
        return reply.answer(found)
    }

    /// By which department a thing is done; nil where several are said to do it.
    private func department(of name: String, _ query: Query, _ context: AnswerContext) -> Finding? {
        let search = context.answerer.search.passages
        var found: Finding?
        for number in search.numbers(holding: [name], in: context.document) {
            let (sentence, passage) = (context.corpus.sentences[number], context.corpus.passages[number])
            guard passage.own.contains(name),
                query.places.allSatisfy({ passage.party.contains($0) || passage.reportPlace == $0 })
            else { continue }
            let near = Passage(sentence: sentence, context: passage, score: 0, refusal: nil, missing: [])
            for other in AgentSpans(name: name, query: query).findings(in: search.text(sentence, query), near) {
                if let found, found.texts != other.texts { return nil }
                found = found ?? other
            }
        }
        return found
    }

    /// The person whose office is asked for: 王某担任什么职务, 王某是谁.
    private func askedName(_ query: Query, _ context: AnswerContext) -> String? {
        let lexicon = context.answerer.search.passages.lexicon
        // “红帆工作室”由谁领衔，他担任什么职务: what stands in quotation marks is nobody.
        if query.asksOffice, let name = query.names.first, isPerson(name, lexicon) { return name }
        // A name need not be one term: 李兰女 holds a word.
        let words = query.terms.map(\.search.text).joined()
        let text = Scalars(words)
        guard !query.asksSpeaker, query.terms.count < 4, (2...4).contains(text.count),
            query.terms.allSatisfy({
                $0.sheet == nil || $0.search.text == words || $0.search.text.unicodeScalars.count == 1
            }),
            // Names that reports write are words of questions; the sheets themselves hold none.
            lexicon.entries(form: words).isEmpty
        else { return nil }
        let surname = lexicon.matches(in: text, at: 0).first { $0.entry.sheet == "surnames" }
        return surname.map { (1...2).contains(text.count - $0.end) } ?? false ? words : nil
    }

    private func isPerson(_ name: String, _ lexicon: Lexicon) -> Bool {
        name.unicodeScalars.count <= 4
            && lexicon.matches(in: Scalars(name), at: 0).contains { $0.entry.sheet == "surnames" }
    }

    /// What the reports call somebody, each with its sentence: two offices of one name are both told.
    private func offices(of name: String, _ query: Query, _ reply: TextReply, _ context: AnswerContext) -> Answer {
        let spans = OfficeSpans(name: name, query: query)
        let (findings, nearest) = reply.findings(spans)
        var offices: [Finding] = []
        // The longest first: 主席 says nothing beside 党组书记、主席.
        for finding in findings.map(\.finding).sorted(by: { $0.length > $1.length }) {
            let isKnown = offices.contains { $0.texts.joined().contains(finding.texts.joined()) }
            if !isKnown { offices.append(finding) }
        }
        guard !offices.isEmpty, offices.count <= Self.most else { return Refusing.withoutText(query, nearest) }
        return reply.answer(offices)
    }

    /// More offices of one name are of several persons.
    private static let most = 4

    /// The byline of the article that the question speaks of.
    private func bylines(_ query: Query, _ context: AnswerContext) -> [Passage] {
        let passages = context.answerer.search.passages.passages(query, document: context.document)
        guard let best = passages.first(where: { $0.refusal == nil }) else { return passages }
        let byline = context.corpus.article(of: best.sentence)?.byline
        return context.corpus.sentences(of: best.sentence.document)
            .filter { $0.article == best.sentence.article && $0.quote == byline }
            .map { Passage(sentence: $0, context: best.context, score: best.score, refusal: nil, missing: []) }
    }
}
