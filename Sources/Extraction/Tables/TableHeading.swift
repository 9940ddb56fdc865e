internal import Quantities

/// What a heading or a label says: `金额（万元）` is 金额, in 万元.
struct TableHeading {
    /// Without its unit.
    let name: String
    let unit: TableUnit?

    init(_ text: String, words: TableWords, recognizer: Recognizer) {
        if let (name, inside) = Self.bracketed(text),
            let unit = TableUnit(words.note(inside) ?? inside, recognizer: recognizer)
        {
            (self.name, self.unit) = (name, unit)
        } else if let slash = text.lastIndex(where: { $0 == "/" || $0 == "／" }), slash != text.startIndex,
            let unit = TableUnit(String(text[text.index(after: slash)...]), recognizer: recognizer)
        {
            (name, self.unit) = (String(text[..<slash]), unit)
        } else if let last = text.last, last == "%" || last == "％" {
            (name, unit) = (String(text.dropLast()), TableUnit("%", recognizer: recognizer))
        } else if let note = words.note(text), let unit = TableUnit(note, recognizer: recognizer) {
            (name, self.unit) = ("", unit)
        } else if let unit = TableUnit(text, recognizer: recognizer) {
            (name, self.unit) = ("", unit)
        } else {
            (name, unit) = (text, nil)
        }
    }

    /// What stands before the brackets that end a text, and in them.
    private static func bracketed(_ text: String) -> (String, String)? {
        guard let last = text.last, last == "）" || last == ")",
            let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return nil }
        return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
    }
}
