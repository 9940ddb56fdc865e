internal import Facts
internal import Quantities
internal import Questions

/// Takes a question for what it means after the turns before it.
struct Continuation {
    let turns: [Conversation.Turn]
    let answerer: Answerer
    let document: String?

    var context: AnswerContext { AnswerContext(answerer: answerer, document: document) }

    /// The last turn that asked for something of the reports, a refused one too.
    private var last: Conversation.Turn? { turns.last { $0.query != nil } }

    /// What a question was taken for, and its answer.
    struct Outcome {
        let query: Query?
        let answer: Answer
        /// Whether it only asks more of a name that was told: 还有什么职务, 是什么意思. What was asked before stays the topic.
        var isAside = false
    }

    func answer(_ reading: Reading) -> Outcome {
        if reading.query?.operation == .followup, let last = turns.last(where: { $0.answer.status != .smalltalk }),
            last.query == nil
        {
            return Outcome(query: nil, answer: Refusing.afterUnknown)
        }
        let alone = answerer.answer(reading, document: document)
        guard let query = reading.query, let last, query.operation != .smalltalk else {
            return Outcome(query: reading.query?.operation == .smalltalk ? nil : reading.query, answer: alone)
        }
        return answer(query.namingPlaces(places(query)), after: last, alone: alone)
    }

    /// The places that were spoken of, and for a question of nothing but a place those of all reports: 滨海呢.
    private func places(_ query: Query) -> [String] {
        let spoken = EarlierFigures(turns).places
        guard query.operation == .followup else { return spoken }
        return spoken + context.corpus.source.places()
    }

    private func answer(_ query: Query, after last: Conversation.Turn, alone: Answer) -> Outcome {
        guard let earlier = last.asked else { return Outcome(query: query, answer: alone) }
        if let answer = ofEarlierAnswers(query, earlier) { return Outcome(query: earlier, answer: answer) }
        if query.standsAlone, alone.status == .answered {
            return Outcome(query: query, answer: besideLast(query, alone, last) ?? alone)
        }
        let meanings = meanings(query, after: earlier)
        for context in contexts(query, after: last) {
            for meant in meanings {
                let answer = answerer.answer(meant, context)
                if answer.status == .answered, !isRepeated(answer, query, last), tellsCase(answer, query),
                    tellsThing(answer, query), isOfSameReport(answer, meant, last)
                {
                    let spoken = meant.asksText ? Wording.inherited(meant, from: query) + answer.text : answer.text
                    let isAside = query.names.isEmpty && asksOfName(query)
                    let isComputed = !meant.operands.isEmpty && query.operation != .followup
                    let topic = isAside || isComputed ? earlier : meant
                    return Outcome(query: topic, answer: answer.saying(spoken), isAside: isAside)
                }
            }
        }
        if query.standsAlone { return Outcome(query: query, answer: alone) }
        if let other = ofOtherYear(query, meanings) { return other }
        if let share = shareOfEarlier(query) { return Outcome(query: earlier, answer: share) }
        // Another reading of 换算成万元 is no better where there is nothing to convert.
        guard let meant = meanings.first else { return Outcome(query: query, answer: answerer.answer(query, context)) }
        // What only makes sense after another question is not answered as if it stood by itself.
        let refused = answerer.answer(meant, context)
        let isOther = isRepeated(refused, query, last) || !isOfSameReport(refused, meant, last)
        return Outcome(
            query: meant.operands.isEmpty || query.operation == .followup ? meant : earlier,
            answer: isOther ? Refusing.notFound(meant, nearest: [], context) : refused)
    }

    /// The answer from the sentence of the answer before, where a question that names neither time nor place is answered by
    /// figures of several reports, and one of them stands there: 岗位有多少个 after 涉及企业40家、岗位900个.
    private func besideLast(_ query: Query, _ alone: Answer, _ last: Conversation.Turn) -> Answer? {
        guard query.operation == .value, alone.selected.count > 1, let near = contexts(query, after: last).first,
            near.near != nil
        else { return nil }
        let answer = answerer.answer(query, near)
        guard answer.status == .answered, answer.selected.count == 1, !isRepeated(answer, query, last) else {
            return nil
        }
        let told = alone.selected.map(\.number)
        return answer.selected.allSatisfy { told.contains($0.number) } ? answer : nil
    }

    /// Where what is meant may stand: first beside the answer before, unless another time or place is asked.
    private func contexts(_ query: Query, after last: Conversation.Turn) -> [AnswerContext] {
        guard query.times.isEmpty, query.places.isEmpty else { return [context] }
        var near = context
        if query.asksText || last.answer.selected.isEmpty {
            near.near = last.sentences(context.corpus).last.map { OperandNeighborhood($0, isWhole: true) }
        } else {
            near.near = last.answer.selected.last.map {
                OperandNeighborhood($0.figure, width: .sentence, corpus: context.corpus)
            }
        }
        return near.near == nil ? [context] : [near, context]
    }

    /// Whether an answer is the very figure that was given before: 职工呢 asks for another one, as 扩充到多少 does.
    private func isRepeated(_ answer: Answer, _ query: Query, _ last: Conversation.Turn) -> Bool {
        guard !query.terms.isEmpty || query.change != nil || !query.ordinals.isEmpty else { return false }
        // 该市职工书屋有多少家 may well be asked again.
        guard !(query.pointsBack && query.saysOfWhat) else { return false }
        let told = last.answer.selected.map(\.number)
        let said = answer.selected.map(\.number)
        guard !said.isEmpty, answer.derivation == nil, answer.bool == nil, said.allSatisfy(told.contains) else {
            return false
        }
        // One of several that were told may be asked for by its name, or by its year: 我要2020年的.
        let picks = query.terms.contains(where: \.namesThing) || !query.times.isEmpty || !query.places.isEmpty
        return said.count == told.count || !picks
    }

    /// Whether what a question goes on with (驿站呢) is what its answer counts, by its own words or its clause: the neighbor
    /// that fits what was asked before is not it.
    private func tellsThing(_ answer: Answer, _ query: Query) -> Bool {
        guard query.operation == .followup, answer.selected.count == 1, let candidate = answer.selected.first,
            let thing = query.terms.last(where: { $0.namesThing && $0.search.isWord })
        else { return true }
        let fields = context.corpus.contexts[candidate.number].fields[0...2]
        let lexicon = answerer.search.passages.lexicon
        return fields.contains { Coverage.of(thing, in: $0.text, lexicon: lexicon) >= Coverage.missing }
    }

    /// Whether an answer about what was spoken of (它的注册资本, 建它投了多少钱) stands in a report that was cited, or in one of
    /// its place, where no other place was named.
    private func isOfSameReport(_ answer: Answer, _ query: Query, _ last: Conversation.Turn) -> Bool {
        guard query.places.isEmpty, !last.answer.citations.isEmpty else { return true }
        let documents = Set(last.answer.citations.map(\.document))
        let places = Set(last.answer.citations.map(\.place))
        return answer.citations.allSatisfy { documents.contains($0.document) || places.contains($0.place) }
    }

    /// Whether the number that a question goes on with (10人以下的呢) stands where its answer does.
    private func tellsCase(_ answer: Answer, _ query: Query) -> Bool {
        guard query.operation == .followup || !query.saysOfWhat else { return true }
        return query.stated.allSatisfy { stated in
            answer.selected.allSatisfy { candidate in
                context.corpus.sentence(of: candidate.figure).map {
                    context.corpus.figures(of: $0).contains { $0.quantity.value == stated.value }
                } ?? false
            }
        }
    }

    /// Whether it asks about a name that it does not say.
    private func asksOfName(_ query: Query) -> Bool {
        query.names.isEmpty && (query.operation == .define || query.operation == .who && query.asksOffice)
            && !query.saysOfWhat
    }

    private func meanings(_ query: Query, after earlier: Query) -> [Query] {
        let texts = EarlierTexts(turns)
        switch query.operation {
        case .difference, .maximum, .minimum, .check:
            if !query.operands.isEmpty { return [query.with(earlier: earlier)] }
            return query.operation == .check || query.operation == .difference ? query.continuations(of: earlier) : []
        case .ratio where query.operands.count == 1: return [query.with(earlier: earlier)]
        case .growth where query.operands.count == 1: return [query.with(earlier: earlier)]
        case .ratio, .share: return [query.about(earlier)]
        case .define where asksOfName(query): return texts.name.map { [query.about(name: $0)] } ?? []
        case .who where asksOfName(query):
            return texts.person.map { [query.about(name: $0)] } ?? query.continuations(of: earlier)
        case .sum, .source, .meaning, .convert, .smalltalk, .detail: return []
        default:
            let continued = query.continuations(of: query.asksText ? earlier.placed(in: last?.places ?? []) : earlier)
            // 5人以下的班组呢 names a case, for which a report may lay down something in words.
            let isCase = query.operation == .followup && !query.stated.isEmpty && query.ordinals.isEmpty
            return isCase ? query.continuations(of: earlier.with(.rule)) + continued : continued
        }
    }

    /// 占百分之几 after a whole and a part of it, where no report states the share.
    private func shareOfEarlier(_ query: Query) -> Answer? {
        guard query.operation == .value, query.unitClass == UnitClass.share, !query.saysOfWhat, query.times.isEmpty,
            query.places.isEmpty, let pair = EarlierFigures(turns).last(2, like: nil),
            pair[0].figure.document == pair[1].figure.document, turns.last?.inherits == true
        else { return nil }
        return ShareOperation().share(pair.reversed(), query, context)
    }

    /// As many figures as a question counts (这两项), or all that one run of questions was answered with.
    private func compared(_ query: Query, _ figures: EarlierFigures) -> [Candidate]? {
        query.operandCount.map { figures.last($0, like: query.unitClass) } ?? figures.run(like: query.unitClass)
    }

    /// Questions about what was answered: 两项一共多少, 少了多少, 换算成亿元, 出处呢, 再说详细点.
    private func ofEarlierAnswers(_ query: Query, _ earlier: Query) -> Answer? {
        let figures = EarlierFigures(turns)
        let previous = turns.last { $0.answer.status != .smalltalk }?.answer
        switch query.operation {
        case .sum where query.operands.isEmpty:
            return figures.last(query.operandCount ?? 2, like: query.unitClass).map {
                PartsOfWhole.areApart($0, context)
                    ? SumOperation().sum($0, query, context) : Refusing.incomparable($0, context)
            }
        case .growth where query.operands.isEmpty:
            return figures.grown().map { GrowthOperation().growth($0, query, context) }
        case .maximum where query.operands.isEmpty && query.terms.isEmpty && query.times.isEmpty:
            return compared(query, figures).map {
                ExtremumOperation(isMaximum: true).extremum($0, query, context)
            }
        case .minimum where query.operands.isEmpty && query.terms.isEmpty && query.times.isEmpty:
            return compared(query, figures).map {
                ExtremumOperation(isMaximum: false).extremum($0, query, context)
            }
        case .difference where query.operands.isEmpty:
            return figures.pair(query).map { DifferenceOperation().difference($0.reversed(), query, context) }
        case .difference where query.operands.count == 1:
            return figures.pair(naming: query.operands[0]).map {
                DifferenceOperation().difference($0, query.with(earlier: earlier), context)
            }
        case .ratio where query.operands.count == 1 && query.asksMultiple:
            return figures.pair(naming: query.operands[0]).map {
                RatioOperation().ratio($0, query.with(earlier: earlier), context)
            }
        case .ratio where query.operands.isEmpty && query.asksMultiple:
            return figures.last(2, like: nil).map {
                RatioOperation().ratio(query.asksOfLatter ? $0.reversed() : $0, query, context)
            }
        case .convert where query.stated.isEmpty: return previous.flatMap { Conversion.of($0, query) }
        case .source where query.stated.isEmpty && query.terms.isEmpty:
            return previous.flatMap { Provenance.of($0, count: query.operandCount) }
        case .detail: return previous.flatMap { Elaboration.of($0, context) }
        default: return nil
        }
    }
}

extension Answer {
    /// The same answer in other words.
    func saying(_ text: String) -> Answer {
        var answer = self
        answer.text = text
        return answer
    }
}
