import FoundationEssentials
import Glibc

/// A folder that goes when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/gongwen-loading-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let parent = path(name).split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: "/" + parent, withIntermediateDirectories: true)
        guard FileManager.default.createFile(atPath: path(name), contents: Data(bytes)) else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

    /// A symbolic link to a path.
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// The lowest nine bits of a file's mode.
    func mode(_ name: String) -> UInt32 {
        var status = stat()
        return stat(path(name), &status) == 0 ? status.st_mode & 0o777 : 0
    }

    /// Sets when a file was last written, in seconds.
    func date(_ name: String, _ seconds: Int) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        utimensat(AT_FDCWD, path(name), [time, time], 0)
    }
}

extension TemporaryFolder {
    /// Rules and sheets of a few lines that compile in no time; `word` is a form of the only place.
    func writeGrammar(word: String = "南通") throws {
        try write(
            "grammar/questions/value.gram",
            """
            #ABNF 1.0 UTF-8;
            language zh-CN;
            root $句;
            tag-format <semantics/1.0-literals>;
            /** @example 南通有多少 */
            public $句 = $<lexicon:places> 有多少 {value};
            """)
        try write("grammar/lexicon/places.tsv", "规范\t别称\n南通市\t\(word)\n")
    }
}
