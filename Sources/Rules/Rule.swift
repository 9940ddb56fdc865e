/// One rule of a grammar file: `public $谁 = $<lexicon:organizations>;`.
public struct Rule: Hashable, Sendable {
    /// A sentence that the rule says it understands: `@example 爱心服务站有几个`.
    public struct Example: Hashable, Sendable {
        public let text: String
        /// Where the text starts.
        public let location: SourceLocation

        public init(text: String, location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    /// Without the `$`.
    public let name: String
    /// Whether other files may refer to it.
    public let isPublic: Bool
    public let expansion: Expansion
    /// In the order of the comment before the rule.
    public let examples: [Example]
    /// The text of the comment before the rule, without its `@` lines; empty if there is none.
    public let documentation: String
    /// Where its name stands.
    public let location: SourceLocation
    /// The path of its file from the grammar folder.
    public let file: String

    public init(
        name: String, isPublic: Bool, expansion: Expansion, examples: [Example] = [], documentation: String = "",
        location: SourceLocation, file: String
    ) {
        self.name = name
        self.isPublic = isPublic
        self.expansion = expansion
        self.examples = examples
        self.documentation = documentation
        self.location = location
        self.file = file
    }

    /// How other rules call it.
    public var reference: RuleReference { RuleReference(file: file, name: name) }
}
