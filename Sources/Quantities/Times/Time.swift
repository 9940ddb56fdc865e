/// A time that was found in a text.
struct Time: Hashable, Sendable {
    let expression: TimeExpression
    /// Scalar positions, with 从, 截至, 前 where they belong to it.
    let range: Range<Int>
    /// What a report's sentence is dated by: without 从, and without 前.
    let innerRange: Range<Int>
    let numerals: [Numeral]

    /// 10天以内 tells a length as well as a time; so does 半年后上岗, where words go on.
    var tellsLength = false

    var isClockRange: Bool { if case .range = expression { expression.grain >= .hour } else { false } }

    /// What a report dates a figure with. A bare row of eight digits is a date for other programs only.
    var period: PeriodExpression? {
        numerals.count == 4 && range.count == 8 && numerals.allSatisfy { !$0.isChinese && $0.range.count == 2 }
            ? nil : expression.period
    }

    /// Whether it is a point or a stretch of time, and how fine.
    var kind: Recognition.Kind {
        let isClock = expression.grain >= .part
        switch expression {
        case .present: return .datetime
        case .wholeYear: return .daterange
        case .steps where expression.grain >= .hour: return .datetime
        case .steps where expression.grain == .day: return .date
        default: return isClock ? .datetimerange : .daterange
        }
    }
}
