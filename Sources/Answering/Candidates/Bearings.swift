internal import Facts
internal import Quantities

/// What the gate and the times asked for look at in a record, be it a figure or a sentence.
struct Bearings {
    let place: String?
    let scope: String?
    let period: Period?
    /// Whether its section is of several years, whose sum is no value of any one of them.
    let isOfYears: Bool
    let isTarget: Bool
    /// It tells of what was added, not of what there is.
    let isFlow: Bool
    /// It counts those for whom something was done (为85名会员送去书包), not how many there are.
    let isBeneficiary: Bool
    /// It counts those of some things that a deed is told of: 提案有2件获奖.
    let isOfDeed: Bool
    let action: String?
    /// Its number, and how it is written; nil and empty for a sentence.
    let value: ValueRange?
    let wording: String
    let unitClass: String?
    /// Where its number is only a limit: 不得低于80%.
    let bound: Bound?
    /// Whether it tells a distance between shares: 提升1.3个百分点.
    let isPoints: Bool
    /// Whether it is a place in an order.
    let isOrdinal: Bool
    /// What makes it a condition or a former number.
    let qualifier: String?
    /// Whether it is what there was before.
    let isFormer: Bool

    /// - Parameter flows: the verbs of what is added: 新增. Where only place and time are looked at, none need be told.
    init(_ figure: Figure, flows: Set<String> = []) {
        place = figure.place
        scope = figure.scope
        period = figure.period
        isOfYears =
            figure.period?.isSingleYear == false && (figure.periodSource != .stated || figure.basis == .rate)
        isTarget = figure.basis == .target
        isFlow = figure.basis == .flow || flows.contains(figure.action ?? "")
        isBeneficiary = figure.beneficiary.map { !$0.isEmpty && $0 == figure.metric } ?? false
        isOfDeed = !figure.metric.isEmpty && figure.action.map(figure.qualifiers.contains) ?? false
        action = figure.action
        value = figure.quantity.value
        wording = figure.text
        unitClass = figure.quantity.unitClass
        bound = figure.quantity.bound
        isPoints = !figure.quantity.unit.isEmpty && UnitClass.points.hasSuffix(figure.quantity.unit)
        isOrdinal = figure.quantity.kind == .ordinal
        qualifier = figure.qualifiers.first(where: Figure.conditions.contains)
        isFormer = qualifier == Figure.former
    }

    /// A sentence is of its report's place, and of the period the report tells of.
    init(_ sentence: Sentence, in corpus: Corpus) {
        let document = corpus.document(sentence.document)
        place = corpus.article(of: sentence)?.place ?? document?.place
        scope = nil
        period = document?.period ?? document?.published.map { Period(year: $0.year) }
        isOfYears = false
        isTarget = false
        isFlow = false
        isBeneficiary = false
        isOfDeed = false
        action = nil
        value = nil
        wording = ""
        unitClass = nil
        bound = nil
        isPoints = false
        isOrdinal = false
        qualifier = nil
        isFormer = false
    }
}
