import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// Which year 今年 and 去年 are, and which figures are of a time.
struct TimeTests {
    @Test(
        arguments: [
            (nil, "今年无锡有多少家职工书屋", ["287家"]), (nil, "去年无锡有多少家职工书屋", ["251家"]),
            (nil, "前年无锡有多少家职工书屋", []), ("2021-06-30", "今年无锡有多少家职工书屋", ["251家"]),
            ("2023-01-01", "去年无锡有多少家职工书屋", ["287家"]), ("2024", "今年无锡有多少家职工书屋", []),
        ] as [(String?, String, [String])])
    func 今年去年(_ today: String?, _ question: String, _ expected: [String]) throws {
        let library = try Library(Library.threeReports, today: today.flatMap(CalendarDate.init))
        #expect(library.ask(question).wordings == expected)
    }

    @Test func 答案说出取的是哪一年() throws {
        #expect(try Library.three().ask("去年无锡有多少家职工书屋").text.contains("2021年"))
    }

    @Test(arguments: [
        ("2022年9月无锡签订多少份协议", ["12份"]), ("2022年5月无锡签订多少份协议", ["7份"]),
        ("2022年3月无锡签订多少份协议", []), ("2021年9月无锡签订多少份协议", []),
    ])
    func 问到月份就看月份(_ question: String, _ expected: [String]) throws {
        let library = try Library("5月签订协议7份。9月签订协议12份。")
        #expect(library.ask(question).wordings == expected)
    }

    /// 无锡's reports on three years.
    private static let years = [
        SampleReport("无锡2020.md", place: "无锡市", period: "2020", body: "新建职工书屋31家。慰问外来务工人员中的职工120名。"),
        SampleReport("无锡2021.md", place: "无锡市", period: "2021", body: "新建职工书屋45家。"),
        SampleReport("无锡2022.md", place: "无锡市", period: "2022", body: "新建职工书屋38家，其中社区职工书屋12家。"),
    ]

    @Test(arguments: [
        ("2020年到2022年无锡每年新建职工书屋多少家", ["38家", "45家", "31家"]), ("2021年至2022年无锡逐年新建职工书屋多少家", ["38家", "45家"]),
        ("2020年到2022年间，无锡新建职工书屋哪一年最多", ["45家"]), ("2022年无锡新建职工书屋多少家", ["38家"]),
    ])
    func 各年的数一年一年地找(_ question: String, _ expected: [String]) throws {
        #expect(try Library(Self.years).ask(question).wordings == expected)
    }

    @Test func 缺哪一年就说哪一年() throws {
        #expect(try Library(Self.years).ask("2019年到2022年无锡每年新建职工书屋多少家").text.contains("2019年没有查到"))
    }
}
