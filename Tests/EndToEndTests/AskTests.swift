import Foundation
import Testing

@Suite("从报告到带出处的数字")
struct AskTests {
    @Test(
        "随程序的报告：问什么，答什么，出自哪里",
        arguments: [
            ("2022年南通有多少家爱心服务站", "314", "家", "nantong-2022.md"),
            ("请问2022年南通全市建有几家工会爱心服务站点？", "314", "家", "nantong-2022.md"),
            ("2021年南通 爱心服务站 数量", "188", "家", "nantong-2021.md"),
            ("2020年南通有多少家户外劳动者爱心服务站", "176", "家", "nantong-2020.md"),
            ("2020年送温暖帮扶了多少人次", "34429", "人次", "nantong-2020.md"),
            ("2020年公益培训举办了多少课", "600", "课", "nantong-2020.md"),
            ("２０２１年返还小微企业工会经费多少钱", "35560000", "元", "nantong-2021.md"),
        ])
    func answersFromTheShippedCorpus(_ question: String, _ value: String, _ unit: String, _ document: String) throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run(["ask", "--json", question])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaints)")
        let record = try #require(try Record.all(outcome.output).first)
        #expect(record.status == "answered")
        #expect(record.values.map(\.value) == [value])
        #expect(record.values.map(\.unit) == [unit])
        #expect(record.citations.contains { $0.document == document })
        try expectFaithful(record)
    }

    @Test("两年之差：写明算式，两个数各有出处")
    func differenceBetweenYears() throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run(["ask", "--json", "2022年南通爱心服务站比2021年多多少家？"])
        let record = try #require(try Record.all(outcome.output).first)
        #expect(record.values.map(\.value) == ["126"])
        #expect(record.derivation?.op == "difference")
        #expect(record.derivation?.formula == "314 − 188 = 126")
        #expect(record.derivation?.operands.map(\.value) == ["314", "188"])
        try expectFaithful(record)
    }

    @Test(
        "是与否：答案连同它所依据的数",
        arguments: [
            ("2022年南通爱心服务站有没有超过300家", true), ("2022年南通爱心服务站达到400家了吗", false),
        ])
    func yesAndNo(_ question: String, _ expected: Bool) throws {
        let program = Program(in: try TemporaryFolder())
        let record = try #require(try Record.all(try program.run(["ask", "--json", question]).output).first)
        #expect(record.bool == expected)
        #expect(record.values.map(\.value) == ["314"])
    }

    @Test(
        "报告没有说的，就说没有，退出码 1",
        arguments: [
            "2019年南通有多少家爱心服务站", "2022年苏州有多少家爱心服务站", "2022年崇川区有多少家爱心服务站",
            "2022年南通有多少家女职工康乃馨服务站", "2022年南通爱心服务站平均每家花了多少钱", "今天天气怎么样", "的的的的",
        ])
    func refusesWhatTheReportsDoNotSay(_ question: String) throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run(["ask", "--json", question])
        #expect(outcome.status == 1, "\(outcome.output)")
        let record = try #require(try Record.all(outcome.output).first)
        #expect(record.status != "answered")
        #expect(record.values.isEmpty && record.texts.isEmpty)
    }

    @Test("终端里的答案：一句话，编号，出处")
    func answersAsText() throws {
        let program = Program(in: try TemporaryFolder())
        let outcome = try program.run(["ask", "2022年南通有多少家爱心服务站"])
        #expect(outcome.output.hasPrefix("2022年"))
        #expect(outcome.output.contains("314家"))
        #expect(outcome.output.contains("[1] 《党建带工建，书写工会有为精彩答卷》"))
        #expect(outcome.output.contains("000_5a117c511dbd1439.txt"))
    }

    @Test("同一个问题，每次的答案一字不差")
    func answersAreDeterministic() throws {
        let program = Program(in: try TemporaryFolder())
        let first = try program.run(["ask", "2020年发布云招聘信息多少期"]).output
        for _ in 0..<3 { #expect(try program.run(["ask", "2020年发布云招聘信息多少期"]).output == first) }
    }

    /// Every value stands in a cited quote, and every quote in the bytes its spans point to.
    private func expectFaithful(_ record: Record) throws {
        let values = record.derivation?.operands ?? record.values
        for value in values {
            let quotes = record.citations.filter { value.citations.contains($0.n) }.map { blankless($0.quote) }
            #expect(quotes.contains { $0.contains(blankless(value.text)) }, "\(value.text) 不在引文里")
        }
        for citation in record.citations {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: Program.root + "/corpus/" + citation.document))
            let held = citation.spans.reduce(into: Data()) { $0 += bytes[$1[0]..<$1[1]] }
            #expect(blankless(String(decoding: held, as: UTF8.self)) == blankless(citation.quote))
        }
    }

    private func blankless(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
