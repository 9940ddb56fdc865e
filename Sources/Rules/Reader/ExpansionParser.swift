/// Reads the right-hand side of a rule: `[$客套] $问数 [呢]`.
///
/// Repeats bind to what is right before them, sequences bind tighter than `|` (SRGS 1.0, section 2.8).
/// After a mistake that leaves no doubt about what follows, reading goes on, so that one run tells several.
struct ExpansionParser {
    static let nestingLimit = 64

    private(set) var cursor: TokenCursor
    private(set) var problems: [GrammarProblem] = []
    private let references: ReferenceReader
    private var depth = 0
    private var isReadable = true

    init(cursor: TokenCursor, references: ReferenceReader) {
        self.cursor = cursor
        self.references = references
    }

    /// What stands before the `;`, and goes behind it; nil if there is any mistake in it.
    mutating func read() -> Expansion? {
        do throws(GrammarProblem) {
            let expansion = try choice()
            try finish()
            return isReadable ? expansion : nil
        } catch {
            problems.append(error)
            cursor.skipRule()
            return nil
        }
    }

    private mutating func finish() throws(GrammarProblem) {
        if cursor.take(sign: ";") { return }
        guard cursor.isAtEnd || cursor.isAtRule else {
            throw ExpansionProblem.unexpected(cursor.current).at(cursor.current.location)
        }
        // An unclosed quote has taken the `;` with it; that is one mistake and was told.
        if isReadable { report(.missingSemicolon, at: cursor.previousEnd) }
    }

    private mutating func report(_ problem: ExpansionProblem, at location: SourceLocation) {
        problems.append(problem.at(location))
        isReadable = false
    }

    // MARK: Choice and sequence

    private mutating func choice() throws(GrammarProblem) -> Expansion {
        let start = cursor.current.location
        var branches = [try branch()]
        while cursor.take(sign: "|") { branches.append(try branch()) }
        if branches.count == 1, branches[0].weight == 0 { return branches[0].expansion }
        return Expansion(.alternatives(branches), at: start)
    }

    private mutating func branch() throws(GrammarProblem) -> Alternative {
        var weight = 0
        if case .slashed(let text) = cursor.current.kind {
            let token = cursor.take()
            if let read = WeightReader.read(text) {
                weight = read
            } else {
                report(.wrongWeight(text), at: token.location)
            }
        }
        let start = cursor.current.location
        var parts: [Expansion] = []
        while let part = try part() { parts.append(part) }
        guard let first = parts.first else {
            throw ExpansionProblem.emptyBranch(found: cursor.current).at(cursor.current.location)
        }
        let expansion = parts.count == 1 ? first : Expansion(.sequence(parts), at: start)
        return Alternative(weight: weight, expansion: expansion)
    }

    /// One part of a sequence with its repeat; nil where the sequence ends.
    private mutating func part() throws(GrammarProblem) -> Expansion? {
        guard !cursor.isAtEnd, !cursor.isAtRule, let primary = try primary() else { return nil }
        refuseLanguage()
        guard case .angle(let text) = cursor.current.kind else { return primary }
        let location = cursor.take().location
        if case .tag = primary.kind { report(.repeatOfTag, at: location) }
        if case .angle = cursor.current.kind { report(.repeatTwice, at: cursor.take().location) }
        refuseLanguage()
        do throws(ExpansionProblem) {
            let range = try RepeatRange.read(text)
            return Expansion(
                .repetition(primary, minimum: range.minimum, maximum: range.maximum), at: primary.location)
        } catch {
            report(error, at: location)
            return primary
        }
    }

    /// `阿里!zh-CN`.
    private mutating func refuseLanguage() {
        guard cursor.current.isSign("!") else { return }
        report(.languageAttachment, at: cursor.take().location)
        if case .word = cursor.current.kind { cursor.take() }
    }

    // MARK: Single parts

    private mutating func primary() throws(GrammarProblem) -> Expansion? {
        let token = cursor.current
        switch token.kind {
        case .sign("("), .sign("["): return try bracket()
        case .sign("*"), .sign("+"):
            report(.repetitionSign(token.text), at: token.location)
        case .sign("|"), .sign(";"), .sign(")"), .sign("]"), .end: return nil
        case .sign: throw ExpansionProblem.unexpected(token).at(token.location)
        default: return leaf()
        }
        cursor.take()
        return Expansion(.null, at: token.location)
    }

    /// A part that is one token. What cannot be read stands as an empty part, so that the rest is read too.
    private mutating func leaf() -> Expansion {
        let token = cursor.take()
        let kind: Expansion.Kind
        switch token.kind {
        case .word(let word): kind = .token(word)
        case .quoted(let text):
            if text.trimmed.isEmpty { report(.emptyToken, at: token.location) }
            kind = .token(text)
        case .tag(let text):
            if text.isEmpty { report(.emptyTag, at: token.location) }
            kind = .tag(text)
        case .ruleName(let name): kind = rule(named: name, at: token.location)
        case .address(let address): kind = reference(address, at: token.location)
        case .bareCharacters: kind = refused(.bareCharacters(token), at: token.location)
        case .singleQuoted: kind = refused(.singleQuotes, at: token.location)
        case .slashed: kind = refused(.weightNotAtStart, at: token.location)
        case .angle: kind = refused(.repeatOfNothing, at: token.location)
        case .unreadable, .sign, .end:
            isReadable = false
            kind = .null
        }
        return Expansion(kind, at: token.location)
    }

    private mutating func refused(_ problem: ExpansionProblem, at location: SourceLocation) -> Expansion.Kind {
        report(problem, at: location)
        return .null
    }

    private mutating func rule(named name: String, at location: SourceLocation) -> Expansion.Kind {
        switch name {
        case "NULL": return .null
        case "VOID": return .void
        case "GARBAGE": return refused(.garbage, at: location)
        default: return references.rule(named: name)
        }
    }

    private mutating func reference(_ address: String, at location: SourceLocation) -> Expansion.Kind {
        if cursor.current.isSign("~") {
            report(.mediaType, at: cursor.take().location)
            if case .angle = cursor.current.kind { cursor.take() }
        }
        do throws(ReferenceProblem) {
            return try references.read(address)
        } catch {
            problems.append(error.at(location))
            isReadable = false
            return .null
        }
    }

    private mutating func bracket() throws(GrammarProblem) -> Expansion {
        let opening = cursor.take()
        guard depth < Self.nestingLimit else { throw ExpansionProblem.tooDeep.at(opening.location) }
        depth += 1
        defer { depth -= 1 }
        let closing = opening.isSign("(") ? ")" : "]"
        if closing == ")", cursor.take(sign: ")") { return Expansion(.null, at: opening.location) }
        let content = try choice()
        guard cursor.take(sign: closing) else {
            throw ExpansionProblem.unclosedBracket(closing, opened: opening.location, found: cursor.current)
                .at(cursor.current.location)
        }
        guard closing == "]" else { return content }
        return Expansion(.repetition(content, minimum: 0, maximum: 1), at: opening.location)
    }
}
