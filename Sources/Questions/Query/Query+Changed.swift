public import Quantities

/// The same question of another time, place or thing.
extension Query {
    /// The same in whatever year.
    public var withoutTimes: Query {
        var query = self
        query.times = []
        return query
    }

    /// The same in one place.
    public func inPlace(_ place: String) -> Query {
        var query = self
        query.places = [place]
        return query
    }

    /// The same in one year.
    public func inYear(_ year: Int) -> Query {
        var query = self
        query.times = [Time(.absolute(Period(year: year)))]
        return query
    }

    /// One operand and the same in the year before, or in the last and the first year of 从2019年到2022年; nil where no
    /// year is asked for.
    public var besideYearBefore: Query? {
        guard var operand = completeOperands.first, let time = operand.times.first else { return nil }
        if case .relative(let years, nil, nil) = time.expression {
            // 今年 beside 去年
            operand.unit = nil
            operand.unitClass = nil
            var before = operand
            before.times = [Time(.relative(years: years - 1, month: nil, day: nil))]
            var query = self
            query.operands = [operand, before]
            return query
        }
        guard case .absolute(let period) = time.expression else { return nil }
        operand.unit = nil
        operand.unitClass = nil
        var before = operand
        before.times = [Time(.absolute(Period(year: period.isSingleYear ? period.year - 1 : period.start.year)))]
        if !period.isSingleYear { operand.times = [Time(.absolute(Period(year: period.year)))] }
        var query = self
        query.operands = [operand, before]
        return query
    }

    /// What was said before the question proper: where and when it does not say so itself, and what of.
    mutating func takeContext(_ said: Query) {
        if places.isEmpty { places = said.places }
        if times.isEmpty { times = said.times.filter { if case .absolute = $0.expression { true } else { false } } }
        if operands.isEmpty, !saysOfWhat { terms = said.terms + terms }
    }

    /// The same query with one of the numbers it states.
    public func stating(_ quantity: Quantity) -> Query {
        var query = self
        query.stated = [quantity]
        return query
    }

    /// The same query with the words of another one only.
    public func withTerms(of other: Query) -> Query {
        var query = self
        query.terms = other.terms
        return query
    }

    /// What is said of an operand after its year.
    mutating func take(_ addition: Query) {
        terms += addition.terms
        places += addition.places
        scopes += addition.scopes
        if unitClass == nil { takeUnit(of: addition) }
        wording += addition.wording
    }

    /// Asks for the aim of what is spoken of, in whatever words.
    mutating func takeAim() {
        terms = []
        asksTarget = true
        asksAim = true
    }

    mutating func takeUnit(of other: Query) {
        unit = other.unit
        unitClass = other.unitClass
    }
}
