/// An exact decimal: an integer significand times a power of ten. Figures are never binary floats, in which 0.1 has
/// no exact value.
///
/// `ExactDecimal("4.1")` times `ExactDecimal(10000)` is `41000`. Arithmetic that would leave 128 bits returns nil.
public struct ExactDecimal: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Value = significand × 10^−scale, with no trailing zero after the point.
    private let significand: Int128
    private let scale: Int

    public init(_ integer: Int) { self.init(significand: Int128(integer), scale: 0) }

    private init(significand: Int128, scale: Int) {
        var significand = significand
        var scale = scale
        while scale > 0, significand % 10 == 0 {
            significand /= 10
            scale -= 1
        }
        self.significand = significand
        self.scale = scale
    }

    /// So many digits after the point: 1286 with 2 places is 12.86.
    init(_ digits: Int128, places: Int) { self.init(significand: digits, scale: places) }

    /// Reads `-12.50`; nil for anything else or more than 30 digits.
    public init?(_ text: String) {
        var significand: Int128 = 0
        var scale = 0
        var digits = 0
        var afterPoint = false
        let negative = text.hasPrefix("-")
        for byte in text.utf8.dropFirst(negative ? 1 : 0) {
            if byte == 0x2E, !afterPoint, digits > 0 {
                afterPoint = true
            } else if (0x30...0x39).contains(byte), digits < 30 {
                significand = significand * 10 + Int128(byte - 0x30)
                digits += 1
                scale += afterPoint ? 1 : 0
            } else {
                return nil
            }
        }
        guard digits > 0, !afterPoint || scale > 0 else { return nil }
        self.init(significand: negative ? -significand : significand, scale: scale)
    }

    public static let zero = ExactDecimal(0)
    public var isZero: Bool { significand == 0 }
    public var isNegative: Bool { significand < 0 }
    public var isInteger: Bool { scale == 0 }
    public var magnitude: ExactDecimal { ExactDecimal(significand: abs(significand), scale: scale) }

    /// The value as an `Int` where it is a whole number that fits.
    public var integer: Int? { scale == 0 ? Int(exactly: significand) : nil }

    /// The value of the last place that is written: 100 for 1200, 0.1 for 3.5. 1200多 is less than one more of it.
    /// Nil for 0.
    public var step: ExactDecimal? {
        guard !isZero else { return nil }
        if scale > 0 { return ExactDecimal(significand: 1, scale: scale) }
        var rest = significand
        var step: Int128 = 1
        while rest % 10 == 0 {
            rest /= 10
            step *= 10
        }
        return ExactDecimal(significand: step, scale: 0)
    }

    public func plus(_ other: ExactDecimal) -> ExactDecimal? {
        guard let (left, right, scale) = aligned(with: other) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow || sum == .min ? nil : ExactDecimal(significand: sum, scale: scale)
    }

    public var negated: ExactDecimal { ExactDecimal(significand: -significand, scale: scale) }

    public func minus(_ other: ExactDecimal) -> ExactDecimal? {
        plus(ExactDecimal(significand: -other.significand, scale: other.scale))
    }

    public func times(_ other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
        // The smallest number has no magnitude of its own width.
        return overflow || product == .min ? nil : ExactDecimal(significand: product, scale: scale + other.scale)
    }

    /// The quotient rounded half away from zero to `places` decimals; nil when dividing by zero or out of range.
    public func divided(by other: ExactDecimal, places: Int) -> ExactDecimal? {
        guard !other.isZero, let (left, right, _) = aligned(with: other),
            let shift = Self.power(places + 1)
        else { return nil }
        let (shifted, overflow) = left.multipliedReportingOverflow(by: shift)
        guard !overflow else { return nil }
        let quotient = shifted / right
        let rounded = (quotient + (quotient < 0 ? -5 : 5)) / 10
        return ExactDecimal(significand: rounded, scale: places)
    }

    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if let (a, b, _) = left.aligned(with: right) { return a < b }
        // Beyond 128 bits: signs first, then whole parts; what differs only further down counts as equal order of scale.
        if left.isNegative != right.isNegative { return left.isNegative }
        let wholes = (left.whole, right.whole)
        if wholes.0 != wholes.1 { return wholes.0 < wholes.1 }
        return left.scale != right.scale && (left.scale > right.scale) != left.isNegative
    }

    private var whole: Int128 { Self.power(scale).map { significand / $0 } ?? 0 }

    public var description: String {
        let digits = String(abs(significand))
        let sign = significand < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int)? {
        let common = max(scale, other.scale)
        guard let left = Self.power(common - scale), let right = Self.power(common - other.scale) else { return nil }
        let (a, overflowA) = significand.multipliedReportingOverflow(by: left)
        let (b, overflowB) = other.significand.multipliedReportingOverflow(by: right)
        return overflowA || overflowB ? nil : (a, b, common)
    }

    private static func power(_ exponent: Int) -> Int128? {
        guard (0...36).contains(exponent) else { return nil }
        return (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
    }
}
