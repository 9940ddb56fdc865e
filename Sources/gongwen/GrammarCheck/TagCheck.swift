import Questions
import Rules
import Words

/// The literals of the grammar's tags and the cases of the code say the same, both ways.
struct TagCheck {
    private let grammar: Grammar
    private let lexicon: Lexicon

    static func problems(in grammar: Grammar, lexicon: Lexicon) -> [GrammarProblem] {
        let check = TagCheck(grammar: grammar, lexicon: lexicon)
        return check.unknownTags() + check.formsWithoutOperation() + check.unasked()
    }

    private var forms: [GrammarFile] { grammar.files.filter { $0.path.hasPrefix("questions/") } }

    /// The operations a file of questions can ask for, in the order of the code.
    static func operations(of file: GrammarFile) -> [Query.Operation] {
        let tags = Set(file.rules.flatMap(tags).map(\.text))
        return Query.Operation.allCases.filter { tags.contains($0.rawValue) }
    }

    private static func tags(of rule: Rule) -> [(text: String, location: SourceLocation)] {
        var tags: [(String, SourceLocation)] = []
        rule.expansion.visit { if case .tag(let tag) = $0.kind { tags.append((tag, $0.location)) } }
        return tags
    }

    /// Tags that nothing reads. Those of figures are carried along, those of recognition are read by rule.
    private func unknownTags() -> [GrammarProblem] {
        let classes = lexicon.entries(of: "unit_classes").map(\.canonical)
        let words = Query.Operation.allCases.map(\.rawValue) + Query.Relation.allCases.map(\.rawValue) + classes
        let known = Set(words)
        let read = grammar.files.filter { file in
            !["figures/", "recognition/"].contains { file.path.hasPrefix($0) }
        }
        return read.flatMap(\.rules).flatMap(Self.tags).compactMap { tag, location in
            guard !known.contains(tag), Int(tag) == nil,
                ["actions", "places"].allSatisfy({ lexicon.entry(form: tag, sheet: $0) == nil })
            else { return nil }
            let meant = NameSuggestion.closest(to: tag, among: words)
            return VocabularyProblem.unknownTag(tag, suggestion: meant).at(location)
        }
    }

    private func formsWithoutOperation() -> [GrammarProblem] {
        forms.flatMap { file -> [GrammarProblem] in
            guard let root = grammar.rule(file: file.path, name: file.root ?? "") else {
                // A root that is declared and missing was told.
                return file.root == nil ? [VocabularyProblem.formWithoutRoot.at(file: file.path)] : []
            }
            guard Self.operations(of: file).isEmpty else { return [] }
            return [VocabularyProblem.formWithoutOperation.at(root.location)]
        }
    }

    /// Operations and relations that no question can ask for.
    private func unasked() -> [GrammarProblem] {
        let tags = Set(forms.flatMap(\.rules).flatMap(Self.tags).map(\.text))
        let operations = Query.Operation.allCases.map(\.rawValue).filter { !tags.contains($0) }
        let relations = Query.Relation.allCases.map(\.rawValue).filter { !tags.contains($0) }
        return operations.map { VocabularyProblem.operationWithoutForm($0).at(file: "questions") }
            + relations.map { VocabularyProblem.relationWithoutWording($0).at(file: "questions") }
    }
}
