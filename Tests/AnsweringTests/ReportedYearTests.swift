import Answering
import Quantities
import TestSupport
import Testing

/// What a number of a year is not: how far it is from last year's, what is yet to be reached, what a report of another year says.
struct ReportedYearTests {
    private static func report(_ year: Int, _ body: String) -> SampleReport {
        SampleReport("无锡\(year).md", place: "无锡市", period: "\(year)", published: "\(year)-01-20", body: body)
    }

    @Test func 比去年多出来的数不是目标本身() throws {
        let library = try Library([Self.report(2022, "培训职工预期目标比去年多20万人。")])
        #expect(library.ask("2022年无锡培训职工目标是多少万人").wordings.isEmpty)
    }

    @Test(arguments: [("2022年无锡职工医疗补助标准是多少元", []), ("2022年无锡职工医疗补助标准增加多少元", ["30元"])] as [(String, [String])])
    func 标准增加的钱不是标准(_ question: String, _ expected: [String]) throws {
        let library = try Library([Self.report(2022, "职工医疗补助标准再增加30元。")])
        #expect(library.ask(question).wordings == expected)
    }

    @Test func 说到的年份缺了一年就不列也不比() throws {
        let library = try Library([
            Self.report(2020, "2020年建有书屋31家。"), Self.report(2022, "2022年建有书屋38家。"),
            Self.report(2023, "2023年建有书屋40家。"),
        ])
        for question in ["无锡职工书屋2020年到2023年每年各有多少家", "无锡职工书屋2020年到2023年哪一年最多"] {
            let answer = library.ask(question)
            #expect(answer.wordings.isEmpty && answer.status == .notFound)
            #expect(answer.text.hasPrefix("2021年没有查到，各年的数不全："), "\(answer.text)")
            #expect(answer.related.map(\.text) == ["40家", "38家", "31家"])
        }
        #expect(library.ask("无锡职工书屋2022年到2023年每年各有多少家").wordings == ["40家", "38家"])
    }

    @Test func 各年的数逐个比过再数年份() throws {
        let library = try Library([
            Self.report(2021, "2021年建有书屋31家。"), Self.report(2022, "2022年建有书屋38家。"),
            Self.report(2023, "2023年建有书屋40家。"),
        ])
        let answer = library.ask("2021到2023年，无锡职工书屋超过35家的有几年")
        #expect(answer.values.map { "\($0.value)\($0.unit)" } == ["2年"])
        #expect(library.ask("2021到2023年，无锡职工书屋超过60家的有几年").text.contains("没有一年"))
    }

    /// What one year says, beside two that say 31家 and 42家; nil where it cannot be told on which side it is.
    @Test(
        arguments: [
            ("近40家", "在40家以上", 1), ("40多家", "超过40家", 2), ("近40家", "低于40家", 2), ("超35家", "超过40家", 1),
            ("近40家", "在35家以上", nil), ("约40家", "超过40家", nil), ("40家以上", "超过40家", nil), ("40家以上", "在40家以上", 2),
        ] as [(String, String, Int?)])
    func 数年份也看界限(_ figure: String, _ asked: String, _ years: Int?) throws {
        let library = try Library([
            Self.report(2021, "2021年建有书屋31家。"), Self.report(2022, "2022年建有书屋\(figure)。"),
            Self.report(2023, "2023年建有书屋42家。"),
        ])
        let answer = library.ask("2021到2023年，无锡职工书屋\(asked)的有几年")
        #expect(answer.values.map(\.value.description) == (years.map { ["\($0)"] } ?? []), "\(answer.text)")
        if years == nil { #expect(answer.related.map(\.text) == [figure]) }
    }

    @Test func 缺了年份不数几年() throws {
        let library = try Library([
            Self.report(2021, "2021年建有书屋31家。"), Self.report(2023, "2023年建有书屋42家。"),
        ])
        let answer = library.ask("2021到2023年，无锡职工书屋超过35家的有几年")
        #expect(answer.values.isEmpty && answer.text.contains("2022年没有查到"), "\(answer.text)")
    }
}
