/// A grammar file as it was read: its declarations and those of its rules that could be read.
public struct GrammarFile: Hashable, Sendable {
    /// From the grammar folder: `questions/value.gram`.
    public let path: String
    /// The name after `root`, without the `$`; whether there is such a rule, `Grammar` finds out.
    public let root: String?
    /// `zh-CN`.
    public let language: String?
    /// `semantics/1.0-literals`.
    public let tagFormat: String?
    /// In the order of the file.
    public let rules: [Rule]

    /// Where the name after `root` stands.
    let rootLocation: SourceLocation?
    /// Rules that are defined but could not be read. They were complained about; a reference to one is no second mistake.
    let unreadableRules: Set<String>

    public init(path: String, root: String? = nil, language: String? = nil, tagFormat: String? = nil, rules: [Rule]) {
        self.init(
            path: path, root: root, language: language, tagFormat: tagFormat, rules: rules, rootLocation: nil,
            unreadableRules: [])
    }

    init(
        path: String, root: String?, language: String?, tagFormat: String?, rules: [Rule],
        rootLocation: SourceLocation?, unreadableRules: Set<String>
    ) {
        self.path = path
        self.root = root
        self.language = language
        self.tagFormat = tagFormat
        self.rules = rules
        self.rootLocation = rootLocation
        self.unreadableRules = unreadableRules
    }
}
