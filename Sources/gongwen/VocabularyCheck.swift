import Rules

/// What only the whole program can check of a grammar: that the sheets and mentions its rules name exist, and that
/// figure rules are regular.
enum VocabularyCheck {
    /// What the recogniser gives to rules.
    private static let mentions: Set<String> = ["quantity", "time"]

    static func problems(in grammar: Grammar, sheets: Set<String>) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        for rule in grammar.files.flatMap(\.rules) {
            rule.expansion.visit { expansion in
                guard case .vocabulary(let vocabulary) = expansion.kind, vocabulary != .topic else { return }
                let known = vocabulary.scheme == .lexicon ? sheets : mentions
                guard !known.contains(vocabulary.name) else { return }
                let message = "没有“\(vocabulary.name)”；可用的有：\(known.sorted().joined(separator: "、"))，请改正"
                problems.append(GrammarProblem(location: expansion.location, message: message))
            }
        }
        return problems + Engine.figureRules(grammar).compactMap { grammar.isRegular($0) }
    }
}
