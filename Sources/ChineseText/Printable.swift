/// Text that is safe to show on a terminal.
///
/// Reports, questions and names of files are untrusted: a control character among them could move the cursor, rename
/// the window or hide what follows, and marks that turn the direction of writing could show a number backwards.
public enum Printable {
    /// `text` without such characters; line breaks and tabs stay.
    public static func text(_ text: String) -> String { filtered(text) { $0 == 0x0A || $0 == 0x09 } }

    /// `text` on one line: line breaks and tabs become blanks, other such characters go.
    public static func line(_ text: String) -> String {
        let spaced = text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: spaced)
        return filtered(String(scalars)) { _ in false }
    }

    /// Whether a character may do something to a terminal beside being shown.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func filtered(_ text: String, keeping keeps: (UInt32) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: { isControl($0) && !keeps($0.value) }) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) || keeps($0.value) }))
    }
}
