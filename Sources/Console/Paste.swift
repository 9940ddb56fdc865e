/// What was pasted into a line.
public enum Paste {
    /// The lines of an input, blank ones left out; one that was typed is its own only line.
    public static func lines(_ input: String) -> [String] {
        input.split(whereSeparator: { $0.isNewline })
            .map { String($0) }
            .filter { line in !line.utf8.allSatisfy { $0 <= 0x20 } }
    }
}
