/// What a public rule of `recognition/*.gram` was found to mean.
indirect enum Reading: Sendable {
    case amount(Amount)
    case time(Time)
    case duration(DurationExpression)
    case recurrence(Recurrence)
    /// Currencies named without an amount.
    case currencies([Recognition])

    var range: Range<Int> {
        switch self {
        case .amount(let amount): amount.range
        case .time(let time): time.range
        case .duration(let duration): duration.range
        case .recurrence(let recurrence): recurrence.range
        case .currencies(let names): (names.first?.range.lowerBound ?? 0)..<(names.last?.range.upperBound ?? 0)
        }
    }
}
