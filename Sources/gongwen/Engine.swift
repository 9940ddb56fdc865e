import Answering
import Extraction
import Facts
import Glibc
import Loading
import Parsing
import Quantities
import Questions
import Rules
import Search
import StoreSQLite
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
        grammar = try Self.compiled(grammarFolder)
        fingerprint = "\(grammar.readingKey)-\(DocumentExtractor.version)"
        questions = QuestionReader(
            grammar: grammar.questions, lexicon: grammar.lexicon, recognizer: grammar.recognizer,
            characters: CharacterSheets(grammar.characterSheets))
        let ranking = try grammar.ranking ?? Files.bytes(grammarFolder + "/ranking.tsv")
        weights = try RankingWeights(file: "ranking.tsv", text: String(decoding: ranking, as: UTF8.self))
    }

    /// From the cache where it holds these very files; only a grammar with nothing to complain about is kept there.
    private static func compiled(_ grammarFolder: String) throws -> CompiledGrammar {
        let cache = (try? Folders.cache()).map { GrammarCache(folder: $0 + "/grammar", build: Program.build) }
        // Before the files are read: what is changed after that does not look like this.
        let stamp = FolderStamp(grammarFolder)
        if let kept = cache?.grammar(stamp) { return kept }
        let files = try GrammarFiles(grammarFolder)
        let key = cache?.key(of: files)
        if let cache, let key, let kept = cache.grammar(key) {
            cache.keep(stamp, key)
            return kept
        }
        let folder = GrammarFolder(files)
        let unknown = VocabularyCheck.problems(in: folder.grammar, sheets: Set(folder.lexicon.sheets))
        let problems = folder.lexicon.problems + CharacterSheets(folder.characterSheets).problems
        try report(folder.problems + unknown, problems)
        let grammar = CompiledGrammar(folder)
        if let cache, let key, folder.problems.isEmpty, problems.isEmpty {
            cache.keep(grammar, key)
            cache.keep(stamp, key)
        }
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

    /// The names that the reports write; those of a state of a store that was looked at before from the cache.
    func names(of source: any RecordSource) -> CorpusNames {
        let cache = (try? Folders.cache()).map { ArchiveCache(folder: $0 + "/names", ending: ".names") }
        guard let cache, let state = source.state else { return CorpusNames(source.names(), lexicon: lexicon) }
        let key = ContentKey(of: [(state, Array(fingerprint.utf8))], salt: Program.build)
        if let kept = cache.read(key, { CorpusNames(from: &$0) }) { return kept }
        let names = CorpusNames(source.names(), lexicon: lexicon)
        cache.keep(key) { names.write(to: &$0) }
        return names
    }

    /// - Parameters:
    ///   - figures: an index of the corpus's figures.
    ///   - sentences: an index of its sentences.
    func answerer(
        _ corpus: Corpus, figures: any CandidateIndex, sentences: any CandidateIndex, today: CalendarDate?
    ) -> Answerer {
        let search = CandidateSearch(
            corpus: corpus, index: figures, sentences: sentences, lexicon: lexicon, recognizer: recognizer,
            weights: weights, today: today)
        return Answerer(search: search, weights: weights)
    }

    /// Answers from what a store holds at this moment.
    ///
    /// - Parameter isDamaged: is told where the files that are searched are, and an index in memory answers instead.
    /// - Throws: `StoreProblem` where the store cannot be read.
    func answerer(
        _ store: SQLiteStore, today: CalendarDate?, isDamaged: @escaping @Sendable (SegmentProblem) -> Void
    ) throws -> Answerer {
        let compatible = CandidateSearch.compatibleClasses(lexicon)
        for _ in 0..<Self.patience {
            do {
                let held = try store.records(compatible: compatible, isLost: Self.stop)
                return answerer(Corpus(held.records), held.search, compatible, today: today, isDamaged)
            } catch let problem as SegmentProblem {
                // Somebody may just have changed the index: what this state named is gone, and there is a newer one.
                if case .cannotRead = problem, try store.hasSearchFiles() { continue }
                isDamaged(problem)
                return try loaded(store, compatible, today: today)
            }
        }
        throw Failure("别的程序一直在改这个索引，读不到一个完整的样子；请稍后再试。")
    }

    /// Answers from all that a store holds, in memory.
    private func loaded(
        _ store: SQLiteStore, _ compatible: [String: Set<String>], today: CalendarDate?
    ) throws -> Answerer {
        let corpus = try store.snapshot { try Corpus(store) }
        return answerer(
            corpus, figures: MemoryIndex(corpus, compatible: compatible), sentences: MemoryIndex(sentencesOf: corpus),
            today: today)
    }

    /// From segments, and from memory as soon as one of them turns out to be damaged.
    private func answerer(
        _ corpus: Corpus, _ search: StoreSearch, _ compatible: [String: Set<String>], today: CalendarDate?,
        _ isDamaged: @escaping @Sendable (SegmentProblem) -> Void
    ) -> Answerer {
        let figures = GuardedIndex(search.figures) { problem in
            isDamaged(problem)
            return MemoryIndex(corpus, compatible: compatible)
        }
        let sentences = GuardedIndex(search.sentences) { problem in
            isDamaged(problem)
            return MemoryIndex(sentencesOf: corpus)
        }
        return answerer(corpus, figures: figures, sentences: sentences, today: today)
    }

    /// Ends the program where a record cannot be read: no answer may rest on what was not.
    @Sendable
    private static func stop(_ problem: any Error) -> Never {
        Terminal.complain("\(problem)")
        exit(2)
    }

    /// How often a state is asked for while others change it.
    private static let patience = 20

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
