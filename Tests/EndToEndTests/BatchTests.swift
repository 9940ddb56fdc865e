import Foundation
import Testing

@Suite("批量")
struct BatchTests {
    /// What `elapsed_ms` says differs from run to run.
    static func timeless(_ output: String) -> String {
        output.replacing(/"elapsed_ms": [0-9.]+/, with: "\"elapsed_ms\": 0")
    }

    /// Questions that stand alone and sessions that cross each other, over several blocks.
    static func questions(_ count: Int) -> String {
        let asked = [
            "2022年南通有多少家爱心服务站", "2021年呢", "2020年送温暖投入多少资金", "苏州有多少家爱心服务站", "你好", "出处呢",
        ]
        return (0..<count).map { number in
            let session = number % 3 == 0 ? "" : "\"session\": \"s\(number % 40)\", "
            return "{\"id\": \"q\(number)\", \(session)\"question\": \"\(asked[number % asked.count])\"}\n"
        }.joined()
    }

    @Test("答案的次序和内容与线程数无关，会话跨块也接得上")
    func jobsDoNotMatter() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        try folder.write("q.jsonl", Self.questions(300))
        let outputs = try ["1", "4"].map { jobs in
            let outcome = try program.run(["batch", "--json", "--jobs", jobs, folder.path + "/q.jsonl"])
            #expect(outcome.status == 0)
            return Self.timeless(outcome.output)
        }
        #expect(outputs[0] == outputs[1])
        #expect(try Record.all(outputs[0]).map(\.id) == (0..<300).map { "q\($0)" })
    }

    @Test("几个文件接着答，格式各按文件名；会话在文件之间也是同一个")
    func severalFiles() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        try folder.write("一.txt", "2022年南通有多少家爱心服务站\n")
        try folder.write(
            "二.csv", "\u{FEFF}编号,问题,会话,报告\r\n甲,\"2021年,南通有多少家\n爱心服务站\",s,\r\n乙,2020年南通有多少家爱心服务站,s,nantong-2021.md\r\n")
        try folder.write("三.jsonl", "{\"id\": 7, \"session\": \"s\", \"question\": \"你好\"}")
        let outcome = try program.run(
            ["batch", "--json"] + ["一.txt", "二.csv", "三.jsonl"].map { folder.path + "/" + $0 })
        let records = try Record.all(outcome.output)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(records.map(\.id) == ["1", "甲", "乙", "7"])
        #expect(records.map(\.session) == [nil, "s", "s", "s"])
        #expect(records[1].question == "2021年,南通有多少家\n爱心服务站")
        #expect(records[1].values.map(\.value) == ["188"])
        #expect(records[2].status == "not_found")
    }

    @Test("没有列名的 csv，第一栏就是问题，第一行也答")
    func tableWithoutHeading() throws {
        let outcome = try Program(in: try TemporaryFolder()).run(
            ["batch", "--json", "--input-format", "csv"], input: "2022年南通有多少家爱心服务站,张三\n你好,李四\n")
        #expect(try Record.all(outcome.output).map(\.question) == ["2022年南通有多少家爱心服务站", "你好"])
    }

    @Test("坏行各有说法，后面的照答，退出码 2")
    func badLines() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        let long = String(repeating: "长", count: 30_000)
        try folder.write("q.csv", "问题\n没关的引号\"，不碍事\n\"没关的引号\n2022年南通有多少家爱心服务站\n\(long)\n")
        let table = try Record.all(program.run(["batch", "--json", folder.path + "/q.csv"]).output)
        #expect(table.map(\.id) == ["2", "3", "4", "5"])
        #expect(table.map(\.status) == ["not_found", "error", "answered", "error"])
        #expect(table[1].text.contains("引号没有配对"))
        #expect(table[3].text.contains("64 KiB") && table[3].question.count == 200)
        try Data([0xC4, 0xCF, 0xCD, 0xA8, 0x0A]).write(to: URL(fileURLWithPath: folder.path + "/gbk.txt"))
        let outcome = try program.run(["batch", "--json", folder.path + "/gbk.txt"])
        #expect(outcome.status == 2)
        #expect(try Record.all(outcome.output)[0].text.contains("UTF-8"))
    }

    @Test("答成表格：有列名，该加引号的加引号，像公式的不成公式")
    func answersAsATable() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        try folder.write(
            "q.jsonl",
            "{\"id\": \"=1+1\", \"question\": \"@SUM(A1),\\\"引\\\"\"}\n{\"question\": \"2022年南通有多少家爱心服务站\"}\n")
        let outcome = try program.run(["batch", folder.path + "/q.jsonl", "-o", folder.path + "/a.csv"])
        // Foundation drops the mark from a file that it reads as text.
        let table = try String(decoding: Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.csv")), as: UTF8.self)
        #expect(outcome.status == 0)
        #expect(table.unicodeScalars.first == "\u{FEFF}")
        #expect(table.contains("id,question,status,text,values,citations\r\n"))
        #expect(table.contains("'=1+1,\"'@SUM(A1),\"\"引\"\"\",not_found,"))
        #expect(table.contains("2,2022年南通有多少家爱心服务站,answered,") && table.contains(",314家,[1] 《"))
    }

    @Test("最后说一遍数目；--quiet 就不说")
    func summary() throws {
        let program = Program(in: try TemporaryFolder())
        let input = "2022年南通有多少家爱心服务站\n2019年南通有多少家爱心服务站\n"
        let told = try program.run(["batch", "--jobs", "2"], input: input).complaints
        #expect(told.contains("共 2 句：有答案 1，查无 1，反问 0，闲聊 0，出错 0；用时 "))
        #expect(!told.contains("\r"))
        #expect(try program.run(["batch", "--quiet"], input: input).complaints.isEmpty)
    }

    @Test(
        "用错了：说明找到什么、应当怎样，一行也不答",
        arguments: [
            (["/tmp"], "是文件夹"), (["/没有/的.txt"], "没有这个文件"), (["x.xlsx"], "没有这个文件"),
            (["--jobs", "0"], "1 到 256"), (["--jobs", "多"], "1 到 256"), (["--resume"], "--resume 要有 -o"),
            (["--resume", "-o", "/tmp/a.csv"], "--resume 要有 -o"), (["-o", "/tmp"], "是文件夹"),
            (["--input-format", "doc"], "还读不了“doc”"), (["--format", "doc"], "没有格式“doc”"),
        ])
    func mistakes(_ arguments: [String], _ wording: String) throws {
        let outcome = try Program(in: try TemporaryFolder()).run(["batch"] + arguments, input: "你好\n")
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains(wording), "\(outcome.complaints)")
        #expect(outcome.output.isEmpty)
    }

    @Test("输出文件不能就是问题文件，套接字不是问题文件")
    func oddFiles() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        try folder.write("q.txt", "你好\n")
        let same = try program.run(["batch", folder.path + "/q.txt", "-o", folder.path + "/q.txt"])
        #expect(same.status == 2 && same.complaints.contains("既是问题文件又是输出文件"))
        #expect(try String(contentsOfFile: folder.path + "/q.txt", encoding: .utf8) == "你好\n")
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = "/tmp/gongwen-\(getpid()).socket"
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        defer { unlink(path) }
        #expect(bound == 0)
        #expect(try program.run(["batch", path]).complaints.contains("是套接字"))
    }
}
