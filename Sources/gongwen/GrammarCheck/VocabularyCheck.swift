import Quantities
import Rules

/// What only the whole program can check of a grammar: that the sheets and mentions its rules name exist, and that
/// figure and recognition rules are regular.
enum VocabularyCheck {
    /// What the recogniser gives to rules.
    private static let mentions: Set<String> = ["quantity", "time"]

    static func problems(in grammar: Grammar, sheets: Set<String>) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        for rule in grammar.files.flatMap(\.rules) {
            rule.expansion.visit { expansion in
                guard case .vocabulary(let vocabulary) = expansion.kind, vocabulary != .topic else { return }
                guard let known = choices(vocabulary, sheets: sheets) else { return }
                let message = "没有“\(vocabulary.name)”；可用的有：\(known.joined(separator: "、"))，请改正"
                problems.append(GrammarProblem(location: expansion.location, message: message))
            }
        }
        let regular = Engine.figureRules(grammar) + Recognizer.rules(of: grammar)
        return problems + regular.compactMap { grammar.isRegular($0) }
    }

    /// What a rule may name instead of a vocabulary that there is not; nil where there is one. After a hyphen stands
    /// what a column of the sheet must hold: `units-money`.
    private static func choices(_ vocabulary: Vocabulary, sheets: Set<String>) -> [String]? {
        switch vocabulary.scheme {
        case .lexicon:
            let sheet = vocabulary.name.split(separator: "-", maxSplits: 1).first.map(String.init) ?? ""
            return sheets.contains(sheet) ? nil : sheets.sorted()
        case .recognizer: return mentions.contains(vocabulary.name) ? nil : mentions.sorted()
        case .numeral: return Recognizer.isNumeralKind(vocabulary.name) ? nil : Recognizer.numeralKinds
        }
    }
}
