internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// The coverage gate: what keeps a record from answering whatever its score.
///
/// Refusal comes from knowing what was asked — the place, the year, the group, the scope — and not from a low score.
struct Gate: Sendable {
    let lexicon: Lexicon
    private(set) var bars: Bars
    /// The verbs of change: 下降, 增长.
    let changes: [String]
    /// What may stand between a verb and its number: 了 of 增长了15家.
    let particles: [String]
    /// What makes a number an order: 第, 首.
    let orders: Set<String>
    /// The nouns of change: 增幅, 增速.
    let rates: [String]
    /// The verbs before what something has come to: 增至, 扩充到.
    let levels: [String]
    /// The words of what is done once more: 再次.
    let again: [String]
    /// How far a number stands from another: 比去年多100人.
    let distances: Distances
    /// What the names of organizations end in: 局, 妇联.
    let bodies: [String]
    /// What stands between things of a list: 和, 、.
    let joints: Set<String>
    let honors: Honors

    /// How much of the question must be held where, in thousandths.
    struct Bars {
        /// By the whole record, and by its clause.
        let record: Int
        let local: Int
        /// By the sentence, where the figure is the only one of its kind there.
        let told: Int
        /// How much of what the figure is of must have been asked for, by words of which this much stands in its own, for
        /// the record to hold no more than that of the question.
        var named = 1001
        var namedAsked = 1001
        var namedRecord = 1001
    }

    init(lexicon: Lexicon, _ bars: Bars) {
        self.lexicon = lexicon
        self.bars = bars
        changes = lexicon.entries(of: "actions", where: "承前", is: "变化").map(\.form)
        particles = lexicon.entries(of: "enumerations", ofKind: "态").map(\.form)
        orders = Set(lexicon.entries(of: "numeral_neighbors", ofKind: "序前").map(\.form))
        rates = Self.nouns(of: changes, lexicon)
        levels = lexicon.entries(of: "actions", where: "承前", is: "达到").map(\.form)
        again = lexicon.entries(of: "qualifiers", where: "类", is: "再次").map(\.form)
        distances = Distances(lexicon: lexicon)
        bodies = lexicon.entries(of: "layout", ofKind: "单位尾").map(\.form)
        joints = Set(lexicon.entries(of: "conjunctions").map(\.form))
        honors = Honors(lexicon)
    }

    /// The same gate with other bars.
    func with(_ bars: Bars) -> Gate {
        var gate = self
        gate.bars = bars
        return gate
    }

    /// What stands for verbs of change in their rows of synonyms without being one.
    private static func nouns(of changes: [String], _ lexicon: Lexicon) -> [String] {
        let verbs = Set(changes)
        let rows = changes.compactMap { lexicon.entry(form: $0, sheet: "synonyms") }
        var seen: Set<Int> = []
        return rows.flatMap(lexicon.row(of:)).filter { seen.insert($0.number).inserted && !verbs.contains($0.form) }
            .map(\.form)
    }

    func refusal(
        of record: Bearings, _ context: RecordContext, _ query: Query, _ evidence: Evidence, places: [AskedPlace],
        asked: [AskedTime]
    ) -> Candidate.Refusal? {
        if let operation = query.terms.first(where: {
            $0.sheet == "operators" && !isTold($0, context, query) && !isLimit($0, record)
        }) {
            return .operation(operation.search.text)
        }
        let wording = NormalForm.text(record.wording)
        if let value = record.value, query.stated.contains(where: { $0.value == value }) || isNamed(wording, query) {
            return .stated
        }
        if let value = record.value, query.stated.contains(where: { isWhole($0, of: value, record, query) }) {
            return .stated
        }
        // What there was before is told of its own year: 2012年 for 从3万人增加到5万人 in a report of five years.
        let isOfItsYear =
            record.isFormer && !asked.isEmpty && record.period?.isSingleYear == true && !asksForChange(query)
        if let qualifier = record.qualifier, !isOfItsYear, !asks(query, for: qualifier) { return .qualified(qualifier) }
        if let place = misplaced(places, query, record, context) ?? otherLevel(record, context, query) {
            return .place(place)
        }
        if let scope = query.scopes.first(where: { !isOf($0, record, context, query) && !ranks(in: $0, context, query) }
        ) {
            return .scope(scope)
        }
        // 今年再次资助80名 is not how many there were in all.
        if record.value != nil, isOnceMore(context, query) { return .period }
        if record.isTarget, !asksForTarget(query), !query.allowsTarget { return .target }
        if record.isTarget, record.action != nil, query.asksStock, !asks(query, forActionOf: record) {
            return .action(record.action ?? "")
        }
        if query.asksChange, record.value != nil, !tellsChange(wording, context) {
            return .action(query.terms.last?.search.text ?? "")
        }
        if record.value != nil, let level = confusedLevel(wording, context, query) { return .level(level) }
        if record.value != nil, !query.asksChange, distances.tell(wording, context), !asksForChange(query) {
            return .qualified(Figure.distance)
        }
        if record.value != nil, query.asksRate || query.terms.contains(where: isRate), isReached(wording, context) {
            return .uncovered
        }
        // 全县困难职工总共多少人 asks how many there are, not how many were visited.
        if let action = record.action, asksEverybody(query), !tellsStock(action), !asks(query, forActionOf: record) {
            return .action(action)
        }
        if query.asksStock, !asks(query, forActionOf: record) {
            if record.isFlow { return .qualified("新增") }
            if record.isBeneficiary { return .action(record.action ?? "") }
        }
        // 提案有2件获奖 counts those that won, not those that were put forward.
        if record.isOfDeed, let action = record.action, !asks(query, forActionOf: record),
            query.asksStock || evidence.missing.contains(where: { $0.sheet == "actions" })
        {
            return .action(action)
        }
        // 入会率提升1.3个百分点 does not say how high it is.
        if record.isPoints, !query.asksPoints, !asksForChange(query) { return .qualified(UnitClass.points) }
        if asked.contains(where: { !$0.fits(record, context) }) { return .period }
        if let action = evidence.missing.first(where: { isSpecific($0, sheet: "actions") && !isTarget($0, record) }) {
            return .action(action.search.text)
        }
        if let group = evidence.missing.first(where: { isSpecific($0, sheet: "people") }) {
            return .subset(group.search.text)
        }
        if record.value != nil, let owner = evidence.missing.first(where: { $0.isBinding || namesParty($0) }) {
            return .subset(owner.search.text)
        }
        if record.value != nil, let member = loneMember(query, context) { return .subset(member) }
        if let thing = unranked(record, context, query) { return .subset(thing) }
        if let honor = honors.verb(record, context, query) { return .action(honor) }
        // 首批站点 asks for no 站点 at large: which of them it is must be told.
        if record.value != nil, query.asksOrdinal, query.ordinals.contains(where: { !isHeld($0, context) }) {
            return .uncovered
        }
        if isNamed(by: evidence) { return nil }
        // What no sheet knows may be another place, group or thing: 紫阳, 焊工. Nothing else in the record makes up for it.
        if record.value != nil, evidence.missing.contains(where: isUnknown) { return .uncovered }
        // The more of the question the record holds, the less of it the clause alone must hold: 荣获一等奖 stands in a
        // clause of its own, with everything else that was asked in the clauses before.
        // Where the question names a number of the kind it asks for, it asks for a part of it, and only the clause tells.
        let surplus = evidence.covered - bars.record
        let asksForPart = query.stated.contains {
            $0.kind == .amount && ($0.unitClass == query.unitClass || query.unitClass == nil)
        }
        let credit = (asksForPart ? 0 : surplus) + scopeCredit(of: record, query)
        // The only sum of money in a sentence that tells of all that was asked needs no word of it in its own clause.
        let isOfClass = query.unitClass == nil || query.unitClass == record.unitClass
        if surplus >= 0, !asksForPart, isOfClass, context.isSoleOfItsKind, evidence.told >= bars.told { return nil }
        return surplus < 0 || evidence.local + credit < bars.local ? .uncovered : nil
    }
}
