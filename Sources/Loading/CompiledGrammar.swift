public import Archives
public import Parsing
public import Quantities
internal import Rules
public import Words

/// A grammar folder made ready for use: what questions, reports and recognition are read with.
public struct CompiledGrammar: Sendable {
    public let lexicon: Lexicon
    public let recognizer: Recognizer
    /// The rules of `questions/`.
    public let questions: ContextFreeGrammar
    /// The rules of `figures/`.
    public let figures: FigureMatcher
    /// How many rule files there are.
    public let fileCount: Int
    /// Changes with whatever decides how reports are read: sheets, figure rules, recognition rules.
    public let readingKey: ContentKey

    /// - Parameter folder: without errors; rules that could not be linked read nothing.
    public init(_ folder: GrammarFolder) {
        let grammar = folder.grammar
        lexicon = folder.lexicon
        recognizer = Recognizer(lexicon: lexicon, grammar: grammar)
        questions = ContextFreeGrammar(grammar, roots: grammar.roots)
        figures = FigureMatcher(automaton: Automaton(grammar, rules: grammar.figureRules))
        fileCount = grammar.files.count
        let decisive = ["lexicon/", "figures/", "recognition/"]
        readingKey = ContentKey(of: folder.files.filter { file in decisive.contains { file.path.hasPrefix($0) } })
    }

    public func write(to archive: inout ArchiveWriter) {
        lexicon.write(to: &archive)
        recognizer.write(to: &archive)
        questions.write(to: &archive)
        figures.write(to: &archive)
        archive.write(fileCount)
        archive.write(readingKey.words)
    }

    /// As it was written.
    public init(from archive: inout ArchiveReader) {
        lexicon = Lexicon(from: &archive)
        recognizer = Recognizer(from: &archive, lexicon: lexicon)
        questions = ContextFreeGrammar(from: &archive)
        figures = FigureMatcher(from: &archive)
        fileCount = archive.int()
        readingKey = ContentKey(words: archive.array())
    }
}
