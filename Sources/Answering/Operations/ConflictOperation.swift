internal import Facts
internal import Quantities
internal import Questions

/// What each report says of one thing: 清凉包发了多少份，各份报告怎么写. Those that differ are all named, those that agree are one.
struct ConflictOperation: Operation {
    func answer(_ query: Query, _ context: AnswerContext) -> Answer {
        guard query.stated.isEmpty else { return ofStated(query, context) }
        let value = query.with(.value)
        guard value.saysOfWhat else { return Refusing.withoutTopic }
        let accounts = Accounts(value, context)
        // One report alone tells nothing of what others write.
        guard let first = accounts.values.first, accounts.documents > 1 else {
            return accounts.values.first.map { Refusing.onlyOneReport($0, context) }
                ?? Refusing.notFound(value, nearest: Array(context.candidates(value).prefix(2)), context)
        }
        guard accounts.values.count > 1 else {
            return Listing.answer([first], labels: [title(first, context)], context, opening: "各份报告说法一致：")
        }
        return Listing.answer(
            accounts.values, labels: accounts.values.map { title($0, context) }, context, opening: "各份报告说法不一，请核对：")
    }

    /// 一处写52家、一处写48家，分别是哪份报告的: the reports that have each of the numbers.
    private func ofStated(_ query: Query, _ context: AnswerContext) -> Answer {
        let found = query.stated.map { StatedFigures.find(query.stating($0), context) }
        guard found.count > 1, found.allSatisfy({ !$0.isEmpty }) else { return Refusing.unknownNumber(query) }
        if let many = found.first(where: { Set($0.map(\.document)).count > StatedFigures.most }) {
            return Refusing.tooMany(many, context)
        }
        return Listing.answer(found.map { $0[0] }, context, opening: "各有出处：")
    }

    private func title(_ candidate: Candidate, _ context: AnswerContext) -> String {
        context.corpus.document(of: candidate.figure)?.title ?? candidate.figure.document
    }
}

/// The values that reports give of one thing, the one that fits best first.
struct Accounts {
    let values: [Candidate]
    /// How many reports there are.
    let documents: Int

    /// How much of the question the clause of an account must hold, in thousandths.
    private static let sameThing = 500

    init(_ query: Query, _ context: AnswerContext) {
        let bar = context.answerer.weights[.threshold]
        let passing = context.candidates(query).filter {
            $0.refusal == nil && $0.score >= bar && max($0.local, $0.told) >= Self.sameThing
        }
        // What only its sentence tells may be one account, and no other beside it.
        let isToldOnly = passing.first.map { $0.local < Self.sameThing } ?? false
        var told: Set<String> = []
        var values: [Candidate] = []
        for candidate in isToldOnly ? Array(passing.prefix(1)) : passing
        where values.isEmpty || candidate.local >= Self.sameThing {
            guard let best = passing.first, Self.isOfOneThing(candidate.figure, best.figure),
                told.insert(candidate.figure.document).inserted
            else { continue }
            // 约3.2万人 and 超过3.2万名 tell the same number.
            if !values.contains(where: { $0.figure.quantity.value == candidate.figure.quantity.value }) {
                values.append(candidate)
            }
        }
        for candidate in AccountsGoneOn(query, context).found {
            guard let best = passing.first, Self.isOfOneThing(candidate.figure, best.figure),
                told.insert(candidate.figure.document).inserted
            else { continue }
            if !values.contains(where: { $0.figure.quantity.value == candidate.figure.quantity.value }) {
                values.append(candidate)
            }
        }
        self.values = values
        documents = told.count
    }

    private static func isOfOneThing(_ left: Figure, _ right: Figure) -> Bool {
        func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
            one == nil || other == nil || one == other
        }
        return left.quantity.unitClass == right.quantity.unitClass && agree(left.period?.year, right.period?.year)
            && agree(left.scope, right.scope) && agree(left.place, right.place)
            && (left.basis == .target) == (right.basis == .target)
    }
}
