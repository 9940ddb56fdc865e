import Answering
import TestSupport
import Testing

/// What was done beside what was planned, and numbers that are told twice.
struct FulfilmentTests {
    private static func library() throws -> Library {
        try Library([
            SampleReport(
                "无锡2022.md", place: "无锡市", period: "2022", published: "2023-01",
                body: """
                    ## 2022年工作回顾

                    全年新建职工驿站132家，培训船工2450人。电工入会率提升1.3个百分点。绿道总里程突破600公里、达到618公里。餐费补贴由每人每月90元提高到120元。

                    ## 2023年工作安排

                    力争全年新建职工驿站150家，培训船工2600人。
                    """),
            SampleReport(
                "无锡2023.md", place: "无锡市", period: "2023", published: "2024-01",
                body: "全年新建职工驿站163家，培训船工2510人。"),
        ])
    }

    private static func said(_ answer: Answer) -> [String] { answer.values.map { "\($0.value)\($0.unit)" } }

    @Test func 做到了目标() throws {
        let answer = try Self.library().ask("2023年新建职工驿站完成年初目标了吗，超出多少家")
        #expect(answer.bool == true && Self.said(answer) == ["13家"])
    }

    @Test func 没有做到目标() throws {
        let answer = try Self.library().ask("2023年培训船工完成年初目标了没有？实际多少人")
        #expect(answer.bool == false && Self.said(answer) == ["2510人"])
    }

    @Test(
        arguments: [
            ("近2600人", false), ("2600多人", true), ("约2600人", nil), ("近2700人", nil), ("超2500人", false),
        ] as [(String, Bool?)])
    func 做到的数也看界限(_ reached: String, _ holds: Bool?) throws {
        let library = try Library([
            SampleReport(
                "无锡2022.md", place: "无锡市", period: "2022", published: "2023-01",
                body: "## 2023年工作安排\n\n力争全年培训船工2600人。"),
            SampleReport(
                "无锡2023.md", place: "无锡市", period: "2023", published: "2024-01", body: "全年培训船工\(reached)。"),
        ])
        let answer = library.ask("2023年培训船工完成年初目标了吗")
        #expect(answer.bool == holds, "\(answer.text)")
        #expect(answer.status == (holds == nil ? .notFound : .answered))
    }

    @Test func 没有目标就不说做到没有() throws {
        #expect(try Self.library().ask("2022年新建职工驿站完成年初目标了吗").bool == nil)
    }

    @Test func 比年初的目标差多少() throws {
        #expect(Self.said(try Self.library().ask("2023年培训船工比年初的目标少多少人")) == ["90人"])
    }

    @Test(arguments: [("2022年绿道总里程有多少公里", "618公里"), ("2022年餐费补贴是每人每月多少元", "120元")])
    func 说了两个数的取后一个(_ question: String, _ value: String) throws {
        #expect(Self.said(try Self.library().ask(question)) == [value])
    }

    @Test func 提升的百分点不是多高() throws {
        #expect(try Self.library().ask("2022年电工入会率是多少").status != .answered)
        #expect(Self.said(try Self.library().ask("2022年电工入会率提升了几个百分点")) == ["1.3个百分点"])
    }
}
