/// Reads the tokens of one file: its declarations, then its rules.
struct GrammarFileParser {
    let path: String
    var cursor: TokenCursor
    var problems: [GrammarProblem] = []
    var declarations = Declarations()
    var references: ReferenceReader
    private(set) var rules: [Rule] = []
    private var unreadableRules: Set<String> = []

    init(path: String, tokens: [Token]) {
        self.path = path
        cursor = TokenCursor(tokens: tokens)
        references = ReferenceReader(path: path)
    }

    mutating func read() -> GrammarFile {
        while !cursor.isAtEnd {
            if cursor.isAtRule { readRule() } else { readDeclaration() }
        }
        if declarations.language == nil {
            report(.missingLanguage, at: SourceLocation(file: path, line: 1, column: 1))
        }
        return GrammarFile(
            path: path, root: declarations.root, language: declarations.language, tagFormat: declarations.tagFormat,
            rules: rules, rootLocation: declarations.rootLocation, unreadableRules: unreadableRules)
    }

    mutating func report(_ problem: DeclarationProblem, at location: SourceLocation) {
        problems.append(problem.at(location))
    }

    /// `public $name = expansion;`, which the cursor stands before.
    private mutating func readRule() {
        var documentation = cursor.current.documentation
        let isPublic = cursor.current.kind == .word("public")
        if cursor.isAtScope { cursor.take() }
        let name = cursor.take()
        documentation = name.documentation ?? documentation
        cursor.take()
        var parser = ExpansionParser(cursor: cursor, references: references)
        let expansion = parser.read()
        cursor = parser.cursor
        problems += parser.problems
        guard !["NULL", "VOID", "GARBAGE"].contains(name.text) else {
            return report(.specialRuleName(name.text), at: name.location)
        }
        guard let expansion else {
            unreadableRules.insert(name.text)
            return
        }
        rules.append(
            Rule(
                name: name.text, isPublic: isPublic, expansion: expansion,
                examples: documentation?.examples ?? [], documentation: documentation?.text ?? "",
                location: name.location, file: path))
    }

    /// Something between two `;` that is neither a declaration nor the beginning of a rule.
    mutating func refuseStatement() {
        let isAfterScope = cursor.isAtScope && !cursor.isAtNameWithoutDollar
        if isAfterScope { cursor.take() }
        let token = cursor.current
        switch token.kind {
        case .word(let name) where cursor.isAtNameWithoutDollar:
            report(.missingDollar(name: name), at: token.location)
            unreadableRules.insert(name)
        case .ruleName(let name):
            cursor.take()
            report(.expected("“=”", found: cursor.current), at: cursor.current.location)
            unreadableRules.insert(name)
        case .tag: report(.globalTag, at: token.location)
        case .word(let name) where !isAfterScope: report(.unknownDeclaration(name), at: token.location)
        case .unreadable: break
        default:
            report(.expected(isAfterScope ? "规则名“$…”" : "声明或“$规则名 = …;”", found: token), at: token.location)
        }
        if !cursor.isAtRule { cursor.take() }
        if !token.isSign(";") { cursor.skipRule() }
    }
}
