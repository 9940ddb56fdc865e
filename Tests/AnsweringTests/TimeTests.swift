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
}
