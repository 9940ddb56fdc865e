internal import ChineseText

/// The numbers that sections begin with: 第三章, 一、, （二）, 3., (4).
struct HeadingNumbers: Sendable {
    /// 第.
    private let ordinal: [String]
    private let numerals: Set<Unicode.Scalar>
    /// 章, 节, 部分: what 第三 is followed by.
    private let units: [String]

    init(ordinal: [String], numerals: [String], units: [String]) {
        self.ordinal = ordinal
        self.numerals = Set(numerals.compactMap(\.unicodeScalars.first))
        self.units = units
    }

    /// How far up in the report a number of this kind stands: 1 for 第三章, 2 for 一、, 3 for （二）, 4 for 3. and 5 for (4);
    /// nil where the text begins with no number.
    func rank(_ text: String) -> Int? {
        let scalars = Array(text.unicodeScalars.prefix(8))
        guard let first = scalars.first else { return nil }
        let isBracketed = first == "（" || first == "("
        let body = scalars.dropFirst(isBracketed ? 1 : 0)
        let chinese = body.prefix { numerals.contains($0) }
        let digits = body.prefix { $0.isASCIIDigit }
        let number = chinese.isEmpty ? digits : chinese
        let rest = body.dropFirst(number.count)
        guard !number.isEmpty, number.count <= 3 else { return chapter(scalars) }
        guard let mark = rest.first else { return nil }
        if isBracketed { return mark == "）" || mark == ")" ? (chinese.isEmpty ? 5 : 3) : nil }
        if !chinese.isEmpty { return "、.．".unicodeScalars.contains(mark) ? 2 : nil }
        // 3.5万名 is a number, 3.建站 a place in a list.
        guard "、.．".unicodeScalars.contains(mark), let next = rest.dropFirst().first else { return nil }
        return next.isASCIIDigit || number.count > 2 ? nil : 4
    }

    private func chapter(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.first, ordinal.contains(String(first)) else { return nil }
        let number = scalars.dropFirst().prefix { numerals.contains($0) || $0.isASCIIDigit }
        let rest = String(String.UnicodeScalarView(scalars.dropFirst(1 + number.count)))
        return !number.isEmpty && units.contains { rest.hasPrefix($0) } ? 1 : nil
    }
}
