/// How many terminal cells text takes: a Chinese character fills two.
public enum DisplayWidth {
    public static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    public static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        // Quotation marks, dashes and ellipses stand in Chinese text, where fonts draw them wide; terminals count one.
        default: 1
        }
    }

    /// As much of the beginning of a text as takes no more than `width` cells.
    public static func beginning(of text: String, within width: Int) -> String {
        var left = width
        let fitting = text.unicodeScalars.prefix { scalar in
            left -= of(scalar)
            return left >= 0
        }
        return String(String.UnicodeScalarView(fitting))
    }

    /// `text` filled up with spaces to `width` cells; longer text stays as it is.
    public static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }
}
