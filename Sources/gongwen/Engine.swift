import Answering
import Extraction
import Facts
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
        var lexicon = Lexicon()
        var files: [GrammarFile] = []
        var problems: [GrammarProblem] = []
        var fingerprint = Fingerprint()
        for path in Files.below(grammarFolder) {
            let isSheet = path.hasPrefix("lexicon/") && path.hasSuffix(".tsv")
            guard isSheet || path.hasSuffix(".gram") else { continue }
            let bytes = try Files.bytes(grammarFolder + "/" + path)
            if isSheet {
                lexicon.add(sheet: String(path.dropFirst(8).dropLast(4)), file: path, bytes: bytes)
            } else {
                let read = GrammarReader.read(path: path, bytes: bytes)
                problems += read.problems
                files += [read.file].compactMap { $0 }
            }
            if isSheet || path.hasPrefix("figures/") {
                fingerprint.add(path)
                fingerprint.add(bytes)
            }
        }
        grammar = Grammar(files: files)
        let unknown = VocabularyCheck.problems(in: grammar, sheets: Set(lexicon.sheets))
        try Self.report(problems + grammar.problems + unknown, lexicon.problems)
        fingerprint.add("\(DocumentExtractor.version)")
        self.fingerprint = fingerprint.text
        self.lexicon = lexicon
        recognizer = Recognizer(lexicon: lexicon)
        questions = QuestionReader(grammar: grammar, lexicon: lexicon, recognizer: recognizer)
        let ranking = try Files.bytes(grammarFolder + "/ranking.tsv")
        weights = try RankingWeights(file: "ranking.tsv", text: String(decoding: ranking, as: UTF8.self))
    }

    /// Figure rules compiled; only ingesting needs them.
    func extractor() -> DocumentExtractor {
        let automaton = Automaton(grammar, rules: Self.figureRules(grammar))
        let lattices = LatticeBuilder(lexicon: lexicon, recognizer: recognizer, tokens: automaton.tokens)
        return DocumentExtractor(
            lexicon: lexicon, recognizer: recognizer, lattices: lattices,
            matcher: FigureMatcher(automaton: automaton, freeTextSheets: Lexicon.contentSheets))
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
