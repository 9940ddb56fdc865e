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
    /// The sheets of `characters/`, which few questions need.
    public let characterSheets: [LexiconSheet]
    /// The sheet of weights; nil where there is none.
    public let ranking: [UInt8]?
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
        characterSheets = folder.characterSheets
        ranking = folder.files.first { $0.path == "ranking.tsv" }?.bytes
        fileCount = grammar.files.count
        let decisive = ["lexicon/", "figures/", "recognition/"]
        readingKey = ContentKey(of: folder.files.filter { file in decisive.contains { file.path.hasPrefix($0) } })
    }

    public func write(to archive: inout ArchiveWriter) {
        lexicon.write(to: &archive)
        recognizer.write(to: &archive)
        questions.write(to: &archive)
        figures.write(to: &archive)
        archive.write(texts: characterSheets.flatMap { [$0.name, $0.file] })
        for sheet in characterSheets { archive.write(sheet.bytes) }
        archive.write(ranking == nil ? 0 : 1)
        archive.write(ranking ?? [])
        archive.write(fileCount)
        archive.write(readingKey.words)
    }

    /// As it was written.
    public init(from archive: inout ArchiveReader) {
        lexicon = Lexicon(from: &archive)
        recognizer = Recognizer(from: &archive, lexicon: lexicon)
        questions = ContextFreeGrammar(from: &archive)
        figures = FigureMatcher(from: &archive)
        let names = archive.texts()
        characterSheets = stride(from: 0, to: names.count - 1, by: 2).map { index in
            LexiconSheet(name: names[index], file: names[index + 1], bytes: archive.array())
        }
        let hasRanking = archive.int() == 1
        let sheet: [UInt8] = archive.array()
        ranking = hasRanking ? sheet : nil
        fileCount = archive.int()
        readingKey = ContentKey(words: archive.array())
    }
}

extension GrammarFolder {
    /// The sheets of `characters/` as they lie there.
    public var characterSheets: [LexiconSheet] {
        files.filter { $0.path.hasPrefix("characters/") && $0.path.hasSuffix(".tsv") }.map { file in
            LexiconSheet(name: String(file.path.dropFirst(11).dropLast(4)), file: file.path, bytes: file.bytes)
        }
    }
}
