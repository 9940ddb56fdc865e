public import Rules
public import Words

/// The folder `grammar/` as it was read: sheets, rules, and what is wrong with them.
///
/// ```swift
/// let folder = try GrammarFolder("grammar")
/// folder.lexicon.entries(of: "units").isEmpty  // false
/// folder.grammar.rule(file: "recognition/amount.gram", name: "数量") != nil  // true
/// ```
public struct GrammarFolder: Sendable {
    public let lexicon: Lexicon
    public let grammar: Grammar
    /// What is wrong inside the grammar files and between them, in reading order.
    public let problems: [GrammarProblem]
    /// Every file with its path from the folder, in the order of their bytes.
    public let files: [(path: String, bytes: [UInt8])]

    /// - Throws: `Unreadable` for a file that is missing, unreadable or too large.
    public init(_ folder: String) throws { self.init(try GrammarFiles(folder)) }

    public init(_ read: GrammarFiles) {
        var sheets: [LexiconSheet] = []
        var rules: [GrammarFile] = []
        var problems: [GrammarProblem] = []
        for (path, bytes) in read.files {
            if path.hasPrefix("lexicon/"), path.hasSuffix(".tsv") {
                sheets.append(LexiconSheet(name: String(path.dropFirst(8).dropLast(4)), file: path, bytes: bytes))
            } else if path.hasSuffix(".gram") {
                let read = GrammarReader.read(path: path, bytes: bytes)
                problems += read.problems
                rules += [read.file].compactMap { $0 }
            }
        }
        files = read.files
        lexicon = Lexicon(sheets)
        grammar = Grammar(files: rules)
        self.problems = problems + grammar.problems
    }

    /// A file that could not be read.
    public struct Unreadable: Error, CustomStringConvertible {
        public let path: String
        public var description: String { "\(path)：读不了这个文件，或者它超过 64 MiB；请检查路径、权限和大小。" }
    }
}

/// The files of a grammar folder as they lie there.
public struct GrammarFiles: Sendable {
    /// Sheets and rules with their paths from the folder, in the order of their bytes.
    public let files: [(path: String, bytes: [UInt8])]

    /// - Throws: `GrammarFolder.Unreadable`
    public init(_ folder: String) throws {
        files = try FolderFiles.paths(below: folder).filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".gram") }
            .map { ($0, try FolderFiles.bytes(folder + "/" + $0)) }
    }
}
