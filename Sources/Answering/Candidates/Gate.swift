internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// The coverage gate: what keeps a record from answering whatever its score.
///
/// Refusal comes from knowing what was asked — the place, the year, the group, the scope — and not from a low score.
struct Gate: Sendable {
    private let lexicon: Lexicon
    private let bars: Bars
    /// The verbs of change: 下降, 增长.
    private let changes: [String]
    /// The nouns of change: 增幅, 增速.
    private let rates: [String]
    /// The verbs before what something has come to: 增至, 扩充到.
    private let levels: [String]
    /// The words of what is done once more: 再次.
    private let again: [String]
    /// How far a number stands from another: 比去年多100人.
    private let distances: Distances
    /// What the names of organizations end in: 局, 妇联.
    private let bodies: [String]
    private let honors: Honors

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
        changes = lexicon.entries(of: "actions").filter { $0.attribute("承前") == "变化" }.map(\.form)
        let changing = Set(changes)
        let nouns = lexicon.entries(of: "synonyms")
        let rows = Set(nouns.filter { changing.contains($0.form) }.map(\.canonical))
        rates = nouns.filter { rows.contains($0.canonical) && !changing.contains($0.form) }.map(\.form)
        levels = lexicon.entries(of: "actions").filter { $0.attribute("承前") == "达到" }.map(\.form)
        again = lexicon.entries(of: "qualifiers").filter { $0.attribute("类") == "再次" }.map(\.form)
        distances = Distances(lexicon: lexicon)
        bodies = lexicon.entries(of: "layout").filter { $0.isOf("单位尾") }.map(\.form)
        honors = Honors(lexicon)
    }

    func refusal(
        of record: Bearings, _ context: RecordContext, _ query: Query, _ evidence: Evidence, asked: [AskedTime]
    ) -> Candidate.Refusal? {
        if let operation = query.terms.first(where: { $0.sheet == "operators" && !isTold($0, context) }) {
            return .operation(operation.search.text)
        }
        if let value = record.value, query.stated.contains(where: { $0.value == value }) || isNamed(record, query) {
            return .stated
        }
        if let value = record.value, query.stated.contains(where: { isWhole($0, of: value, record, query) }) {
            return .stated
        }
        // What there was before is told of its own year: 2012年 for 从3万人增加到5万人 in a report of five years.
        let isOfItsYear =
            record.isFormer && !asked.isEmpty && record.period?.isSingleYear == true && !asksForChange(query)
        if let qualifier = record.qualifier, !isOfItsYear, !asks(query, for: qualifier) { return .qualified(qualifier) }
        if let place = misplaced(query, record, context) { return .place(place) }
        if let scope = query.scopes.first(where: { !isOf($0, record, context, query) && !context.ranks(in: $0, query) })
        {
            return .scope(scope)
        }
        // 今年再次资助80名 is not how many there were in all.
        if record.value != nil, isOnceMore(context, query) { return .period }
        if record.isTarget, !asksForTarget(query), !query.allowsTarget { return .target }
        if record.isTarget, record.action != nil, query.asksStock, !asks(query, forActionOf: record) {
            return .action(record.action ?? "")
        }
        if query.asksChange, record.value != nil, !isChange(record.wording, context) {
            return .action(query.terms.last?.search.text ?? "")
        }
        if let level = confusedLevel(record, context, query) { return .level(level) }
        if record.value != nil, !query.asksChange, !asksForChange(query), distances.tell(record.wording, context) {
            return .qualified(Figure.distance)
        }
        if record.value != nil, query.asksRate || query.terms.contains(where: isRate), isReached(record, context) {
            return .uncovered
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
        let credit = asksForPart ? 0 : surplus
        // The only sum of money in a sentence that tells of all that was asked needs no word of it in its own clause.
        let isOfClass = query.unitClass == nil || query.unitClass == record.unitClass
        if surplus >= 0, !asksForPart, isOfClass, context.isSoleOfItsKind, evidence.told >= bars.told { return nil }
        return surplus < 0 || evidence.local + credit < bars.local ? .uncovered : nil
    }

    /// Whether a clause tells of what was done once more, where what came together is asked for.
    private func isOnceMore(_ context: RecordContext, _ query: Query) -> Bool {
        guard query.asksTotal, query.times.isEmpty, let word = again.first(where: context.clause.holds) else {
            return false
        }
        return !query.terms.contains { $0.search.text.holds(word) }
    }

    /// Whether a word stands anywhere around a record.
    private func isHeld(_ term: Query.Term, _ context: RecordContext) -> Bool {
        context.fields.contains { field in term.search.forms.contains { field.text.holds($0) } }
    }

    /// The verb by which a figure is what something has come to where the question asks how much it changed (扩充了多少 of
    /// 扩充到63个), or what it has left behind where it asks for the new level (降到多少 of 将16%的税率降至13%).
    private func confusedLevel(_ record: Bearings, _ context: RecordContext, _ query: Query) -> String? {
        guard record.value != nil else { return nil }
        let wording = NormalForm.of(record.wording, blanks: .dropped).text
        let reached = levels.first { context.clause.holds($0 + wording) }
        if query.asksLevel {
            return reached == nil && !isChange(record.wording, context)
                ? levels.first { isReached(by: $0, context.clause) } : nil
        }
        guard let reached, query.comparison == nil, query.change == nil else { return nil }
        let asked = query.terms.contains { term in
            let verb = term.search.text
            return term.sheet == "actions" && verb != reached && reached.hasPrefix(verb)
                && verb.unicodeScalars.count > 1
        }
        return asked ? reached : nil
    }

    /// Whether a word asks for how fast something grows: 经济增速 is the growth of something by its column 即.
    private func isRate(_ term: Query.Term) -> Bool {
        guard term.sheet == "metrics",
            let meant = lexicon.entry(form: term.search.text, sheet: "metrics")?.attribute("即")
        else { return false }
        return meant.split(separator: " ").last.map { changes.contains(String($0)) } ?? false
    }

    /// Whether a number is what something else than a rate has come to: 比重上升到50%, but not 增速达到8%.
    private func isReached(_ record: Bearings, _ context: RecordContext) -> Bool {
        let wording = NormalForm.of(record.wording, blanks: .dropped).text
        guard levels.contains(where: { context.clause.holds($0 + wording) }) else { return false }
        return !rates.contains { context.clause.holds($0) }
    }

    /// Whether a number stands right after a verb in a clause: 降至13%.
    private func isReached(by verb: String, _ clause: String) -> Bool {
        guard verb.unicodeScalars.count > 1, let place = clause.utf8.place(of: verb.utf8) else { return false }
        return clause.utf8.dropFirst(place.upperBound).first.map { (0x30...0x39).contains($0) } ?? false
    }

    /// Whether a figure says by how much something changed: 下降3%, 增长了15家.
    func isChange(_ wording: String, _ context: RecordContext) -> Bool {
        let wording = NormalForm.of(wording, blanks: .dropped).text
        return changes.contains { context.clause.holds($0 + wording) || context.clause.holds($0 + "了" + wording) }
    }

    /// Whether the question asks by how much something changed: 增长多少.
    func asksForChange(_ query: Query) -> Bool {
        query.terms.contains { lexicon.entry(form: $0.search.text, sheet: "actions")?.attribute("承前") == "变化" }
    }

    /// Whether a qualified number is asked for, by its form (多少人以下) or by a word that holds the qualifier (每万名劳动者中高技能人才).
    private func asks(_ query: Query, for qualifier: String) -> Bool {
        if query.asks(for: qualifier) { return true }
        let words = lexicon.entries(of: "qualifiers").filter { $0.attribute("类") == qualifier }.map(\.form)
        return query.terms.contains { term in
            words.contains { $0.unicodeScalars.count > 1 && term.search.text.hasPrefix($0) && term.search.text != $0 }
        }
    }

    /// Whether the question names all that the figure is of, and asks for just that: then what else it says (走过了多少年的…路)
    /// may be said in other words by the report.
    private func isNamed(by evidence: Evidence) -> Bool {
        evidence.features[.specific] >= bars.named && evidence.features[.asked] >= bars.namedAsked
            && evidence.covered >= bars.namedRecord
            // An unknown word may be another place, wherever it stands: 紫阳的爱心服务站.
            && evidence.missing.allSatisfy { $0.sheet != "people" && !$0.namesThing }
    }

    /// Whether a number of the question is the whole of which a part is asked for, and this figure is more than that:
    /// 800万元里分给一个县的 is no 9000万元.
    private func isWhole(_ whole: Quantity, of value: ValueRange, _ record: Bearings, _ query: Query) -> Bool {
        guard !query.asksLevel, whole.kind == .amount, whole.unitClass != nil, whole.unitClass == record.unitClass,
            let most = whole.value.single, let least = value.single
        else { return false }
        return least > most
    }

    /// Whether the question names what a figure was counted for: 一共新增多少家 asks for what was added.
    private func asks(_ query: Query, forActionOf record: Bearings) -> Bool {
        guard let action = record.action else { return false }
        let form = NormalForm.of(action, blanks: .dropped).text
        return query.terms.contains { $0.search.forms.contains(form) }
    }

    /// Whether a word that asks for a computation stands in the clause itself: 最低工资标准 and 平均提高 are what it is of.
    private func isTold(_ operation: Query.Term, _ context: RecordContext) -> Bool {
        operation.search.text.unicodeScalars.count > 1 && context.clause.holds(operation.search.text)
    }

    /// Whether a word of the question holds the very number: 集体协商十大典型 does not ask for 十大.
    private func isNamed(_ record: Bearings, _ query: Query) -> Bool {
        let wording = NormalForm.of(record.wording, blanks: .dropped).text
        return query.terms.contains { $0.search.text.holds(wording) }
    }

    /// Whether a figure is of a scope; one that names none may be of the whole (全市), never of a part (市本级).
    private func isOf(_ scope: String, _ record: Bearings, _ context: RecordContext, _ query: Query) -> Bool {
        if let held = record.scope { return held == scope }
        guard let entry = lexicon.entry(form: scope, sheet: "scopes"), entry.attribute("整体") != nil else {
            return false
        }
        // What a city has is not what the country has, unless the scope is only a part of what is spoken of (全国职工运动会).
        guard record.value != nil, query.places.isEmpty, let place = record.place,
            let level = entry.attribute("层级").flatMap({ Int($0) }), lexicon.ancestors(ofPlace: place).count > level
        else { return true }
        let forms = [entry.canonical, scope]
        let texts = [context.clause, context.before, context.after, context.title]
        return texts.contains { text in forms.contains { text.holds($0) } }
    }

    /// Whether the question speaks of aims: 目标, 计划, 力争.
    func asksForTarget(_ query: Query) -> Bool {
        query.asksTarget
            || query.terms.contains { term in
                lexicon.entry(form: term.search.text, sheet: "actions")?.attribute("口径") == "目标"
            }
    }

    /// Whether a word of aims (目标) is told by the figure's basis, whatever word its report has for it (达到…以上).
    private func isTarget(_ term: Query.Term, _ record: Bearings) -> Bool {
        record.isTarget && lexicon.entry(form: term.search.text, sheet: "actions")?.attribute("口径") == "目标"
    }

    /// Whether a word of a sheet names one thing and no other: 女职工 and 入会 do, 职工 and 开展 at large do not, nor
    /// does a verb of one character, which stands for too many others.
    private func isSpecific(_ term: Query.Term, sheet: String) -> Bool {
        term.sheet == sheet && !term.isGeneral && !term.isOptional
    }

    /// Whether a word names an organization by its end: 财政局, 妇联.
    private func namesParty(_ term: Query.Term) -> Bool {
        term.search.isWord && !term.isOptional && bodies.contains { term.search.text.ends(in: $0) }
    }

    /// Whether a term is two Chinese characters or more that belong to no word and count nothing: 紫阳, but not 两样.
    private func isUnknown(_ term: Query.Term) -> Bool {
        let scalars = term.search.text.unicodeScalars
        return !term.search.isWord && scalars.count { $0.isHan } >= 2
            && !scalars.contains { scalar in
                // 双 counts in names of things as well as in names of places.
                lexicon.entry(form: String(scalar), sheet: "numerals").map { !$0.isOf("名数") } ?? false
            }
    }

    /// The one group asked for where the report counts it together with others: 货车司机、快递员等4.1万名 tells nothing of
    /// 快递员 alone. A question that names two of them means the lot.
    private func loneMember(_ query: Query, _ context: RecordContext) -> String? {
        let groups = query.terms.filter { isSpecific($0, sheet: "people") }
        guard groups.count == 1, let group = groups.first, query.terms.count(where: { $0.sheet == "people" }) == 1
        else {
            return nil
        }
        let named = [context.clause, context.before].first { text in group.search.forms.contains { text.holds($0) } }
        let text = Scalars(named ?? "")
        let joints = Set(lexicon.entries(of: "conjunctions").map(\.form))
        let occurrences = lexicon.occurrences(of: "people", in: text)
            .filter { group.search.forms.contains(NormalForm.of($0.entry.form, blanks: .dropped).text) }
        guard !occurrences.isEmpty else { return nil }
        let listed = occurrences.allSatisfy { occurrence in
            let before = String(decoding: text.bytes[..<occurrence.range.lowerBound], as: UTF8.self)
            let after = String(decoding: text.bytes[occurrence.range.upperBound...], as: UTF8.self)
            // 6名船工、: what ends a clause stands beside what has a number of its own.
            return joints.contains { before.hasSuffix($0) || after.hasPrefix($0) && after != $0 }
        }
        return listed ? group.search.text : nil
    }

    /// Whether a question's places tell some records from others: everything lies in the country, so that a place with
    /// nothing above it selects nothing.
    func selects(_ places: [String]) -> Bool { places.contains { !lexicon.ancestors(ofPlace: $0).isEmpty } }

    /// Whether a record is of the places asked for.
    func isPlaced(_ record: Bearings, _ context: RecordContext, _ query: Query) -> Bool {
        misplaced(query, record, context) == nil
    }

    /// Whether a place is asked for only by the name of an organization, and the record names the organization itself.
    private func isNamed(_ place: String, _ query: Query, _ context: RecordContext) -> Bool {
        query.terms.contains { term in
            guard term.sheet == "organizations",
                let seat = lexicon.entry(form: term.search.text, sheet: "organizations")?.attribute("地方"),
                lexicon.entry(form: seat, sheet: "places")?.canonical == place
            else { return false }
            return term.search.forms.contains { context.clause.holds($0) || context.before.holds($0) }
        }
    }

    /// The first place asked for that the figure is not of.
    private func misplaced(_ query: Query, _ record: Bearings, _ context: RecordContext) -> String? {
        let places = query.places.filter { !lexicon.ancestors(ofPlace: $0).isEmpty && !isNamed($0, query, context) }
        let held = places.filter { holds($0, record, context) }
        return places.first { place in
            // 在江苏省，南通…: the larger place only says where the smaller one lies.
            !held.contains(place) && !held.contains { lexicon.ancestors(ofPlace: $0).contains(place) }
        }
    }

    /// Whether a scope is all of a place: 全省 of 江苏省.
    private func isWhole(_ scope: String, of place: String) -> Bool {
        guard let level = lexicon.entry(form: scope, sheet: "scopes")?.attribute("层级") else { return false }
        return Int(level) == lexicon.ancestors(ofPlace: place).count
    }

    /// A figure is of the place it was given, of those its clause or what stands before it names, and of those in the
    /// name of the organization that reports it or at the head of its report.
    private func holds(_ place: String, _ record: Bearings, _ context: RecordContext) -> Bool {
        if record.place == place { return true }
        // What happened in 松江区 happened in 上海市; its figures are not the whole city's.
        if record.value == nil, let own = record.place, lexicon.ancestors(ofPlace: own).contains(place) { return true }
        // 带动全省各级工会 counts the province, whichever of its cities the report is about.
        if let scope = record.scope, let own = record.place, lexicon.ancestors(ofPlace: place).contains(own),
            isWhole(scope, of: own)
        {
            return false
        }
        // A place that the sentence names for the figure is its place, whatever its report is about.
        // A rank within a larger place (江苏省首批) is still the rank of the report's place.
        let isRanked =
            record.isOrdinal && lexicon.ancestors(ofPlace: context.reportPlace ?? "").contains(record.place ?? "")
        if isRanked, context.reportPlace == place { return true }
        let isNamed = record.place != nil && record.place != context.reportPlace
        // What a report tells of the province is not the city's, wherever its title names the city.
        let isWider =
            record.value != nil && !isRanked
            && record.place.map { lexicon.ancestors(ofPlace: place).contains($0) } ?? false
        let forms = lexicon.synonyms(of: NormalForm.of(place, blanks: .dropped).text)
        let places =
            [context.clause]
            + (isNamed || isWider ? [] : [context.before, context.party, context.title, context.opening])
        return places.contains { text in
            forms.contains { text.holds($0) }
        }
    }
}
