import Foundation
import Testing

/// Where output goes, and what must not go there.
@Suite("输出")
struct OutputTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
    }

    @Test("写不出去：说一句，退出码 2", arguments: ["documents", "figures", "ask 2022年南通有多少家爱心服务站", "--help"])
    func fullDisk(_ command: String) throws {
        let outcome = try program.shell("\"$0\" \(command) > /dev/full; echo $?")
        #expect(outcome.output == "2\n")
        #expect(outcome.complaints.contains("磁盘满了"))
    }

    @Test("批量写不进文件：说一句，退出码 2")
    func fullDiskOfBatch() throws {
        let outcome = try program.shell("echo 2022年南通有多少家爱心服务站 | \"$0\" batch -o /dev/full; echo $?")
        #expect(outcome.output == "2\n")
        #expect(outcome.complaints.contains("/dev/full") && outcome.complaints.contains("磁盘满了"))
    }

    @Test("没有人读了就安静地停下")
    func nobodyReads() throws {
        let outcome = try program.shell(
            "\"$0\" documents >/dev/null 2>&1; exec 3> >(exit 0); wait $!; \"$0\" figures >&3; echo $?")
        #expect(outcome.output == "2\n")
        #expect(outcome.complaints.isEmpty)
    }

    @Test("哪个命令都认得 --no-color", arguments: ["ask 2022年南通有多少家爱心服务站", "documents", "figures", "show nantong-2022.md"])
    func noColor(_ command: String) throws {
        #expect(try program.shell("\"$0\" \(command) --no-color").status == 0)
    }

    @Test("报告里的控制字符到不了终端")
    func controlCharacters() throws {
        let index = folder.path + "/i.sqlite"
        let title = "书香\u{1B}]0;题\u{7}\u{9B}31m扬州"
        try folder.write("r/甲.md", "---\ntitle: \(title)\nperiod: 2023\nplace: 扬州\n---\n\n全市建有职工\u{1B}[2J书屋56家。\n")
        _ = try program.run(["ingest", "--index", index, folder.path + "/r"])
        for command in [["documents"], ["figures"], ["show", "甲.md"], ["ask", "2023年扬州有多少家职工书屋"]] {
            let terminal = try PseudoTerminal(program, command + ["--index", index, "--no-color"])
            #expect(try terminal.status() != 2, "\(terminal.shown)")
            let controls = terminal.shown.unicodeScalars.filter { $0.value < 0x20 && $0 != "\r" && $0 != "\n" }
            #expect(controls.isEmpty, "\(command[0])")
            #expect(!terminal.shown.unicodeScalars.contains("\u{9B}"))
        }
        // A program gets the bytes that spans count in.
        #expect(try program.run(["show", "甲.md", "--index", index]).output.contains("\u{1B}[2J"))
    }

    @Test("主目录不可写：临时文件夹须是自己的，别人进不来")
    func temporaryCache() throws {
        var environment = program.environment
        environment["XDG_CACHE_HOME"] = nil
        environment["HOME"] = "/dev/null"
        environment["TMPDIR"] = folder.path
        let ask = "\"$0\" ask 2022年南通有多少家爱心服务站"
        let first = try program.shell(ask, environment: environment)
        #expect(first.status == 0)
        #expect(first.complaints.contains("暂存在 \(folder.path)/gongwen-"))
        let second = try program.shell("chmod 755 \(folder.path)/gongwen-*; \(ask)", environment: environment)
        #expect(second.status == 2)
        #expect(second.complaints.contains("不是只有自己能用的文件夹"))
        let third = try program.shell(
            "cd \(folder.path); d=$(ls -d gongwen-*); mv $d 别处; chmod 700 别处; ln -s 别处 $d; \(ask)",
            environment: environment)
        #expect(third.status == 2)
    }
}
