import Testing

@testable import gongwen

@Suite("会话表")
struct SessionTableTests {
    private func line(_ session: String?, _ text: String = "问") -> QuestionLine {
        let name = session.map { "\"session\": \"\($0)\", " } ?? ""
        return QuestionLine(json: Array("{\(name)\"question\": \"\(text)\"}".utf8), number: 1)
    }

    @Test("同名是同一个会话，没有名字的各自独立，坏行不进会话")
    func byName() {
        var table = SessionTable()
        let sessions = ["甲", "甲", "乙"].map { table.session(of: line($0)) }
        let alone = table.session(of: line(nil))
        let bad = table.session(of: QuestionLine(problem: "坏", number: 1, line: "甲"))
        #expect(sessions[0] != nil && sessions[0] === sessions[1] && sessions[1] !== sessions[2])
        #expect(alone == nil && bad == nil)
    }

    @Test("问句太多：最久没有新问句的会话先忘掉，新近的留着")
    func forgetsTheOldest() {
        var table = SessionTable(limits: .init(total: 4000, each: 4000))
        let names = (0..<40).map { "s\($0)" }
        let first = names.map { table.session(of: line($0)) }
        let last = table.session(of: line("s39"))
        let oldest = table.session(of: line("s0"))
        #expect(last === first[39] && oldest !== first[0])
        #expect(table.forgotten > 0)
    }

    @Test("一个会话长得没有边：从头开始")
    func restartsAnEndlessSession() {
        var table = SessionTable(limits: .init(total: 1 << 20, each: 1000))
        let sessions = (0..<5).map { _ in table.session(of: line("甲")) }
        #expect(sessions[2] === sessions[0] && sessions[4] !== sessions[0] && table.forgotten == 1)
    }
}
