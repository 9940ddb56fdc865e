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
    let grammar: CompiledGrammar
    let questions: QuestionReader
    let weights: RankingWeights
    /// Changes with whatever decides how reports are read.
    let fingerprint: String

    var lexicon: Lexicon { grammar.lexicon }
    var recognizer: Recognizer { grammar.recognizer }

    /// - Throws: `Failure` with every mistake in the grammar, each with file, line and column.
    init(grammarFolder: String) throws {
        let files = try GrammarFiles(grammarFolder)
        grammar = try Self.compiled(files)
        fingerprint = "\(grammar.readingKey)-\(DocumentExtractor.version)"
        questions = QuestionReader(
            grammar: grammar.questions, lexicon: grammar.lexicon, recognizer: grammar.recognizer,
            characters: CharacterSheets(grammar.characterSheets))
        let ranking = try Files.bytes(grammarFolder + "/ranking.tsv")
        weights = try RankingWeights(file: "ranking.tsv", text: String(decoding: ranking, as: UTF8.self))
    }

    /// From the cache where it holds these very files; only a grammar with nothing to complain about is kept there.
    private static func compiled(_ files: GrammarFiles) throws -> CompiledGrammar {
        let cache = (try? Folders.cache()).map { GrammarCache(folder: $0 + "/grammar", build: Program.build) }
        let key = cache?.key(of: files)
        if let cache, let key, let kept = cache.grammar(key) { return kept }
        let folder = GrammarFolder(files)
        let unknown = VocabularyCheck.problems(in: folder.grammar, sheets: Set(folder.lexicon.sheets))
        let problems = folder.lexicon.problems + CharacterSheets(folder.characterSheets).problems
        try report(folder.problems + unknown, problems)
        let grammar = CompiledGrammar(folder)
        if let cache, let key, folder.problems.isEmpty, problems.isEmpty { cache.keep(grammar, key) }
        return grammar
    }

    /// Reads reports with the figure rules.
    func extractor() -> DocumentExtractor {
        let lattices = LatticeBuilder(
            lexicon: lexicon, recognizer: recognizer, terminals: grammar.figures.terminals,
            freeText: Lexicon.contentSheets)
        return DocumentExtractor(
            lexicon: lexicon, recognizer: recognizer, lattices: lattices, matcher: grammar.figures)
    }

    func answerer(_ corpus: Corpus, today: CalendarDate?) -> Answerer {
        let index = MemoryIndex(corpus, compatible: CandidateSearch.compatibleClasses(lexicon))
        let search = CandidateSearch(
            corpus: corpus, index: index, sentences: MemoryIndex(sentencesOf: corpus), lexicon: lexicon,
            recognizer: recognizer, weights: weights, today: today)
        return Answerer(search: search, weights: weights)
    }

    private static func report(_ problems: [GrammarProblem], _ words: [LexiconProblem]) throws {
        for problem in words where !problem.losesSheet { Terminal.complain("\(problem)") }
        for warning in problems where warning.severity == .warning { Terminal.complain("\(warning)") }
        let errors = problems.filter { $0.severity == .error }.map { "\($0)" }
        let lost = words.filter(\.losesSheet).map { "\($0)" }
        guard errors.isEmpty, lost.isEmpty else {
            throw Failure(
                (errors + lost).joined(separator: "\n") + "\n语法和词表有\(errors.count + lost.count)处错误；请改正后再试。")
        }
    }
}
