/// The normal form in which words are looked up: full-width letters and digits become ASCII, Latin letters small,
/// ASCII punctuation between Chinese text its Chinese twin, so that a rule or a word is written once.
///
/// `ＡＰＰ１２家,共３个` becomes `app12家，共3个`.
public enum NormalForm {
    /// Whether white space carries meaning: in a question typed as keywords it separates them, in a report it is
    /// an accident of the page.
    public enum Blanks: Sendable { case kept, dropped }

    /// Whether capitals are made small; the recogniser tells M, a million, from m, a metre.
    public enum Letters: Sendable { case small, kept }

    public static func of(_ text: String, blanks: Blanks, letters: Letters = .small) -> MappedText {
        of(Scalars(text), blanks: blanks, letters: letters)
    }

    public static func of(_ source: Scalars, blanks: Blanks, letters: Letters = .small) -> MappedText {
        var result = MappedText()
        for position in 0..<source.count {
            let span = ByteSpan(source.offsets[position], source.offsets[position + 1])
            let scalar = source.values[position]
            if scalar.isBlank {
                let separates = blanks == .kept || partsNumbers(position, source)
                if separates, result.bytes.last != 0x20, !result.isEmpty {
                    result.append([0x20], standingFor: span)
                }
                continue
            }
            let folded = fold(scalar, at: position, in: source, letters: letters)
            if folded == scalar {
                result.append(source.bytes[span.range], at: span.start)
            } else {
                result.append(UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter, standingFor: span)
            }
        }
        return result
    }

    private static func fold(
        _ scalar: Unicode.Scalar, at position: Int, in source: Scalars, letters: Letters
    ) -> Unicode.Scalar {
        var value = scalar.value
        if (0xFF10...0xFF19).contains(value) || (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value)
            || [0xFF05, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF5E].contains(value)
        {
            value -= 0xFEE0
        }
        if letters == .small, (0x41...0x5A).contains(value) { value += 0x20 }
        if let twin = chineseTwin[value], !(value == 0x2C || value == 0x3A) || !betweenDigits(position, source) {
            value = twin
        }
        return Unicode.Scalar(value) ?? scalar
    }

    /// A comma or colon between digits is part of a number or a time of day.
    private static func betweenDigits(_ position: Int, _ source: Scalars) -> Bool {
        position > 0 && position + 1 < source.count
            && isDigit(source.values[position - 1]) && isDigit(source.values[position + 1])
    }

    /// A blank between two numbers is all that keeps them two: 120 45家; 1, 234 is no 1,234.
    private static func partsNumbers(_ position: Int, _ source: Scalars) -> Bool {
        guard let last = source.values[..<position].last(where: { !$0.isBlank }),
            isDigit(last) || ".,，".unicodeScalars.contains(last)
        else { return false }
        return source.values[position...].first { !$0.isBlank }.map(isDigit) ?? false
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit || (0xFF10...0xFF19).contains(scalar.value)
    }

    private static let chineseTwin: [UInt32: UInt32] = [
        0x2C: 0xFF0C, 0x3A: 0xFF1A, 0x3B: 0xFF1B, 0x3F: 0xFF1F, 0x21: 0xFF01, 0x28: 0xFF08, 0x29: 0xFF09,
    ]
}
