import Quantities
import Rules
import Words

/// What only the whole program can check of what rules name: that the sheets and mentions exist, and that figure and
/// recognition rules are regular.
enum VocabularyCheck {
    /// What the recogniser gives to rules.
    private static let mentions: Set<String> = ["quantity", "time"]

    /// What makes the program stop at its start.
    static func problems(in grammar: Grammar, sheets: Set<String>) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        for rule in grammar.files.flatMap(\.rules) {
            rule.expansion.visit { expansion in
                guard case .vocabulary(let vocabulary) = expansion.kind, vocabulary != .topic else { return }
                guard let known = choices(vocabulary, sheets: sheets) else { return }
                let meant = NameSuggestion.closest(to: vocabulary.name, among: known)
                problems.append(
                    VocabularyProblem.unknown(vocabulary.name, suggestion: meant, known: known).at(expansion.location))
            }
        }
        let regular = grammar.figureRules + Recognizer.rules(of: grammar)
        return problems + regular.compactMap { grammar.isRegular($0) }
    }

    /// What a rule may name instead of a vocabulary that there is not; nil where there is one.
    private static func choices(_ vocabulary: Vocabulary, sheets: Set<String>) -> [String]? {
        switch vocabulary.scheme {
        case .lexicon: sheets.contains(parts(vocabulary).sheet) ? nil : sheets.sorted()
        case .recognizer: mentions.contains(vocabulary.name) ? nil : mentions.sorted()
        case .numeral: Recognizer.isNumeralKind(vocabulary.name) ? nil : Recognizer.numeralKinds
        }
    }

    /// After a hyphen stands what a column of the sheet must hold: `units-money`.
    private static func parts(_ vocabulary: Vocabulary) -> (sheet: String, value: String?) {
        let parts = vocabulary.name.split(separator: "-", maxSplits: 1).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
    }

    /// Parts of sheets that no row belongs to: `units-mony`.
    static func emptyParts(in grammar: Grammar, lexicon: Lexicon) -> [GrammarProblem] {
        var problems: [GrammarProblem] = []
        for rule in grammar.files.flatMap(\.rules) {
            rule.expansion.visit { expansion in
                guard case .vocabulary(let vocabulary) = expansion.kind, vocabulary.scheme == .lexicon,
                    case (let sheet, let value?) = parts(vocabulary)
                else { return }
                let held = Set(lexicon.entries(of: sheet).flatMap(\.attributes.values))
                guard !held.isEmpty, !held.contains(value) else { return }
                let meant = NameSuggestion.closest(to: value, among: held.sorted())
                problems.append(
                    VocabularyProblem.missingValue(value, sheet: sheet, suggestion: meant).at(expansion.location))
            }
        }
        return problems
    }

    /// The sheets that rules name.
    static func sheets(namedIn grammar: Grammar) -> Set<String> {
        var sheets: Set<String> = []
        for rule in grammar.files.flatMap(\.rules) {
            rule.expansion.visit { expansion in
                guard case .vocabulary(let vocabulary) = expansion.kind, vocabulary.scheme == .lexicon else { return }
                sheets.insert(parts(vocabulary).sheet)
            }
        }
        return sheets
    }
}
