import Foundation
import Testing

/// The ladder of targets: who may import whom. It is the table of docs/ARCHITECTURE.md.
private let rungs: [String: Int] = [
    "Archives": 1, "ChineseText": 1, "Words": 2, "Rules": 3, "Reports": 3, "Quantities": 4, "Parsing": 5,
    "Facts": 5,
    "Extraction": 6, "Loading": 6, "Questions": 6, "Search": 6, "StoreSQLite": 7, "Answering": 8, "Presentation": 9,
    "Tuning": 9, "Console": 10,
    "gongwen": 11, "bench": 11,
]

/// C libraries and what the toolchain brings.
private let libraries: Set<String> = ["CSQLite", "CReadline", "COpenCC", "CArchive", "CXML2"]
private let toolchain: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]
private let outside = libraries.union(toolchain)

@Suite("分层")
struct LadderTests {
    @Test("每个目标都有层号，每个层号都有目标")
    func everyTargetHasARung() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root + "/Sources")
        #expect(Set(folders).subtracting(libraries) == Set(rungs.keys))
    }

    @Test("只引用更低层的目标", arguments: rungs.keys.sorted())
    func importsGoDown(_ target: String) throws {
        let own = try #require(rungs[target])
        for file in Project.swiftFiles(below: "Sources/" + target) {
            for imported in try Project.imports(of: file) where !outside.contains(imported) {
                let other = try #require(rungs[imported], "\(file) 引用了不在层表里的 \(imported)")
                #expect(other < own, "\(file) 引用了不低于自己的 \(imported)")
            }
        }
    }

    @Test("Package.swift 里的依赖正是源文件引用的目标", arguments: rungs.keys.sorted())
    func dependenciesAreExact(_ target: String) throws {
        let imported = try Set(Project.swiftFiles(below: "Sources/" + target).flatMap(Project.imports))
        let declared = try Project.dependencies(of: target)
        #expect(declared == imported.subtracting(toolchain))
    }

    @Test("除程序本身和基准测试，谁也不引用具体的存储")
    func onlyTheProgramKnowsStores() throws {
        for target in rungs.keys where !["gongwen", "bench", "StoreSQLite"].contains(target) {
            for file in Project.swiftFiles(below: "Sources/" + target) {
                #expect(try !Project.imports(of: file).contains("StoreSQLite"))
            }
        }
    }
}

@Suite("文件")
struct FileTests {
    @Test("源文件不超过 400 行")
    func filesAreShort() throws {
        for file in Project.swiftFiles(below: "Sources") {
            let lines = try Project.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 401, "\(file) 有 \(lines) 行")
        }
    }

    @Test("数字旁边没有二进制浮点数", arguments: ["Quantities", "Facts", "Extraction", "Answering", "StoreSQLite", "Presentation"])
    func figuresAreExact(_ target: String) throws {
        for file in Project.swiftFiles(below: "Sources/" + target) {
            for (number, line) in try Project.text(file).split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                let code = line.drop { $0 == " " }
                guard !code.hasPrefix("//") else { continue }
                #expect(!code.contains("Double") && !code.contains("Float"), "\(file):\(number + 1)")
            }
        }
    }

    @Test("顶层只有约定的文件和文件夹")
    func topLevelIsFixed() throws {
        let allowed: Set<String> = [
            "Package.swift", "Sources", "Tests", "corpus", "grammar", "README.md", "Makefile", "LICENSE", "docs",
            "scripts",
        ]
        let held = try FileManager.default.contentsOfDirectory(atPath: Project.root).filter { !$0.hasPrefix(".") }
        #expect(Set(held).isSubset(of: allowed), "多出：\(Set(held).subtracting(allowed))")
    }
}

/// The checkout as these tests see it.
private enum Project {
    static let root: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    static func swiftFiles(below folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: root + "/" + folder)?.allObjects as? [String] ?? []
        return all.filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
    }

    static func imports(of file: String) throws -> [String] {
        try text(file).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 2, !line.hasPrefix(" "), place + 1 < words.count
            else {
                return nil
            }
            return words[..<place].allSatisfy { ["public", "internal", "@preconcurrency"].contains($0) }
                ? String(words[place + 1]) : nil
        }
    }

    /// The names in the manifest's entry of a target.
    static func dependencies(of target: String) throws -> Set<String> {
        let manifest = try text("Package.swift")
        let pattern = try Regex(
            #"(?:rung\(\s*|name:\s*)""# + target + #""\s*(?:,\s*(?:dependencies:\s*)?\[([^\]]*)\])?"#)
        let entries = manifest.matches(of: pattern).compactMap { match in match.output[1].substring }
        let names =
            entries.last.map { $0.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) } ?? []
        return Set(names)
    }
}
