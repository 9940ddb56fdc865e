internal import ChineseText
internal import Quantities

/// In what the numbers of a column, a row or a table are counted: 万元 is ten thousand 元.
struct TableUnit: Hashable {
    let unit: String
    let unitClass: String?
    let scale: ExactDecimal

    /// A cell that says its own unit, or a number that has none.
    static let none = TableUnit(unit: "", unitClass: nil, scale: ExactDecimal(1))

    private init(unit: String, unitClass: String?, scale: ExactDecimal) {
        (self.unit, self.unitClass, self.scale) = (unit, unitClass, scale)
    }

    /// Reads `万元`, `家`, `%`, `万`; a unit for each of something (`元/人`) is kept as it is written. Nil for other words.
    init?(_ text: String, recognizer: Recognizer) {
        let normal = TableWords.normal(text)
        guard !normal.isEmpty, normal.unicodeScalars.count <= 8, !normal.unicodeScalars.contains(where: \.isASCIIDigit)
        else { return nil }
        let parts = normal.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let read = Self.read(String(first), recognizer) else { return nil }
        if parts.count == 1 {
            (unit, unitClass, scale) = (read.unit, read.unitClass, read.scale)
        } else {
            (unit, unitClass, scale) = (read.unit + normal.dropFirst(first.count), nil, read.scale)
        }
    }

    /// The unit of two of it: a lone 一 would rather be an article than a number.
    private static func read(_ text: String, _ recognizer: Recognizer) -> TableUnit? {
        let whole = Scalars("2" + text)
        guard let mention = recognizer.mentions(in: whole).first, mention.range == 0..<whole.bytes.count,
            let quantity = mention.quantity, quantity.kind == .amount, quantity.bound == nil,
            let value = quantity.value.single, let scale = value.divided(by: ExactDecimal(2), places: 12),
            Self.isPowerOfTen(scale)
        else { return nil }
        return TableUnit(unit: quantity.unit, unitClass: quantity.unitClass, scale: scale)
    }

    /// Whether it is a scale word, and not a number of its own.
    private static func isPowerOfTen(_ scale: ExactDecimal) -> Bool {
        scale.step == scale && "\(scale)".allSatisfy { "10.".contains($0) }
    }
}
