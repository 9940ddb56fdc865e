/// A number as a workbook stores it, in decimal digits: `1.2E+7`, `12.300000000000001`. Spreadsheets compute with
/// fifteen digits; what stands behind them is an accident of binary arithmetic.
struct StoredNumber {
    let isNegative: Bool
    /// Without zeros before.
    private let digits: [UInt8]
    /// Value = 0.digits × 10^exponent.
    private let exponent: Int

    private static let precision = 15
    /// No report has larger numbers, and none needs as many zeros.
    private static let largest = 40

    init?(_ text: String) {
        var rest = text.utf8[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let mantissa = rest.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
        let power = rest.dropFirst(mantissa.count + 1)
        guard mantissa.count == rest.count || !power.isEmpty,
            let scale = power.isEmpty ? 0 : Int(String(Substring(power))),
            (-Self.largest...Self.largest).contains(scale)
        else { return nil }
        let parts = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), mantissa.count > parts.count - 1, mantissa.count <= 100,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let all = parts.flatMap { $0.map { $0 - 0x30 } }
        let zeros = all.prefix { $0 == 0 }.count
        let (rounded, carry) = Self.rounded(Array(all.dropFirst(zeros)))
        digits = rounded
        exponent = parts[0].count - zeros + scale + carry
    }

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        (self.isNegative, self.digits, self.exponent) = (isNegative, digits, exponent)
    }

    var isZero: Bool { digits.isEmpty }

    /// Multiplied by a power of ten.
    func shifted(_ places: Int) -> StoredNumber {
        StoredNumber(isNegative: isNegative, digits: digits, exponent: exponent + places)
    }

    /// `-1234.5`, never in powers of ten.
    var text: String {
        guard !digits.isEmpty else { return "0" }
        let figures = digits.map { Character(Unicode.Scalar($0 + 0x30)) }
        var result = isNegative ? "-" : ""
        if exponent <= 0 {
            result += "0." + String(repeating: "0", count: -exponent) + String(figures)
        } else if exponent >= figures.count {
            result += String(figures) + String(repeating: "0", count: exponent - figures.count)
        } else {
            result += String(figures[..<exponent]) + "." + String(figures[exponent...])
        }
        return result
    }

    /// The whole part, where it is that of a date.
    var whole: Int? {
        guard !isNegative, (1...8).contains(exponent) else { return exponent <= 0 ? 0 : nil }
        return (0..<exponent).reduce(0) { $0 * 10 + Int($1 < digits.count ? digits[$1] : 0) }
    }

    /// The part behind the point, in seconds of a day.
    var seconds: Int {
        let fraction = digits.dropFirst(max(0, exponent)).prefix(9)
        guard exponent > -9 else { return 0 }
        let zeros = max(0, -exponent)
        var value = 0
        var scale = 1
        for digit in (Array(repeating: UInt8(0), count: zeros) + fraction).prefix(9) {
            value = value * 10 + Int(digit)
            scale *= 10
        }
        return (value * 86_400 + scale / 2) / scale
    }

    /// To fifteen digits, and whether that made one more before the point (9.99… → 10).
    private static func rounded(_ digits: [UInt8]) -> ([UInt8], carry: Int) {
        var kept = Array(digits.prefix(precision))
        var carry = 0
        if digits.count > precision, digits[precision] >= 5 {
            var place = kept.count - 1
            while place >= 0, kept[place] == 9 {
                kept[place] = 0
                place -= 1
            }
            if place >= 0 {
                kept[place] += 1
            } else {
                kept.insert(1, at: 0)
                carry = 1
            }
        }
        while kept.last == 0 { kept.removeLast() }
        return (kept, carry)
    }
}
