import Foundation
import Testing

/// Ctrl-C while the program is at work. A sheet of the grammar that is a pipe keeps it waiting for as long as the test
/// wants.
@Suite("打断")
struct InterruptTests {
    private let program: Program
    private let grammar: String
    private let sheet: String
    private let held: Data

    init() throws {
        program = Program(in: try TemporaryFolder())
        grammar = try program.copyOfGrammar()
        sheet = grammar + "/lexicon/bounds.tsv"
        held = try Data(contentsOf: URL(fileURLWithPath: sheet))
    }

    /// A session that is reading the pipe, and the end to write to.
    private func reloading() throws -> (PseudoTerminal, Int32) {
        let terminal = try PseudoTerminal(program, ["--grammar", grammar])
        try terminal.expect("问> ")
        try FileManager.default.removeItem(atPath: sheet)
        #expect(mkfifo(sheet, 0o600) == 0)
        try terminal.type(":reload\r")
        let deadline = Date().addingTimeInterval(20)
        while deadline > Date() {
            // Opening succeeds as soon as there is a reader.
            let pipe = open(sheet, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
            if pipe >= 0 { return (terminal, pipe) }
            usleep(1000)
        }
        throw PseudoTerminal.Timeout(description: "没有人读词表")
    }

    @Test("一次：这件事不算数，回到提示符")
    func once() throws {
        let (terminal, pipe) = try reloading()
        try terminal.type("\u{3}")
        try terminal.expect("^C")
        _ = held.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
        close(pipe)
        try terminal.expect("已取消")
        try terminal.expect("问> ")
        try terminal.type("2022年南通有多少家爱心服务站\r")
        try terminal.expect("314家")
        try terminal.type("\u{4}")
        #expect(try terminal.status() == 0)
    }

    @Test("两次：程序结束")
    func twice() throws {
        let (terminal, pipe) = try reloading()
        defer { close(pipe) }
        try terminal.type("\u{3}")
        try terminal.expect("^C")
        try terminal.type("\u{3}")
        #expect(try terminal.status() == 130)
    }
}
