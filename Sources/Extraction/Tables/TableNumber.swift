internal import ChineseText
internal import Quantities

/// The number that is all of a cell: `1,286.5`, `－3.2`, `12.5%`, `约300家`.
enum TableNumber {
    /// A number by itself, whose unit stands elsewhere.
    case plain(ExactDecimal)
    /// One that says its own unit.
    case whole(Quantity)

    init?(_ text: String, recognizer: Recognizer) {
        let normal = TableWords.normal(text)
        guard !normal.isEmpty, normal.unicodeScalars.count <= 40, normal.unicodeScalars.contains(where: \.isASCIIDigit)
        else { return nil }
        if let number = Self.plain(normal) {
            self = .plain(number)
            return
        }
        let scalars = Scalars(normal)
        guard let mention = recognizer.mentions(in: scalars).first, mention.range == 0..<scalars.bytes.count,
            let quantity = mention.quantity
        else { return nil }
        self = .whole(quantity)
    }

    /// Digits with commas between groups of three, or without any.
    private static func plain(_ text: String) -> ExactDecimal? {
        let sign = text.first.map { "-+−".contains($0) } ?? false
        let rest = sign ? text.dropFirst() : text[...]
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty,
            groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        // A code, not a number: 0012.
        if groups.count == 1, first.count > 1, first.first == "0" { return nil }
        let digits = groups.joined() + (parts.count > 1 ? "." + parts[1] : "")
        guard let value = ExactDecimal(digits) else { return nil }
        return sign && text.first != "+" ? value.negated : value
    }

    /// A year that stands where a heading or a label would: 2022.
    static func isYear(_ text: String) -> Bool {
        guard let year = Int(TableWords.normal(text)) else { return false }
        return (1949...2100).contains(year)
    }
}
