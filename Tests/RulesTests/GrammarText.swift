import Rules
import Testing

/// Grammars as the tests write them.
enum GrammarText {
    static let header = "#ABNF 1.0 UTF-8;\nlanguage zh-CN;\n"

    static func read(_ text: String, path: String = "questions/value.gram") -> (GrammarFile?, [GrammarProblem]) {
        GrammarReader.read(path: path, bytes: Array(text.utf8))
    }

    /// Rules behind a header of two lines, so that they start in line 3.
    static func readRules(_ rules: String, path: String = "questions/value.gram") -> (GrammarFile?, [GrammarProblem]) {
        read(header + rules, path: path)
    }

    /// `$测试 = source;` as a dump, or its problems.
    static func dump(_ source: String) -> String {
        let (file, problems) = readRules("$测试 = \(source);")
        guard problems.isEmpty, let rule = file?.rules.first else {
            return problems.map(\.description).joined(separator: "\n")
        }
        return rule.expansion.dump
    }

    /// Files by path, linked; problems of reading come first, then those between rules and of their shape.
    static func link(_ texts: [(path: String, rules: String)]) -> (grammar: Grammar, problems: [String]) {
        let read = texts.map { GrammarText.readRules($0.rules, path: $0.path) }
        let grammar = Grammar(files: read.compactMap(\.0))
        return (
            grammar,
            (read.flatMap(\.1) + (grammar.problems + grammar.shapeProblems).inReadingOrder()).map(\.description)
        )
    }
}

extension Expansion {
    /// The tree in one line: `( )` sequence, `{ }` alternatives, `x<0-1>` repetition, `ε` null, `∅` void.
    var dump: String {
        switch kind {
        case .token(let text): "'\(text)'"
        case .reference(let reference): "$\(reference)"
        case .vocabulary(let vocabulary): "<\(vocabulary)>"
        case .sequence(let parts): "(" + parts.map(\.dump).joined(separator: " ") + ")"
        case .alternatives(let branches):
            "{" + branches.map { ($0.weight == 0 ? "" : "/\($0.weight)/") + $0.expansion.dump }.joined(separator: "|")
                + "}"
        case .repetition(let part, let minimum, let maximum):
            part.dump + "<\(minimum)-\(maximum.map { "\($0)" } ?? "")>"
        case .tag(let text): "#\(text)"
        case .null: "ε"
        case .void: "∅"
        }
    }
}

/// A source and what a test expects of it.
struct Case: CustomTestStringConvertible {
    let source: String
    let expected: String

    init(_ source: String, _ expected: String) {
        self.source = source
        self.expected = expected
    }

    var testDescription: String { source }
}
