import Answering
import Loading
import Questions
import Rules
import Words

/// Everything that can be found wrong with a grammar folder without asking a question of any report.
///
/// What rules and sheets alone tell is told at every start of the program too; reading every example and every case takes
/// longer, and is done here only.
struct GrammarCheck {
    private let folder: GrammarFolder
    private let cases: [QuestionCase]
    private let caseFiles: [String]
    private let weights: [UInt8]
    /// What is wrong with the rules; with an error among it nothing can be read.
    private let ruleProblems: [GrammarProblem]
    /// What is wrong with lines of cases; the others can be run.
    private let caseProblems: [GrammarProblem]

    private var grammar: Grammar { folder.grammar }
    private var examples: [GrammarExample] { GrammarExample.all(in: grammar) }

    init(folder path: String) throws {
        folder = try GrammarFolder(path)
        guard folder.files.contains(where: { $0.path.hasSuffix(".gram") }) else {
            throw Failure("\(path)：这个文件夹里没有规则文件（*.gram）；请用 --grammar 指明语法所在的文件夹。")
        }
        caseFiles = Files.below(path).filter { $0.hasPrefix("questions/") && $0.hasSuffix(QuestionCase.ending) }
        let read = try caseFiles.map { QuestionCase.read(path: $0, bytes: try Files.bytes(path + "/" + $0)) }
        cases = read.flatMap(\.cases)
        caseProblems = read.flatMap(\.problems)
        ruleProblems = folder.problems + folder.grammar.shapeProblems + Self.rules(folder)
        weights = try Files.bytes(path + "/ranking.tsv")
    }

    // MARK: The two commands

    /// Everything: rules, sheets, examples, and which rules nothing exercises.
    func lint() -> GrammarReport {
        var found = ruleProblems + Self.sheets(folder) + Self.weights(weights) + caseProblems + caseFileProblems()
        if isReadable { found += exampleProblems() }
        return GrammarReport(
            problems: found.inReadingOrder(),
            summary: GrammarSummary.lint(folder, examples: examples.count, problems: found, isWhole: isReadable))
    }

    /// Every example and every case.
    func test() -> GrammarReport {
        guard isReadable else {
            let errors = ruleProblems.filter { $0.severity == .error }
            return GrammarReport(problems: errors.inReadingOrder(), summary: GrammarSummary.untested(errors.count))
        }
        let check = ExampleCheck(grammar: grammar, lexicon: folder.lexicon)
        let failures =
            caseProblems + examples.compactMap { example in check.outcome(example).problem?.at(example.location) }
            + cases.compactMap { one in check.outcome(one).problem?.at(one.location) }
        return GrammarReport(
            problems: failures.inReadingOrder(),
            summary: GrammarSummary.test(examples: examples.count, cases: cases.count, failures: failures.count))
    }

    // MARK: Parts

    private var isReadable: Bool { !ruleProblems.contains { $0.severity == .error } }

    private static func rules(_ folder: GrammarFolder) -> [GrammarProblem] {
        VocabularyCheck.problems(in: folder.grammar, sheets: Set(folder.lexicon.sheets))
            + VocabularyCheck.emptyParts(in: folder.grammar, lexicon: folder.lexicon)
            + TagCheck.problems(in: folder.grammar, lexicon: folder.lexicon)
    }

    private static func sheets(_ folder: GrammarFolder) -> [GrammarProblem] {
        let told = (folder.lexicon.problems + CharacterSheets(folder.characterSheets).problems).map { problem in
            let location = SourceLocation(file: problem.file, line: problem.line, column: problem.column)
            return GrammarProblem(location: location, message: problem.message)
        }
        let named = VocabularyCheck.sheets(namedIn: folder.grammar)
        return told + SheetCheck.problems(in: folder.files, lexicon: folder.lexicon, named: named)
    }

    private static func weights(_ bytes: [UInt8]) -> [GrammarProblem] {
        do throws(RankingProblem) {
            _ = try RankingWeights(file: "ranking.tsv", text: String(decoding: bytes, as: UTF8.self))
            return []
        } catch {
            let parts = error.location.split(separator: ":")
            let line = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
            let location = SourceLocation(file: "ranking.tsv", line: line, column: 1)
            return [GrammarProblem(location: location, message: error.message)]
        }
    }

    /// Forms without cases, and cases without a form.
    private func caseFileProblems() -> [GrammarProblem] {
        let forms = grammar.files.map(\.path).filter { $0.hasPrefix("questions/") }
        let exercised = Set(caseFiles.compactMap(QuestionCase.form))
        let missing = forms.filter { !exercised.contains($0) }.map { form in
            ExampleProblem.formWithoutCases(form.dropLast(".gram".count) + QuestionCase.ending).at(file: form)
        }
        let orphans = caseFiles.compactMap { file -> GrammarProblem? in
            guard let form = QuestionCase.form(ofFile: file), !forms.contains(form) else { return nil }
            let meant = NameSuggestion.closest(to: form, among: forms.filter { !exercised.contains($0) })
            return ExampleProblem.casesWithoutForm(form, suggestion: meant).at(file: file)
        }
        return missing + orphans
    }

    private func exampleProblems() -> [GrammarProblem] {
        let check = ExampleCheck(grammar: grammar, lexicon: folder.lexicon)
        var problems: [GrammarProblem] = []
        var exercised: Set<RuleReference> = []
        for example in examples {
            let outcome = check.outcome(example)
            problems += [outcome.problem?.at(example.location)].compactMap { $0 }
            exercised.formUnion(outcome.rules)
        }
        // Whether a case is read as it should be is for `test`.
        for one in cases { exercised.formUnion(check.outcome(one).rules) }
        let looked = ["questions/", "phrases/", "figures/"]
        let idle = grammar.files.filter { file in looked.contains { file.path.hasPrefix($0) } }.flatMap(\.rules)
            .filter { !exercised.contains($0.reference) }
        return problems
            + idle.map { rule in
                let kind = rule.file.hasPrefix("figures/") ? "" : "、用例"
                return ExampleProblem.uncovered(rule.name, kind: kind).at(rule.location)
            }
    }
}

extension QuestionCase {
    var location: SourceLocation { SourceLocation(file: file, line: line, column: 1) }
}
