import Answering
import Presentation
import Testing

@Suite("表格")
struct CSVFormatTests {
    private func row(_ id: String, _ question: String, _ text: String) -> String {
        let envelope = JSONFormat.Envelope(id: id, session: nil, question: question, elapsed: 0)
        return CSVFormat.row(Answer(status: .notFound, text: text), envelope)
    }

    @Test(
        "像公式的前面加撇号，前面有空白的也加；中间的不算",
        arguments: [
            ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@甲", "'@甲"), ("＝甲", "'＝甲"), (" =1", "' =1"),
            ("2022-10", "2022-10"), ("甲=乙", "甲=乙"), ("", ""),
        ])
    func formulas(_ cell: String, _ expected: String) {
        #expect(row("1", cell, "查无") == "1,\(expected),not_found,查无,,\r\n")
    }

    @Test("逗号、引号、换行要加引号，控制字符去掉")
    func quoting() {
        #expect(row("1", "甲,乙", "他说\"好\"\n再\u{1B}[1m见") == "1,\"甲,乙\",not_found,\"他说\"\"好\"\"\n再[1m见\",,\r\n")
    }

    @Test("一个数写明标签和原来的说法，出处一条一行")
    func answers() throws {
        let library = try Library.load()
        let question = "2022年无锡有多少家职工书屋"
        let envelope = JSONFormat.Envelope(id: "1", session: nil, question: question, elapsed: 0)
        let row = CSVFormat.row(library.ask(question), envelope)
        #expect(row.hasPrefix("1,\(question),answered,") && row.contains(",287家,[1] "))
        #expect(CSVFormat.heading == "\u{FEFF}id,question,status,text,values,citations\r\n")
    }
}
