import Foundation
import Testing

/// Reports brought into an index: what is said, what is written, and what is left alone.
@Suite("收录")
struct IngestTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    private var index: String { folder.path + "/i.sqlite" }

    private func ingest(_ paths: [String], _ more: [String] = []) throws -> Program.Outcome {
        try program.run(["ingest", "--index", index] + paths.map { folder.path + "/" + $0 } + more)
    }

    /// Reports of a few sentences each.
    private func write(_ count: Int, in name: String) throws {
        for number in 0..<count {
            try folder.write(
                "\(name)/\(1000 + number).txt", "全市新建职工书屋\(number + 3)家，藏书\(number)万册。\n\n慰问职工\(number * 7 + 2)人。\n")
        }
    }

    private struct FileState: Equatable {
        let size: Int
        let changed: [Int]
        let bytes: Data
    }

    private func state(_ path: String) throws -> FileState? {
        var about = stat()
        guard stat(path, &about) == 0 else { return nil }
        return FileState(
            size: Int(about.st_size), changed: [about.st_mtim.tv_sec, about.st_mtim.tv_nsec],
            bytes: try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("再收录一次，什么也没动")
    func againTouchesNothing() throws {
        try write(30, in: "r")
        #expect(try ingest(["r"]).complaints.contains("收录30份"))
        let before = try #require(try state(index))
        let again = try ingest(["r"])
        #expect(again.complaints.hasSuffix("收录0份，未变30份，失败0份。\n"))
        #expect(try state(index) == before)
        #expect(try state(index + "-wal") == nil)
    }

    @Test("几个线程都一样：说的话、写的索引")
    func threadsMakeNoDifference() throws {
        try write(300, in: "r")
        try Data([0xE5, 0x0A]).write(to: URL(fileURLWithPath: folder.path + "/r/1100.txt"))
        try folder.write("r/1200.md", "---\nperiod: 去年\n---\n")
        var records: [[String]] = []
        for jobs in ["1", "2", "5"] {
            try? FileManager.default.removeItem(atPath: index)
            let outcome = try ingest(["r"], ["--jobs", jobs])
            #expect(outcome.status == 2)
            records.append([
                outcome.complaints, try program.run(["documents", "--json", "--index", index]).output,
                try program.run(["figures", "--json", "--index", index]).output,
            ])
        }
        #expect(records[0][0].contains("收录299份，未变0份，失败2份"))
        #expect(records[0] == records[1] && records[0] == records[2])
        let order = records[0][0].split(separator: "\n").compactMap {
            $0.firstMatch(of: /1\d\d\d/).map { Int($0.output) }
        }
        #expect(order == order.sorted { ($0 ?? 0) < ($1 ?? 0) })
    }

    @Test("两个文件夹里有同名的报告：后一份不收，说明白；同一个文件说了两次不算")
    func samePathTwice() throws {
        try folder.write("a/年报.txt", "全市建有职工书屋56家。\n")
        try folder.write("b/年报.txt", "全县建有职工书屋9家。\n")
        let twice = try ingest(["a", "a/年报.txt"])
        #expect(twice.status == 0)
        #expect(twice.complaints.contains("收录1份，未变0份，失败0份"))
        let both = try ingest(["a", "b"])
        #expect(both.status == 2)
        #expect(both.complaints.contains("b/年报.txt：与 \(folder.path)/a/年报.txt 在索引里同名（年报.txt）"))
        #expect(try program.run(["figures", "--index", index]).output.contains("56家"))
        let above = try ingest(["."])
        #expect(above.complaints.contains("收录2份"))
    }

    @Test("manifest 的列名写错、说的文件不在：报出行、列和该怎么办")
    func manifestWarnings() throws {
        try folder.write("r/甲.txt", "全市建有职工书屋56家。\n")
        try folder.write("r/manifest.csv", "file,titel,place,备注\n甲.txt,书香,扬州,\n\"乙,旧.txt\",,,\n")
        let outcome = try ingest(["r"])
        #expect(outcome.status == 0)
        let manifest = folder.path + "/r/manifest.csv"
        #expect(outcome.complaints.contains("\(manifest):1:6: 警告：不认识列名“titel”，这一列没有用；是不是 title？"))
        #expect(outcome.complaints.contains("\(manifest):1:18: 警告：不认识列名“备注”"))
        #expect(outcome.complaints.contains("\(manifest):3:1: 警告：找到“乙,旧.txt”这一行，旁边却没有这个文件"))
        #expect(try !ingest(["r"], ["--quiet"]).complaints.contains("警告"))
        try folder.write("r/manifest.csv", "file,title,place\n甲.txt,书香,扬州\n")
        #expect(try !ingest(["r"]).complaints.contains("警告"))
    }

    @Test("大得不像报告的文件不读，说出上限")
    func tooLarge() throws {
        try folder.write("r/大.txt", "x")
        try #require(truncate(folder.path + "/r/大.txt", 65 << 20) == 0)
        let outcome = try ingest(["r"])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("有 65 MiB，超过 64 MiB 的上限"))
    }

    @Test("线程数要是整数", arguments: ["0", "两", "-1", "1000"])
    func wrongJobs(_ jobs: String) throws {
        try write(1, in: "r")
        let outcome = try ingest(["r"], ["--jobs", jobs])
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("--jobs 后面找到“\(jobs)”"))
    }

    @Test("终端上有进度，做完就擦去；不是终端就一份一行")
    func progress() throws {
        try write(20, in: "r")
        let terminal = try PseudoTerminal(program, ["ingest", "--index", index, folder.path + "/r"])
        try terminal.expect("\r收录 1/20 份，")
        try terminal.expect("\r\u{1B}[K收录20份，未变0份，失败0份。")
        #expect(try terminal.status() == 0)
        #expect(!terminal.shown.contains("收录 1000.txt"))
        let quiet = try PseudoTerminal(program, ["ingest", "--quiet", "--index", index + "2", folder.path + "/r"])
        #expect(try quiet.status() == 0)
        #expect(quiet.shown == "")
        let piped = try program.run(["ingest", "--index", index + "3", folder.path + "/r"])
        #expect(piped.complaints.hasPrefix("收录 1000.txt\n收录 1001.txt\n"))
        #expect(!piped.complaints.contains("\r"))
    }

    @Test("Ctrl-C：手上的报告收完就停，索引是整的，再来一次接着收")
    func interrupted() throws {
        let text = String(repeating: "全市新建职工书屋56家，藏书12万册，慰问职工420人，发放慰问金36.5万元。", count: 100)
        for number in 0..<200 { try folder.write("r/\(1000 + number).txt", text + "\n\n\(number)\n") }
        let terminal = try PseudoTerminal(program, ["ingest", "--jobs", "1", "--index", index, folder.path + "/r"])
        try terminal.expect("\r收录 1/200 份")
        try terminal.type("\u{3}")
        try terminal.expect("中断了：已收录")
        #expect(try terminal.status() == 130)
        let held = try program.run(["documents", "--json", "--index", index]).output.split(separator: "\n").count
        #expect(held > 0 && held < 200)
        #expect(terminal.shown.contains("已收录\(held)份"))
        #expect(try ingest(["r"]).complaints.contains("收录\(200 - held)份，未变\(held)份，失败0份"))
    }
}
