/// Reads what stands between the slashes of a weight.
enum WeightReader {
    /// The logarithm in thousandths of a nat, or nil if this is no weight.
    ///
    /// Zero is refused: a branch that is never taken is better deleted, and has no logarithm.
    static func read(_ text: String) -> Int? {
        let digits = text.utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        let points = text.utf8.count { $0 == UInt8(ascii: ".") }
        guard digits > 0, points <= 1, digits + points == text.utf8.count, digits <= 20,
            let weight = Double("0" + text + (points == 1 ? "0" : "")), 0.000_001...1_000_000 ~= weight
        else { return nil }
        let thousandths = 1000 * naturalLogarithm(weight)
        // `rounded()` is the C library's too, and a program that imports nothing else of it does not link.
        return Int(thousandths + (thousandths < 0 ? -0.5 : 0.5))
    }

    /// Not the C library's, which may differ in its last digit from one machine to the next;
    /// with only `+ − × ÷` the same grammar has the same weights everywhere.
    private static func naturalLogarithm(_ value: Double) -> Double {
        let logarithmOfTwo = 0.693_147_180_559_945_3
        let ratio = (value.significand - 1) / (value.significand + 1)
        // ln s = 2 (r + r³/3 + r⁵/5 + …); r is below 1/3, so that twenty terms reach the last bit.
        var power = ratio
        var sum = 0.0
        for term in 0..<20 {
            sum += power / Double(2 * term + 1)
            power *= ratio * ratio
        }
        return Double(value.exponent) * logarithmOfTwo + 2 * sum
    }
}
