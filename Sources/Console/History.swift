internal import ChineseText

/// Lines typed in this session and in earlier ones, kept in a file; several sessions may add to it at once.
public struct History {
    /// How many lines a session begins with; a file of more than twice as many is cut down to these.
    private static let most = 1000

    private let path: String
    /// Oldest first.
    public private(set) var lines: [String]

    /// Reads the file, or makes it; nil where it cannot be written.
    public init?(path: String) {
        guard let text = PrivateFile.text(of: path) else { return nil }
        self.path = path
        let all = text.split(separator: "\n").map { String($0) }
        lines = all.suffix(Self.most)
        if all.count > 2 * Self.most { PrivateFile.replace(path, with: lines.map { $0 + "\n" }.joined()) }
    }

    /// Adds a line, unless it repeats the one before.
    ///
    /// - Returns: the line as it is kept, without control characters; nil where nothing was added.
    public mutating func add(_ line: String) -> String? {
        let kept = Printable.line(line)
        guard !kept.isEmpty, kept != lines.last else { return nil }
        lines.append(kept)
        // A disk that is full must not keep anyone from asking.
        _ = PrivateFile.append(kept, to: path)
        return kept
    }
}
