/// Cuts a grammar file into tokens.
///
/// Everything that is delimited (`"…"`, `<…>`, `{…}`, `/…/`) must close on its line: otherwise a forgotten quote
/// would swallow the rules that follow, and the message would point to the wrong place.
///
/// Complexity: linear in the length of the text.
struct Scanner {
    private let path: String
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var position = TextPosition()
    private var documentation: DocumentationComment?
    private var tokens: [Token] = []
    private var problems: [GrammarProblem] = []

    /// The tokens, the last of which is `.end`, and what does not close.
    static func scan(path: String, scalars: [Unicode.Scalar]) -> (tokens: [Token], problems: [GrammarProblem]) {
        var scanner = Scanner(path: path, scalars: scalars)
        scanner.scanHeader()
        repeat { scanner.scanToken() } while scanner.tokens.last?.kind != .end
        return (scanner.tokens, scanner.problems)
    }

    private init(path: String, scalars: [Unicode.Scalar]) {
        self.path = path
        self.scalars = scalars
    }

    // MARK: Walking

    private var location: SourceLocation {
        SourceLocation(file: path, line: position.line, column: position.column)
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    private func isAt(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { peek($0) == Unicode.Scalar(bytes[$0]) }
        }
    }

    private mutating func advance(by count: Int = 1) {
        for _ in 0..<count where index < scalars.count {
            position.advance(over: scalars, at: index)
            index += 1
        }
    }

    private mutating func advance(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
        let start = index
        while let scalar = peek(), condition(scalar) { advance() }
        return scalars[start..<index]
    }

    private mutating func report(_ problem: TextProblem, at location: SourceLocation) {
        problems.append(problem.at(location))
    }

    private mutating func emit(_ kind: Token.Kind, from start: SourceLocation) {
        tokens.append(Token(kind: kind, location: start, end: location, documentation: documentation))
        documentation = nil
    }

    // MARK: Header

    /// `#ABNF 1.0 UTF-8;` must be the first line (SRGS 1.0, section 4.1.1).
    private mutating func scanHeader() {
        let start = location
        _ = advance(while: \.isBlank)
        guard index == 0, isAt("#") else {
            report(.missingHeader, at: start)
            if isAt("#") { _ = advance(while: { !$0.isLineBreak }) }
            return
        }
        var header = advance(while: { $0 != ";" && !$0.isLineBreak }).text
        if isAt(";") {
            header += ";"
            advance()
        }
        let fields = header.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" })
        guard header.hasSuffix(";"), fields.count == 2 || fields.count == 3, fields[0] == "#ABNF", fields[1] == "1.0"
        else { return report(.wrongHeader(found: header), at: start) }
        if fields.count == 3, fields[2].uppercased() != "UTF-8" {
            report(.wrongEncoding(String(fields[2])), at: start)
        }
    }

    // MARK: Tokens

    private mutating func scanToken() {
        skipBlanksAndComments()
        let start = location
        guard let first = peek() else { return emit(.end, from: start) }
        switch first {
        case "\"": scanDelimited("\"", "\"", from: start) { .quoted($0) }
        case "'": scanDelimited("'", "'", from: start) { .singleQuoted($0) }
        case "<": scanDelimited("<", ">", from: start) { .angle($0.trimmed) }
        case "/": scanDelimited("/", "/", from: start) { .slashed($0.trimmed) }
        case "{" where isAt("{!{"): scanDelimited("{!{", "}!}", from: start) { .tag($0.trimmed) }
        case "{": scanDelimited("{", "}", from: start) { .tag($0.trimmed) }
        case "$": scanDollar(from: start)
        case ">", "}":
            report(.stray(String(first)), at: start)
            advance()
            emit(.unreadable(String(first)), from: start)
        case let sign where sign.isSign:
            advance()
            emit(.sign(String(sign)), from: start)
        case let letter where letter.isNameCharacter:
            let word = advance(while: \.isNameCharacter).text
            emit(.word(word), from: start)
        default:
            let characters = advance(while: { !$0.isNameCharacter && !$0.isSign && !$0.isBlank }).text
            emit(.bareCharacters(characters), from: start)
        }
    }

    /// What is between `opening` and `closing` on one line. Only quotes and tags may hold a `;`:
    /// in `a<2; b` the mistake is taken to end with the rule.
    private mutating func scanDelimited(
        _ opening: StaticString, _ closing: StaticString, from start: SourceLocation, kind: (String) -> Token.Kind
    ) {
        let mayHoldSemicolon = peek() != "<" && peek() != "/"
        advance(by: opening.utf8CodeUnitCount)
        let contentStart = index
        while let scalar = peek(), !scalar.isLineBreak, !isAt(closing), mayHoldSemicolon || scalar != ";" { advance() }
        guard isAt(closing) else {
            report(.unclosed(opening: "\(opening)", closing: "\(closing)"), at: start)
            return emit(.unreadable("\(opening)"), from: start)
        }
        let content = scalars[contentStart..<index].text
        advance(by: closing.utf8CodeUnitCount)
        emit(kind(content), from: start)
    }

    private mutating func scanDollar(from start: SourceLocation) {
        advance()
        if isAt("<") { return scanDelimited("<", ">", from: start) { .address($0.trimmed) } }
        // A name is read up to where a word would end, so that `$时-段` is one wrong name and not a right one with a tail.
        let name = advance(while: \.isNameCharacter).text
        if name.isRuleName { return emit(.ruleName(name), from: start) }
        report(.wrongRuleName(found: name.isEmpty ? (peek().map { String($0) } ?? "") : name), at: start)
        emit(.unreadable("$" + name), from: start)
    }

    // MARK: Comments

    private mutating func skipBlanksAndComments() {
        while let scalar = peek() {
            if scalar.isBlank {
                advance()
            } else if isAt("//") {
                _ = advance(while: { !$0.isLineBreak })
            } else if isAt("/*") {
                scanComment()
            } else {
                return
            }
        }
    }

    private mutating func scanComment() {
        let start = location
        let isDocumentation = isAt("/**") && !isAt("/**/")
        advance(by: isDocumentation ? 3 : 2)
        let bodyStart = location
        let bodyIndex = index
        while index < scalars.count, !isAt("*/") { advance() }
        guard isAt("*/") else { return report(.unclosedComment, at: start) }
        if isDocumentation {
            let comment = DocumentationComment(body: scalars[bodyIndex..<index], start: bodyStart)
            problems += comment.problems
            documentation = comment
        }
        advance(by: 2)
    }
}
