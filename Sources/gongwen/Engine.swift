import Answering
import Extraction
import Facts
import Loading
import Parsing
import Quantities
import Questions
import Rules
import Search
import Words

/// Grammar and lexicon read, and what is built from them.
struct Engine {
    let lexicon: Lexicon
    let grammar: Grammar
    let recognizer: Recognizer
    let questions: QuestionReader
    let weights: RankingWeights
    /// Changes with whatever decides how reports are read.
    let fingerprint: String

    /// - Throws: `Failure` with every mistake in the grammar, each with file, line and column.
    init(grammarFolder: String) throws {
        let folder = try GrammarFolder(grammarFolder)
        (grammar, lexicon) = (folder.grammar, folder.lexicon)
        let unknown = VocabularyCheck.problems(in: grammar, sheets: Set(lexicon.sheets))
        try Self.report(folder.problems + unknown, lexicon.problems)
        fingerprint = Self.fingerprint(of: folder)
        recognizer = Recognizer(lexicon: lexicon, grammar: grammar)
        questions = QuestionReader(grammar: grammar, lexicon: lexicon, recognizer: recognizer)
        let ranking = try Files.bytes(grammarFolder + "/ranking.tsv")
        weights = try RankingWeights(file: "ranking.tsv", text: String(decoding: ranking, as: UTF8.self))
    }

    private static func fingerprint(of folder: GrammarFolder) -> String {
        var fingerprint = Fingerprint()
        let decisive = ["lexicon/", "figures/", "recognition/"]
        for file in folder.files where decisive.contains(where: file.path.hasPrefix) {
            fingerprint.add(file.path)
            fingerprint.add(file.bytes)
        }
        fingerprint.add("\(DocumentExtractor.version)")
        return fingerprint.text
    }

    /// Figure rules compiled; only ingesting needs them.
    func extractor() -> DocumentExtractor {
        let automaton = Automaton(grammar, rules: Self.figureRules(grammar))
        let lattices = LatticeBuilder(lexicon: lexicon, recognizer: recognizer, terminals: automaton.terminals)
        return DocumentExtractor(
            lexicon: lexicon, recognizer: recognizer, lattices: lattices,
            matcher: FigureMatcher(automaton: automaton))
    }

    static func figureRules(_ grammar: Grammar) -> [Rule] {
        grammar.files.filter { $0.path.hasPrefix("figures/") }.flatMap(\.rules).filter(\.isPublic)
    }

    func answerer(_ corpus: Corpus, today: CalendarDate?) -> Answerer {
        let index = MemoryIndex(corpus, compatible: CandidateSearch.compatibleClasses(lexicon))
        let search = CandidateSearch(
            corpus: corpus, index: index, sentences: MemoryIndex(sentencesOf: corpus), lexicon: lexicon,
            recognizer: recognizer, weights: weights, today: today)
        return Answerer(search: search, weights: weights)
    }

    private static func report(_ problems: [GrammarProblem], _ words: [LexiconProblem]) throws {
        for problem in words { Terminal.complain("\(problem)") }
        let errors = problems.filter { $0.severity == .error }
        for warning in problems where warning.severity == .warning { Terminal.complain("\(warning)") }
        guard errors.isEmpty else {
            throw Failure(errors.map { "\($0)" }.joined(separator: "\n") + "\n语法有\(errors.count)处错误；请改正后再试。")
        }
    }
}
