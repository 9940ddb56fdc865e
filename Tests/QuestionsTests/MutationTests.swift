import Parsing
import Questions
import Rules
import TestSupport
import Testing

/// No rule and no weight of the grammar without a case that shows what it is for.
///
/// The cases are run one by one until one of them does not hold, those first that name the rule, then those of its form.
/// One that does not hold as the grammar is says nothing.
/// A rule's own `@example` lines do not count: they would notice whatever becomes of it.
struct MutationTests {
    private static func mutations(_ folders: String...) -> [GrammarMutation] {
        let grammar = (try? Project.load())?.grammar
        return (grammar.map(GrammarMutation.all) ?? []).filter { mutation in
            folders.contains { mutation.rule.file.hasPrefix($0 + "/") }
        }
    }

    @Test func 有规则可改() {
        #expect(Self.mutations("questions", "phrases", "figures", "recognition").count > 60)
    }

    @Test(arguments: mutations("questions", "phrases"))
    func 问句的规则和权重都有用例看着(_ mutation: GrammarMutation) throws {
        let project = try Project.load()
        let mutant = project.replacing(grammar: mutation.applied(to: project.grammar))
        let named = try QuestionCase.all().filter { $0.rule == mutation.rule.reference.description }
        let own = try QuestionCase.all().filter { QuestionCase.form(ofFile: $0.file) == mutation.rule.file }
        let others = try QuestionCase.all().filter { QuestionCase.form(ofFile: $0.file) != mutation.rule.file }
        let isNoticed =
            (named + own + others).contains {
                !$0.mistakes(in: mutant).isEmpty && $0.mistakes(in: project).isEmpty
            }
            || project.publicRules(in: "questions").contains { rule in
                rule.reference != mutation.rule.reference
                    && rule.examples.contains { !rule.owns($0, in: mutant) && rule.owns($0, in: project) }
            }
        #expect(isNoticed, "没有一条用例发觉")
    }

    @Test(arguments: mutations("figures"))
    func 数的规则和权重都有用例看着(_ mutation: GrammarMutation) throws {
        let project = try Project.load()
        let mutant = project.replacing(grammar: mutation.applied(to: project.grammar))
        let (extractor, mutated) = (project.extractor(), mutant.extractor())
        let isNoticed = try FigureCase.all().contains {
            try !$0.mistakes(in: mutant, mutated).isEmpty && $0.mistakes(in: project, extractor).isEmpty
        }
        #expect(isNoticed, "没有一条用例发觉")
    }

    @Test(arguments: mutations("recognition"))
    func 识别的规则都有用例看着(_ mutation: GrammarMutation) throws {
        let project = try Project.load()
        let mutant = project.replacing(grammar: mutation.applied(to: project.grammar))
        let isNoticed = try RecognitionCase.all().contains {
            !$0.mistakes(in: mutant).isEmpty && $0.mistakes(in: project).isEmpty
        }
        #expect(isNoticed, "没有一条用例发觉")
    }
}

extension Rule {
    /// Whether the best reading of an example is by this rule, which is the root of its file.
    func owns(_ example: Rule.Example, in project: Project) -> Bool {
        guard let root = project.questions.read(example.text).derivations.first?.root,
            case .rule(let found) = root.content
        else { return false }
        return found.reference == reference
    }
}
