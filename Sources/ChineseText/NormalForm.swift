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

    /// The normal form of a text of a script that is known, in simplified characters.
    ///
    /// `發放３萬元` becomes `发放3万元`; each character maps to the one that was written.
    public static func of(
        _ source: Scalars, in script: Script, blanks: Blanks, letters: Letters = .small
    ) -> MappedText {
        guard script == .traditional else { return of(source, blanks: blanks, letters: letters) }
        return of(Scalars(SimplifiedScript.twin(of: source.bytes)), blanks: blanks, letters: letters)
    }

    public static func of(_ source: Scalars, blanks: Blanks, letters: Letters = .small) -> MappedText {
        var result = MappedText()
        // Characters that stay as they are go over in stretches; one is open from here to the position looked at.
        var open = 0
        var neighbors = VisibleNeighbors(source)
        for (position, scalar) in source.values.enumerated() {
            if scalar.isCommonHan { continue }
            let isBlank = scalar.isBlank
            let folded = isBlank ? scalar : fold(scalar, at: position, in: source, letters: letters)
            guard isBlank || folded != scalar else { continue }
            result.append(source, open..<position)
            open = position + 1
            let span = ByteSpan(source.offsets[position], source.offsets[position + 1])
            if !isBlank {
                result.append(UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter, standingFor: span)
            } else if blanks == .kept || neighbors.areNumbers(around: position),
                result.bytes.last != 0x20, !result.isEmpty
            {
                result.append([0x20], standingFor: span)
            }
        }
        result.append(source, open..<source.count)
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
        if let twin = chineseTwin(of: value), !(value == 0x2C || value == 0x3A) || !betweenDigits(position, source) {
            value = twin
        }
        return Unicode.Scalar(value) ?? scalar
    }

    /// A comma or colon between digits is part of a number or a time of day.
    private static func betweenDigits(_ position: Int, _ source: Scalars) -> Bool {
        position > 0 && position + 1 < source.count
            && isDigit(source.values[position - 1]) && isDigit(source.values[position + 1])
    }

    fileprivate static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit || (0xFF10...0xFF19).contains(scalar.value)
    }

    /// 「」『』 are what traditional texts write for “”‘’.
    private static let cornerTwins: [UInt32] = [0x201C, 0x201D, 0x2018, 0x2019]

    /// The mark that Chinese text has for one of ASCII, and the quotation mark for a corner bracket.
    private static func chineseTwin(of value: UInt32) -> UInt32? {
        switch value {
        case 0x2C, 0x3A, 0x3B, 0x3F, 0x21, 0x28, 0x29: value + 0xFEE0
        case 0x300C...0x300F: cornerTwins[Int(value - 0x300C)]
        default: nil
        }
    }
}

/// The characters on both sides of white space, found in one pass however much of it there is.
private struct VisibleNeighbors {
    private let values: [Unicode.Scalar]
    private var seen = 0
    private var last: Unicode.Scalar?
    private var next = 0

    init(_ text: Scalars) { values = text.values }

    /// Whether the blank here is all that keeps two numbers two: 120 45家; 1, 234 is no 1,234.
    ///
    /// - Parameter position: no smaller than in the call before.
    mutating func areNumbers(around position: Int) -> Bool {
        while seen < position {
            if !values[seen].isBlank { last = values[seen] }
            seen += 1
        }
        guard let last, NormalForm.isDigit(last) || ".,，".unicodeScalars.contains(last) else { return false }
        next = max(next, position)
        while next < values.count, values[next].isBlank { next += 1 }
        return next < values.count && NormalForm.isDigit(values[next])
    }
}

extension MappedText {
    /// Appends characters of a text unchanged.
    fileprivate mutating func append(_ source: Scalars, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let lower = source.offsets[range.lowerBound]
        append(source.bytes[lower..<source.offsets[range.upperBound]], at: lower)
    }
}

extension Unicode.Scalar {
    /// A character of the block that holds nearly all of Chinese text: no blank, and its own normal form.
    fileprivate var isCommonHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
