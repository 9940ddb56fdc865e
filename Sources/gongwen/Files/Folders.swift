import ChineseText
import FoundationEssentials
import Glibc

/// Where the program finds its grammar and its corpus, and where it keeps its index.
enum Folders {
    /// - Throws: `Failure` naming what was tried.
    static func grammar(_ arguments: Arguments) throws -> String {
        if let given = arguments[.grammar] { return try existing(given, asked: "--grammar") }
        if let given = environment("GONGWEN_GRAMMAR") { return try existing(given, asked: "GONGWEN_GRAMMAR") }
        return try find("grammar", hint: "请用 --grammar 指明语法所在的文件夹。")
    }

    static func corpus() throws -> String { try find("corpus", hint: "请用 --index 指明索引，或先用 gongwen ingest 收录报告。") }

    /// The folder for caches; a private temporary one, said once, where the home cannot be written.
    ///
    /// - Throws: `Failure` where that folder belongs to somebody else, who could put another index into it.
    static func cache() throws -> String { try cacheFolder.get() }

    /// The folder for what the user typed; nil where there is no writable home.
    static func state() -> String? { ownFolder("XDG_STATE_HOME", orInHome: ".local/state") }

    private static let cacheFolder: Result<String, Failure> = {
        if let own = ownFolder("XDG_CACHE_HOME", orInHome: ".cache") { return .success(own) }
        let temporary = (absolute("TMPDIR") ?? "/tmp") + "/gongwen-\(getuid())"
        guard mkdir(temporary, 0o700) == 0 || isPrivate(temporary) else {
            return .failure(
                Failure("主目录不可写，而 \(temporary) 不是只有自己能用的文件夹；请删去它，或用 XDG_CACHE_HOME 指明一个可写的文件夹。"))
        }
        Terminal.complain("主目录不可写，索引暂存在 \(temporary)。")
        return .success(temporary)
    }()

    /// Whether a path is a folder, no link to one, that is ours and shut to everybody else.
    private static func isPrivate(_ path: String) -> Bool {
        var about = stat()
        return lstat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR && about.st_uid == getuid()
            && about.st_mode & 0o777 == 0o700
    }

    /// Our folder below the one that a variable names, or else below home.
    private static func ownFolder(_ variable: String, orInHome path: String) -> String? {
        let base = absolute(variable) ?? absolute("HOME").map { $0 + "/" + path }
        return base.flatMap { madeFolder($0 + "/gongwen") }
    }

    /// The folder a variable names; the standard that names these variables has relative ones ignored.
    private static func absolute(_ variable: String) -> String? {
        environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func madeFolder(_ path: String) -> String? {
        // There from the second start on.
        if isFolder(path), access(path, W_OK) == 0 { return path }
        let permissions: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: permissions)
        return access(path, W_OK) == 0 ? path : nil
    }

    private static func existing(_ path: String, asked: String) throws -> String {
        guard isFolder(path) else { throw Failure("\(asked) 指的文件夹“\(path)”不存在；请检查路径。") }
        return path
    }

    private static func find(_ name: String, hint: String) throws -> String {
        let tried = candidates(name)
        guard let found = tried.first(where: isFolder) else {
            throw Failure("找不到 \(name) 文件夹，试过：\(tried.joined(separator: "、"))。\(hint)")
        }
        return found
    }

    /// The package root when running from `<root>/.build`, then `<prefix>/share/gongwen`.
    private static func candidates(_ name: String) -> [String] {
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return []
        }
        var candidates: [String] = []
        if let build = program.utf8.place(of: "/.build/".utf8) {
            candidates.append(String(decoding: program.utf8.prefix(build.lowerBound), as: UTF8.self) + "/" + name)
        }
        let parts = program.split(separator: "/").dropLast(2)
        candidates.append("/" + (parts + ["share", "gongwen", Substring(name)]).joined(separator: "/"))
        return candidates
    }

    static func isFolder(_ path: String) -> Bool {
        var about = stat()
        return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
    }
}
