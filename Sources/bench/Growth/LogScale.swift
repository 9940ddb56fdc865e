import Glibc

/// Values on a stretch of a drawing, by their logarithms.
struct LogScale {
    /// Powers of ten that hold all values.
    let decades: ClosedRange<Int>
    private let start: Double
    private let end: Double

    /// - Parameter values: above nought.
    init(_ values: [Double], from start: Double, to end: Double) {
        let least = Int(floor(log10(values.min() ?? 1)))
        decades = least...max(least + 1, Int(ceil(log10(values.max() ?? 1))))
        (self.start, self.end) = (start, end)
    }

    func place(_ value: Double) -> Double {
        let share = (log10(value) - Double(decades.lowerBound)) / Double(decades.count - 1)
        return start + (end - start) * share
    }

    /// The powers of ten, and between them twice and five times each.
    var ticks: [(value: Double, isDecade: Bool)] {
        decades.flatMap { power in
            (power == decades.upperBound ? [1.0] : [1, 2, 5]).map { ($0 * pow(10, Double(power)), $0 == 1) }
        }
    }
}
