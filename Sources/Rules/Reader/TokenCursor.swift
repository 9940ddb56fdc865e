/// A place among the tokens of a file.
struct TokenCursor {
    private let tokens: [Token]
    private var index = 0

    /// `tokens` ends with `.end`, as the scanner leaves it.
    init(tokens: [Token]) {
        precondition(tokens.last?.kind == .end, "the scanner puts an end behind the last token")
        self.tokens = tokens
    }

    var current: Token { tokens[index] }

    /// Just behind the last token that was taken.
    var previousEnd: SourceLocation { index > 0 ? tokens[index - 1].end : current.location }

    var isAtEnd: Bool { current.kind == .end }

    /// Whether a rule starts here: `$name =` or `public $name =`. No expansion holds a `=`, so this is how a rule
    /// without its `;` is found out.
    var isAtRule: Bool {
        var ahead = index
        if isAtScope { ahead += 1 }
        guard case .ruleName = tokens[ahead].kind else { return false }
        return tokens[ahead + 1].isSign("=")
    }

    /// Whether `public` or `private` stands here, which are words like others inside an expansion.
    var isAtScope: Bool { current.kind == .word("public") || current.kind == .word("private") }

    /// Whether a bare word with `=` stands here, which is a rule without its `$`.
    var isAtNameWithoutDollar: Bool {
        guard case .word = current.kind else { return false }
        return tokens[index + 1].isSign("=")
    }

    /// The current token, which is passed unless it is the end.
    @discardableResult
    mutating func take() -> Token {
        let token = tokens[index]
        if index + 1 < tokens.count { index += 1 }
        return token
    }

    /// Passes the sign if it is the current token.
    mutating func take(sign: String) -> Bool {
        guard current.isSign(sign) else { return false }
        take()
        return true
    }

    /// Goes behind the next `;`, or before the next rule if that comes first.
    mutating func skipRule() {
        while !isAtEnd, !isAtRule {
            if take().isSign(";") { return }
        }
    }
}
