import Foundation
import Testing

/// The compiled grammar is kept between runs, and nobody notices but by the time it takes.
@Suite("编好的语法存着下次用")
struct GrammarCacheTests {
    private let folder: TemporaryFolder
    private let program: Program
    private static let question = "2022年南通有多少家爱心服务站"

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    private var cache: String { folder.path + "/cache/gongwen/grammar" }

    /// Without the second names by which grammars are found whose folders look the same.
    private var kept: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []).filter { $0.hasSuffix(".grammar") }
            .sorted()
    }

    private func ask(_ question: String = question, grammar: String? = nil) throws -> Program.Outcome {
        try program.run(["ask"] + (grammar.map { ["--grammar", $0] } ?? []) + [question])
    }

    private func edit(_ path: String, _ change: (String) -> String) throws {
        let old = try String(contentsOfFile: path, encoding: .utf8)
        #expect(change(old) != old)
        try change(old).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func copyOfGrammar(_ name: String) throws -> String {
        let copy = folder.path + "/" + name
        try FileManager.default.copyItem(atPath: Program.root + "/grammar", toPath: copy)
        return copy
    }

    @Test("存下的文件只有自己能看；第二次不再写，答案一样")
    func filesArePrivate() throws {
        let first = try ask()
        #expect(first.status == 0, "\(first.complaints)")
        #expect(kept.count == 1)
        let path = cache + "/" + (kept.first ?? "")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        let folderMode = try FileManager.default.attributesOfItem(atPath: cache)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(folderMode == 0o700)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
        let second = try ask()
        #expect(second.output == first.output)
        #expect(second.complaints.isEmpty)
        let isSame = try Data(contentsOf: URL(fileURLWithPath: path)) == bytes
        #expect(isSame)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == number)
    }

    @Test("改一条规则、一张表，下一次就照新的；改回来就照旧的")
    func editsTakeEffect() throws {
        let grammar = try copyOfGrammar("grammar")
        let (wording, synonym) = ("2022年南通爱心服务站是啥个光景", "2022年南通有多少家暖心歇脚屋")
        for question in [wording, synonym] { #expect(try ask(question, grammar: grammar).status == 1) }
        let phrases = grammar + "/phrases/quantity.gram"
        try edit(phrases) { $0.replacingOccurrences(of: "$多少 = 多少 |", with: "$多少 = 多少 | 啥个光景 |") }
        #expect(try ask(wording, grammar: grammar).output.contains("314家"))
        #expect(try ask(synonym, grammar: grammar).status == 1)
        let metrics = grammar + "/lexicon/metrics.tsv"
        try edit(metrics) {
            $0.replacingOccurrences(of: "户外劳动者爱心服务站\t", with: "户外劳动者爱心服务站\t暖心歇脚屋 ")
        }
        #expect(try ask(synonym, grammar: grammar).output.contains("314家"))
        try edit(phrases) { $0.replacingOccurrences(of: " | 啥个光景 |", with: " |") }
        #expect(try ask(wording, grammar: grammar).status == 1)
        #expect(try ask(synonym, grammar: grammar).output.contains("314家"))
    }

    @Test("语法有错就报错，存着的不顶用；改好就又能用")
    func mistakesAreNotHidden() throws {
        let grammar = try copyOfGrammar("grammar")
        #expect(try ask(grammar: grammar).status == 0)
        let phrases = grammar + "/phrases/quantity.gram"
        try edit(phrases) { $0 + "\n$多余 = $没有的规则;\n" }
        for _ in 0..<2 {
            let outcome = try ask(grammar: grammar)
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("phrases/quantity.gram:"))
        }
        #expect(kept.count == 1, "有错的语法不存")
        try edit(phrases) { $0.replacingOccurrences(of: "\n$多余 = $没有的规则;\n", with: "") }
        #expect(try ask(grammar: grammar).status == 0)
    }

    @Test("表里有要提醒的，每次都提醒")
    func warningsAreRepeated() throws {
        let grammar = try copyOfGrammar("grammar")
        try edit(grammar + "/lexicon/places.tsv") { $0 + "南通市\t\t江苏省\n" }
        for _ in 0..<2 { #expect(try ask(grammar: grammar).complaints.contains("lexicon/places.tsv:")) }
        #expect(kept.isEmpty)
    }

    @Test("存的文件坏了，不声不响地换掉，答案一样", arguments: ["空的", "缺一半", "改一个字节", "不相干", "变成文件夹"])
    func damageIsMended(_ damage: String) throws {
        let first = try ask()
        let path = cache + "/" + (try #require(kept.first))
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var damaged = whole
        switch damage {
        case "空的": damaged = Data()
        case "缺一半": damaged = whole.prefix(whole.count / 2)
        case "改一个字节": damaged[whole.count / 2] ^= 1
        case "不相干": damaged = Data(repeating: 0x41, count: whole.count)
        default: break
        }
        if damage == "变成文件夹" {
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        } else {
            try damaged.write(to: URL(fileURLWithPath: path))
        }
        let second = try ask()
        #expect(second.output == first.output)
        #expect(second.complaints.isEmpty)
        guard damage != "变成文件夹" else { return }
        let mended = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(mended.count == whole.count)
        let isDamaged = mended == damaged
        #expect(!isDamaged)
        #expect(try ask().output == first.output)
        let isKept = try Data(contentsOf: URL(fileURLWithPath: path)) == mended
        #expect(isKept, "好的就不再换")
        #expect(kept.count == 1)
    }

    @Test("两个语法文件夹轮流用，各用各的")
    func foldersTakeTurns() throws {
        let (plain, edited) = (try copyOfGrammar("甲"), try copyOfGrammar("乙"))
        try edit(edited + "/lexicon/metrics.tsv") {
            $0.replacingOccurrences(of: "户外劳动者爱心服务站\t", with: "户外劳动者爱心服务站\t暖心歇脚屋 ")
        }
        let question = "2022年南通有多少家暖心歇脚屋"
        for _ in 0..<3 {
            #expect(try ask(question, grammar: edited).output.contains("314家"))
            #expect(try ask(question, grammar: plain).status == 1)
        }
        #expect(kept.count == 2)
    }

    @Test("写不了存放的文件夹，照样回答", arguments: ["是一个文件", "在文件之下"])
    func unwritableCache(_ kind: String) throws {
        let expected = try ask()
        try folder.write("占着", "")
        var environment = program.environment
        environment["TMPDIR"] = folder.path
        environment["XDG_CACHE_HOME"] = folder.path + (kind == "在文件之下" ? "/占着" : "/cache2")
        if kind == "是一个文件" { try folder.write("cache2/gongwen/grammar", "不是文件夹") }
        for _ in 0..<2 {
            let outcome = try program.shell("\"$0\" ask \(Self.question)", environment: environment)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(outcome.output == expected.output)
        }
        if kind == "是一个文件" {
            #expect(try String(contentsOfFile: folder.path + "/cache2/gongwen/grammar", encoding: .utf8) == "不是文件夹")
        }
    }

    @Test("四个程序同时第一次运行，都答得对，留下一个完整的文件")
    func startedTogether() throws {
        let line = #"{"input": "近300余家"}"#
        let together = try program.shell(
            "for n in 1 2 3 4; do echo '\(line)' | \"$0\" quantities > \"\(folder.path)/$n\" & done; wait")
        #expect(together.status == 0)
        let outputs = try (1...4).map { try String(contentsOfFile: "\(folder.path)/\($0)", encoding: .utf8) }
        #expect(Set(outputs).count == 1)
        #expect(outputs[0].contains("300"))
        #expect(kept.count == 1)
        let path = cache + "/" + (try #require(kept.first))
        let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
        #expect(try program.run(["quantities"], input: line + "\n").output == outputs[0])
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == number)
    }
}
