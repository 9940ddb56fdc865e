/// A place in a grammar file: `SourceLocation(file: "questions/value.gram", line: 3, column: 5)`
/// prints as `questions/value.gram:3:5`, which editors understand.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path relative to the grammar folder, as the caller gave it.
    public let file: String
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars: a Chinese character counts as one.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }

    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
