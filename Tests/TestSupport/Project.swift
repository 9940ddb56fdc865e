public import Answering
public import Extraction
public import Facts
import FoundationEssentials
import Loading
public import Parsing
public import Quantities
public import Questions
public import Reports
public import Rules
import Search
public import Words

/// The grammar and lexicon of this very package, read as the program reads them, and corpora made of reports that a
/// test writes.
public struct Project: Sendable {
    public let lexicon: Lexicon
    public let grammar: Grammar
    public let recognizer: Recognizer
    public let questions: QuestionReader
    public let weights: RankingWeights
    /// Everything that reading the files complained about.
    public let problems: [String]

    /// Read once for all tests.
    public static func load() throws -> Project { try loaded.get() }

    private static let loaded = Result { try Project(folder: root() + "/grammar") }

    private init(folder: String) throws {
        let read = try GrammarFolder(folder)
        (lexicon, grammar) = (read.lexicon, read.grammar)
        problems = read.problems.map(\.description) + read.lexicon.problems.map(\.description)
        recognizer = Recognizer(lexicon: lexicon, grammar: grammar)
        questions = QuestionReader(
            grammar: ContextFreeGrammar(grammar, roots: grammar.roots), lexicon: lexicon, recognizer: recognizer)
        let ranking = try Self.bytes(folder + "/ranking.tsv")
        weights = try RankingWeights(file: "ranking.tsv", text: String(decoding: ranking, as: UTF8.self))
    }

    private init(_ other: Project, grammar: Grammar) {
        let changed = Set(zip(other.grammar.files, grammar.files).filter { $0 != $1 }.map(\.1.path))
        func concerns(_ folders: String...) -> Bool {
            changed.contains { path in folders.contains { path.hasPrefix($0 + "/") } }
        }
        (lexicon, self.grammar, weights) = (other.lexicon, grammar, other.weights)
        problems = grammar.problems.map(\.description)
        recognizer = concerns("recognition") ? Recognizer(lexicon: lexicon, grammar: grammar) : other.recognizer
        questions =
            concerns("recognition", "questions", "phrases")
            ? QuestionReader(
                grammar: ContextFreeGrammar(grammar, roots: grammar.roots), lexicon: lexicon, recognizer: recognizer)
            : other.questions
    }

    /// The package with other rules in the same files; built anew is only what reads those that differ.
    public func replacing(grammar: Grammar) -> Project { Project(self, grammar: grammar) }

    /// The folder that holds `Package.swift` and `grammar`, found upwards from this file.
    public static func root(_ file: String = #filePath) throws -> String {
        var parts = file.split(separator: "/")
        while parts.popLast() != nil {
            let folder = "/" + parts.joined(separator: "/")
            let isRoot = ["Package.swift", "grammar"].allSatisfy { name in
                FileManager.default.fileExists(atPath: folder + "/" + name)
            }
            if isRoot { return folder }
        }
        throw ProjectProblem(message: "从 \(file) 往上找不到有 Package.swift 和 grammar 的文件夹")
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ProjectProblem(message: "读不了 \(path)")
        }
        return Array(data)
    }
}

/// Why the package's own files could not be used.
public struct ProjectProblem: Error, CustomStringConvertible {
    public let message: String
    public var description: String { message }
}

extension Project {
    /// The public rules of a folder of the grammar, in file order: `figures`.
    public func publicRules(in folder: String) -> [Rule] {
        grammar.files.filter { $0.path.hasPrefix(folder + "/") }.flatMap(\.rules).filter(\.isPublic)
    }

    /// Figure rules compiled, of the package or of a test's choice.
    public func matcher(_ rules: [Rule]? = nil) -> (matcher: FigureMatcher, lattices: LatticeBuilder) {
        let rules = rules ?? publicRules(in: "figures")
        let automaton = Automaton(grammar, rules: rules.filter { grammar.isRegular($0) == nil })
        return (
            FigureMatcher(automaton: automaton),
            LatticeBuilder(
                lexicon: lexicon, recognizer: recognizer, terminals: automaton.terminals,
                freeText: Lexicon.contentSheets)
        )
    }

    /// What finds figures by the rules of the package; making one takes time.
    public func extractor() -> DocumentExtractor {
        let (matcher, lattices) = matcher()
        return DocumentExtractor(lexicon: lexicon, recognizer: recognizer, lattices: lattices, matcher: matcher)
    }

    /// A Markdown report as ingesting would store it.
    public func extract(
        _ markdown: String, path: String = "报告.md", metadata: Metadata = Metadata(),
        with extractor: DocumentExtractor? = nil
    ) throws -> ExtractedDocument {
        let report = try MarkdownReader.read(path: path, bytes: Array(markdown.utf8))
        return (extractor ?? self.extractor()).extract(report, path: path, metadata: metadata, fingerprint: "")
    }

    public func corpus(_ reports: [SampleReport]) throws -> Corpus {
        var store = MemoryStore()
        for report in reports { store.replace(try extract(report.markdown, path: report.path)) }
        return try Corpus(store)
    }

    public func answerer(_ corpus: Corpus, weights: RankingWeights? = nil, today: CalendarDate? = nil) -> Answerer {
        let weights = weights ?? self.weights
        let index = MemoryIndex(corpus, compatible: CandidateSearch.compatibleClasses(lexicon))
        let search = CandidateSearch(
            corpus: corpus, index: index, sentences: MemoryIndex(sentencesOf: corpus), lexicon: lexicon,
            recognizer: recognizer, weights: weights, today: today)
        return Answerer(search: search, weights: weights)
    }
}

/// A report of an imagined union, as a file of a corpus holds it.
public struct SampleReport: Sendable {
    public let path: String
    public let markdown: String

    /// - Parameter organization: by default the union of the place.
    public init(
        _ path: String, place: String, period: String, published: String? = nil, organization: String? = nil,
        title: String? = nil, body: String
    ) {
        self.path = path
        let organization = organization ?? place + "总工会"
        let title = title ?? organization + "工作小结"
        let published = published.map { "published: \($0)\n" } ?? ""
        markdown = """
            ---
            title: \(title)
            organization: \(organization)
            place: \(place)
            \(published)period: \(period)
            ---

            # \(title)

            \(body)

            """
    }
}
