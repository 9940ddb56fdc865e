internal import Facts
internal import Quantities

extension Query {
    /// The operands, each with what it shares with the others: what stands outside all of them, and what it leaves
    /// unsaid after the one before it (2022年爱心服务站比2021年).
    public var completeOperands: [Query] {
        var complete: [Query] = []
        for operand in operands {
            var own = complete.isEmpty && sharesHead ? operand.headed(by: operands) : operand
            if let previous = complete.last {
                own = own.completed(by: previous, sharing: self)
            } else {
                own.takeShared(self)
                if operation == .share { own.takePlaceAndTime(of: operands.dropFirst().first) }
            }
            if operation == .sum, operands.contains(where: \.asksActual) { own.asksActual = true }
            complete.append(own)
        }
        return sharingMeasure(complete)
    }

    /// Classes that a word of the question names (人数, 金额, 人次) and that things of no class of their own may have too.
    static let measures: Set<String> = [
        UnitClass.persons, UnitClass.visits, UnitClass.money, UnitClass.share, UnitClass.duration,
    ]

    /// What is compared or added up is of one measure: 观影的人次比上公益课的多多少 asks of both for 人次.
    func sharingMeasure(_ operands: [Query]) -> [Query] {
        guard [.difference, .maximum, .minimum, .sum, .check].contains(operation) else { return operands }
        let classes = Set(operands.compactMap(\.unitClass))
        guard classes.count == 1, let measure = classes.first, Self.measures.contains(measure),
            let named = operands.first(where: { $0.unitClass != nil })
        else { return operands }
        return operands.map { operand in
            guard operand.unitClass == nil, operand.unit == nil, operand.known.isEmpty else { return operand }
            var query = operand
            query.takeUnit(of: named)
            query.terms += named.terms.filter { !operand.terms.contains($0) }.map(\.asOptional)
            return query
        }
    }

    /// Whether its operands are of one thing that the last may name for all; what is divided and what by are two things.
    var sharesHead: Bool { !saysOfWhat && operation != .ratio }

    /// The first operand with what it shares with the last: 甘肃、贵州和云南2023年的粮食产量 names the thing once, at the end.
    func headed(by all: [Query]) -> Query {
        guard terms.isEmpty, let head = all.first(where: { !$0.terms.isEmpty && !$0.terms.allSatisfy(\.isModifier) })
        else {
            return self
        }
        var query = self
        query.terms = asksActual ? head.terms.filter { !$0.isModifier } : head.terms
        if query.unitClass == nil { query.takeUnit(of: head) }
        if query.times.isEmpty { query.times = head.times }
        return query
    }

    /// This operand after an earlier one: what it does not name stays as it was.
    func completed(by earlier: Query, sharing whole: Query) -> Query {
        var query = self
        query.terms = terms.map { $0.inFull(as: earlier.terms) }
        let isPlain = terms.isEmpty
        if isPlain {
            // 平均每户几口人 counts what was spoken of; 比2021年 is of the operand before it.
            query.terms = unitClass == nil || whole.terms.isEmpty ? earlier.terms : whole.terms
        } else if terms.allSatisfy(\.isModifier) {
            // 2025年目标 is the aim of what was spoken of, 2024年实际数 what was reached of it.
            query.terms = earlier.terms.filter { !$0.isModifier } + terms
        } else if !times.isEmpty, times != earlier.times, terms.allSatisfy(earlier.terms.contains) {
            // 2021年已返还数 after 2020年返还的工会经费 is of the same thing.
            query.terms = earlier.terms
            if unitClass == nil { query.takeUnit(of: earlier) }
        } else if !saysOfWhat, terms.contains(where: \.isActor) {
            // 市本级发的东西值多少钱，全市工会发的又值多少 tells who, and not of what.
            query.terms = earlier.terms + terms.filter { !earlier.terms.contains($0) }
        } else if !saysOfWhat, !isPlain, whole.operation == .several {
            // 投入多少元慰问建设者，慰问了多少人 tells a deed, and not whom.
            query.terms += earlier.terms.filter { $0.namesThing && !terms.contains($0) }
        }
        if asksActual || isPlain && whole.asksActual { query.terms.removeAll(where: \.isModifier) }
        if isPlain || terms.allSatisfy(\.isModifier), query.unitClass == nil { query.takeUnit(of: earlier) }
        query.takeShared(whole, withTerms: !isPlain)
        // 看展览的人次比听讲座的多多少 counts both alike.
        if query.unitClass == nil, whole.operation == .difference { query.takeUnit(of: earlier) }
        query.times = query.times.map { $0.counted(from: earlier.times.first) }
        // 滨海县推介就业人数 beside 南通2020年云招聘 says all there is to say of it, and is of whatever year is known.
        let isElsewhere = !terms.isEmpty && !places.isEmpty && places != earlier.places
        if query.times.isEmpty, !isElsewhere { query.times = earlier.times }
        if query.places.isEmpty { query.places = earlier.places }
        // 市区返还的经费比返还给小微企业的: what is named in full is of no other's scope.
        if query.scopes.isEmpty, terms.isEmpty { query.scopes = earlier.scopes }
        return query
    }

    mutating func takeShared(_ whole: Query, withTerms: Bool = true) {
        if withTerms { terms += whole.terms.filter { !terms.contains($0) } }
        if unitClass == nil || unit == nil && whole.asksOneUnit { takeUnit(of: whole) }
        scale = scale ?? whole.scale
        reportYear = reportYear ?? whole.reportYear
        if times.isEmpty { times = whole.times }
        if places.isEmpty { places = whole.places }
        if scopes.isEmpty { scopes = whole.scopes }
        stated += whole.asksDistance ? whole.stated.filter { $0.unitClass != whole.unitClass } : whole.stated
        ordinals += whole.ordinals
        asksTarget = !asksActual && (asksTarget || whole.asksTarget)
        allowsTarget = !asksActual && (allowsTarget || whole.allowsTarget)
        asksStock = asksStock || whole.asksStock
        asksPoints = asksPoints || whole.asksPoints
        qualifiers.formUnion(whole.qualifiers)
    }

    /// Of 甲县烤烟当中，晒烟占几成 the part is of the place and time of the whole.
    private mutating func takePlaceAndTime(of whole: Query?) {
        guard let whole, places.isEmpty, times.isEmpty else { return }
        places = whole.places
        times = whole.times
    }

    /// Whether it asks how far two numbers are apart: a number of the same unit in it (比乙县（80亿斤）高多少亿斤) is one of them.
    private var asksDistance: Bool { (operation == .difference || operation == .growth) && unitClass != nil }

    /// Whether its unit is that of every operand: 甲、乙当中，人次最少的是哪项. Things of many kinds are counted by 个.
    var asksOneUnit: Bool {
        [.sum, .difference, .maximum, .minimum].contains(operation)
            && (unit != nil && unitClass != "个" || unitClass == UnitClass.money)
    }
}

extension Query.Term {
    /// The longer name that an operand before it gave the same thing: 合同 after 集体合同.
    func inFull(as earlier: [Query.Term]) -> Query.Term {
        guard namesThing, sheet == "metrics" else { return self }
        let text = search.text
        return earlier.first { $0.namesThing && $0.search.text != text && $0.search.text.hasSuffix(text) } ?? self
    }
}

extension Query.Time {
    /// 上年 beside 2022年 is 2021年, whatever year it is now.
    func counted(from other: Query.Time?) -> Query.Time {
        guard case .absolute(let period)? = other?.expression, case .relative(let years, _, _) = expression, years < 0
        else { return self }
        return Query.Time(.absolute(expression.resolved(against: Period(year: period.year))))
    }
}
