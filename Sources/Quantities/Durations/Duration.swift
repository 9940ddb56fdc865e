/// A length of time in the units that a text writes: `两年半` is 2.5 years, not some number of days.
///
/// Written as ISO 8601 does (`P2.5Y`, `PT2H30M`), with `WD` for working days: `P5WD`. Figures are exact.
struct Duration: Hashable, Sendable, CustomStringConvertible {
    /// The units from coarse to fine, by the code that the sheet `units` writes in its column 代码.
    enum Unit: String, CaseIterable, Sendable {
        case years = "Y"
        case months = "M"
        case weeks = "W"
        case days = "D"
        case workingDays = "WD"
        case hours = "H"
        case minutes = "m"
        case seconds = "s"

        var isTimeOfDay: Bool { self == .hours || self == .minutes || self == .seconds }

        /// The letters that ISO 8601 writes after the figure.
        var designator: String { self == .minutes ? "M" : self == .seconds ? "S" : rawValue }

        /// How many of a smaller unit it always is: a year has twelve months, a month no fixed number of days.
        fileprivate var parts: (unit: Unit, count: Int)? {
            switch self {
            case .years: (.months, 12)
            case .weeks: (.days, 7)
            case .days: (.hours, 24)
            case .hours: (.minutes, 60)
            case .minutes: (.seconds, 60)
            case .months, .workingDays, .seconds: nil
            }
        }
    }

    private var figures: [Unit: ExactDecimal] = [:]

    init(_ figure: ExactDecimal, _ unit: Unit) { figures[unit] = figure }

    /// Reads `P6M`, `PT30M`, `P5WD`; nil for anything else.
    init?(_ text: String) {
        guard text.hasPrefix("P"), text.count > 1 else { return nil }
        var number = ""
        var letters = ""
        var isTimeOfDay = false
        func unit() -> Unit? {
            Unit.allCases.first { $0.designator == letters && $0.isTimeOfDay == isTimeOfDay }
        }
        for character in text.dropFirst() {
            if character == "T", !isTimeOfDay {
                guard add(number, unit()) || number.isEmpty else { return nil }
                (number, letters, isTimeOfDay) = ("", "", true)
            } else if character.isLetter {
                letters.append(character)
            } else {
                if !letters.isEmpty {
                    guard add(number, unit()) else { return nil }
                    (number, letters) = ("", "")
                }
                number.append(character)
            }
        }
        guard add(number, unit()) else { return nil }
    }

    private mutating func add(_ number: String, _ unit: Unit?) -> Bool {
        guard let unit, let figure = ExactDecimal(number), !figure.isNegative, figures[unit] == nil else {
            return false
        }
        figures[unit] = figure
        return true
    }

    /// The coarsest and the finest unit it is written in.
    var coarsest: Unit? { Unit.allCases.first { figures[$0] != nil } }
    var finest: Unit? { Unit.allCases.last { figures[$0] != nil } }

    /// Nil where both are written in the same unit.
    func plus(_ other: Duration) -> Duration? {
        var sum = self
        for (unit, figure) in other.figures {
            guard sum.figures[unit] == nil else { return nil }
            sum.figures[unit] = figure
        }
        return sum
    }

    func times(_ factor: ExactDecimal) -> Duration? {
        var product = self
        for (unit, figure) in figures {
            guard let value = figure.times(factor) else { return nil }
            product.figures[unit] = value
        }
        return product
    }

    /// Its figure in one unit where the units have a fixed proportion: 2 hours 30 minutes are 150 minutes.
    func figure(in unit: Unit) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for (own, figure) in figures {
            var (current, value) = (own, figure)
            while current != unit {
                guard let parts = current.parts, let smaller = value.times(ExactDecimal(parts.count)) else {
                    return nil
                }
                (current, value) = (parts.unit, smaller)
            }
            guard let more = sum.plus(value) else { return nil }
            sum = more
        }
        return sum
    }

    /// Whether it is shorter than another one; nil where that depends on the calendar (30 days and a month).
    func isShorter(than other: Duration) -> Bool? {
        for unit in [Unit.seconds, .months, .workingDays] {
            if let one = figure(in: unit), let two = other.figure(in: unit) { return one < two }
        }
        return nil
    }

    var description: String {
        func written(_ units: [Unit]) -> String {
            units.compactMap { unit in figures[unit].map { "\($0)\(unit.designator)" } }.joined()
        }
        let date = written(Unit.allCases.filter { !$0.isTimeOfDay })
        let time = written(Unit.allCases.filter(\.isTimeOfDay))
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }
}
