extension Unicode.Scalar {
    /// A Chinese character: the unified ideographs with their extensions, and 〇.
    public var isHan: Bool {
        switch value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
        default: false
        }
    }

    public var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

    public var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

    /// The small letter of an ASCII capital, any other scalar itself.
    @inlinable
    @inline(__always)
    public var lowercase: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 0x20)) : self
    }

    /// White space, the control characters that scans leave behind, and marks that turn the direction of writing.
    public var isBlank: Bool {
        value <= 0x20 || value == 0xA0 || value == 0x3000 || value == 0xFEFF || (0x2000...0x200F).contains(value)
            || value == 0x7F || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }

    /// Ends a sentence: 。！？ and their ASCII twins that reports use (`.` stands in numbers and names, and ends none).
    public var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "!", "?": true
        default: false
        }
    }

    /// Ends a clause inside a sentence.
    public var endsClause: Bool {
        switch self {
        case "，", "；", "：", ",", ";", ":": true
        default: endsSentence
        }
    }

    /// A closing quotation mark or bracket, which belongs to the sentence before it.
    public var closesQuotation: Bool {
        switch self {
        case "”", "’", "」", "』", "）", ")", "》", "】", "〉": true
        default: false
        }
    }

    public var opensQuotation: Bool {
        switch self {
        case "“", "‘", "「", "『", "（", "(", "《", "【", "〈": true
        default: false
        }
    }

    /// A sign that is the unit of the number before it: %, ‰.
    public var isUnit: Bool { self == "%" || self == "％" || self == "‰" }

    public var opensBracket: Bool { self == "（" || self == "(" }
    public var closesBracket: Bool { self == "）" || self == ")" }

    public var isPunctuation: Bool {
        switch value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xB7: true
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: false
        }
    }
}
