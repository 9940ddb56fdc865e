internal import Archives

/// Compiled grammars in files, each under the key of what it was made from.
public struct GrammarCache: Sendable {
    private let files: ArchiveCache
    /// The same by what their folders look like.
    private let stamped: ArchiveCache
    /// What tells one build of the program from another: a cache is read by the build that wrote it.
    private let build: String

    /// - Parameters:
    ///   - folder: made if it is missing.
    ///   - build: changes with the program.
    public init(folder: String, build: String) {
        files = ArchiveCache(folder: folder, ending: ".grammar")
        stamped = ArchiveCache(folder: folder, ending: ".stamped")
        self.build = build
    }

    public func key(of files: GrammarFiles) -> ContentKey { ContentKey(of: files.files, salt: build) }

    /// The grammar that was kept under a key; nil where there is none or the file is damaged.
    public func grammar(_ key: ContentKey) -> CompiledGrammar? { files.read(key) { CompiledGrammar(from: &$0) } }

    /// The grammar of a folder that looks as it did when `keep` was told so; its files are not read.
    public func grammar(_ stamp: FolderStamp) -> CompiledGrammar? {
        key(of: stamp).flatMap { stamped.read($0) { CompiledGrammar(from: &$0) } }
    }

    /// Keeps a grammar, and forgets all but the ones used last.
    public func keep(_ grammar: CompiledGrammar, _ key: ContentKey) { files.keep(key) { grammar.write(to: &$0) } }

    /// Remembers what the folder of a grammar that is kept looked like before it was read.
    public func keep(_ stamp: FolderStamp, _ key: ContentKey) {
        if let stampKey = self.key(of: stamp) { stamped.keep(stampKey, as: key, of: files) }
    }

    private func key(of stamp: FolderStamp) -> ContentKey? {
        stamp.key.map { ContentKey(of: [], salt: "\(build) \($0)") }
    }
}
