internal import FoundationEssentials
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

    /// A larger file is no grammar.
    private static let largestFile = 64 << 20

    /// - Throws: `Unreadable` for a file that is missing, unreadable or too large.
    public init(_ folder: String) throws {
        var sheets: [LexiconSheet] = []
        var rules: [GrammarFile] = []
        var problems: [GrammarProblem] = []
        var files: [(path: String, bytes: [UInt8])] = []
        for path in Self.paths(below: folder) where path.hasSuffix(".tsv") || path.hasSuffix(".gram") {
            let bytes = try Self.bytes(folder + "/" + path)
            files.append((path, bytes))
            if path.hasPrefix("lexicon/"), path.hasSuffix(".tsv") {
                sheets.append(LexiconSheet(name: String(path.dropFirst(8).dropLast(4)), file: path, bytes: bytes))
            } else if path.hasSuffix(".gram") {
                let read = GrammarReader.read(path: path, bytes: bytes)
                problems += read.problems
                rules += [read.file].compactMap { $0 }
            }
        }
        self.files = files
        lexicon = Lexicon(sheets)
        grammar = Grammar(files: rules)
        self.problems = problems + grammar.problems
    }

    /// A file that could not be read.
    public struct Unreadable: Error, CustomStringConvertible {
        public let path: String
        public var description: String { "\(path)：读不了这个文件，或者它超过 64 MiB；请检查路径、权限和大小。" }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path), data.count <= largestFile else {
            throw Unreadable(path: path)
        }
        return Array(data)
    }

    private static func paths(below folder: String, _ prefix: String = "") -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + prefix)) ?? []
        let found = names.filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
            let path = prefix + name
            var isFolder = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            // A link to a folder may lead back to where it stands.
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + path)) != nil
            return isFolder ? (isLink ? [] : paths(below: folder, path + "/")) : [path]
        }
        return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
}
