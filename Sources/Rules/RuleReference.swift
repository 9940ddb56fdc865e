/// Which rule is meant: `$<../phrases/time.gram#时段>` in `questions/value.gram` is
/// the rule `时段` of `phrases/time.gram`.
public struct RuleReference: Hashable, Sendable, CustomStringConvertible {
    /// The path from the grammar folder; the file itself for `$时段`.
    public let file: String
    /// Without the `$`. Empty in what the reader returns for `$<../phrases/time.gram>`, which means the root rule
    /// of that file; `Grammar` puts its name in.
    public let name: String

    public init(file: String, name: String) {
        self.file = file
        self.name = name
    }

    /// `phrases/time.gram#时段`.
    public var description: String { name.isEmpty ? file : "\(file)#\(name)" }
}
