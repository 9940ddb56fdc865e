import Foundation
import Testing

/// Ctrl-C while the program is at work, which a huge sheet of the lexicon makes last.
@Suite("打断")
struct InterruptTests {
    private let program: Program
    private let grammar: String

    init() throws {
        program = Program(in: try TemporaryFolder())
        grammar = try program.copyOfGrammar()
    }

    /// A session that has begun to read such a sheet.
    private func reloading() throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(program, ["--grammar", grammar])
        try terminal.expect("问> ")
        let sheet = try #require(FileHandle(forWritingAtPath: grammar + "/lexicon/synonyms.tsv"))
        try sheet.seekToEnd()
        try sheet.write(contentsOf: Data((100_000..<300_000).map { "测试词\($0)\t\n" }.joined().utf8))
        try sheet.close()
        try terminal.type(":reload\r")
        try terminal.expect("正在重读")
        return terminal
    }

    @Test("一次：这件事不算数，回到提示符，接着照样问答")
    func once() throws {
        let terminal = try reloading()
        try terminal.type("\u{3}")
        try terminal.expect("再按一次")
        try terminal.expect("已取消")
        try terminal.expect("问> ")
        try terminal.type("2022年南通有多少家爱心服务站\r")
        try terminal.expect("314家")
        try terminal.expect("问> ")
        try terminal.type("\u{4}")
        #expect(try terminal.status() == 0)
    }

    @Test("两次：程序结束")
    func twice() throws {
        let terminal = try reloading()
        try terminal.type("\u{3}")
        try terminal.expect("再按一次")
        try terminal.type("\u{3}")
        #expect(try terminal.status() == 130)
    }
}
