import Testing

@testable import Reports

/// Programs of the system are ended when they take too long or write too much, whatever they do with their outputs.
@Suite(.serialized)
struct ChildProgramTests {
    private static func run(
        _ script: String, input: [UInt8] = [], output: Int = 1000, seconds: Int = 1
    ) throws -> ChildProgram.Outcome {
        try ChildProgram.run("sh", ["-c", script], input: input, output: output, seconds: seconds)
    }

    @Test func 给出两种输出和结束的状态() throws {
        let outcome = try Self.run("cat; echo 出错 >&2; exit 3", input: Array("会员3万人".utf8))
        #expect(outcome.output == Array("会员3万人".utf8) && outcome.complaints == "出错\n" && outcome.status == 3)
        #expect(try Self.run("kill -9 $$").status == nil)
    }

    @Test(arguments: ["exec sleep 30", "exec >&- 2>&-; exec sleep 30", "echo 一半; exec 2>&-; exec sleep 30"])
    func 太慢的按时结束(_ script: String) throws {
        let start = ContinuousClock.now
        #expect(throws: ChildProgram.Trouble.tooSlow) { try Self.run(script) }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func 关了输出再晚些结束的仍有状态() throws {
        #expect(try Self.run("exec >&- 2>&-; sleep 0.2; exit 4", seconds: 20).status == 4)
    }

    @Test func 写得太多的结束() throws {
        #expect(throws: ChildProgram.Trouble.tooMuch) { try Self.run("exec yes", seconds: 20) }
    }

    @Test func 没有装的说没有装() throws {
        #expect(throws: ChildProgram.Trouble.notInstalled) {
            try ChildProgram.run("gongwen-no-such-program", [], input: [], output: 10, seconds: 1)
        }
    }
}
