/// The `/** … */` before a rule: its text and its `@example` lines.
struct DocumentationComment: Sendable {
    /// The lines without `@`, without their leading `*`.
    private(set) var text = ""
    private(set) var examples: [Rule.Example] = []
    private(set) var problems: [GrammarProblem] = []

    /// `body` is what stands between `/**` and `*/`, `start` the place of its first character.
    init(body: ArraySlice<Unicode.Scalar>, start: SourceLocation) {
        var body = body
        while body.last == "*" { body.removeLast() }
        var line = start.line
        var column = start.column
        // `\r\n` makes an empty line between its two characters, which counts for nothing.
        let characters = Array(body)
        for piece in characters.split(maxSplits: .max, omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
        {
            read(line: piece, at: SourceLocation(file: start.file, line: line, column: column))
            let isHalfLineBreak =
                piece.endIndex + 1 < characters.count
                && characters[piece.endIndex] == "\r" && characters[piece.endIndex + 1] == "\n"
            line += isHalfLineBreak ? 0 : 1
            column = 1
        }
    }

    private mutating func read(line: ArraySlice<Unicode.Scalar>, at start: SourceLocation) {
        var rest = line.drop(while: \.isBlank)
        rest = rest.drop(while: { $0 == "*" }).drop(while: \.isBlank)
        let tag = rest.prefix(while: { !$0.isBlank }).text
        guard tag.hasPrefix("@") || tag.hasPrefix("＠") else { return append(text: rest.text.trimmed) }
        let tagColumn = start.column + (rest.startIndex - line.startIndex)
        let tagLocation = SourceLocation(file: start.file, line: start.line, column: tagColumn)
        guard tag == "@example" else { return refuseNearMiss(tag, at: tagLocation) }
        rest = rest.dropFirst(tag.unicodeScalars.count).drop(while: \.isBlank)
        let example = rest.text.trimmed
        guard !example.isEmpty else {
            problems.append(TextProblem.emptyExample.at(tagLocation))
            return
        }
        let column = start.column + (rest.startIndex - line.startIndex)
        let location = SourceLocation(file: start.file, line: start.line, column: column)
        examples.append(Rule.Example(text: example, location: location))
    }

    /// Other `@` lines are comments of the author's own, but an example that no test ever runs must not go unnoticed.
    private mutating func refuseNearMiss(_ tag: String, at location: SourceLocation) {
        let isNearMiss = NameSuggestion.closest(to: tag, among: ["@example"], limit: 2) != nil
        if isNearMiss || tag.hasPrefix("@example") { problems.append(TextProblem.misspeltExample(tag).at(location)) }
    }

    private mutating func append(text line: String) {
        guard !line.isEmpty else { return }
        text += text.isEmpty ? line : "\n" + line
    }
}
