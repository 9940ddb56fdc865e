import Foundation
import Testing

/// An official's afternoon: five questions about the reports of a county are not answered; five edits of the grammar
/// folder later all are, by the same program.
@Suite("一个下午")
struct AfternoonTests {
    private struct Wish {
        let question: String
        let value: String
        let unit: String
    }

    private static let reports = [
        "年报.md": """
        ---
        title: 芦汀县总工会2023年工作小结
        organization: 芦汀县总工会
        place: 芦汀县
        period: 2023
        ---

        # 芦汀县总工会2023年工作小结

        全县新建工间茶吧47家，歇脚喝水都方便。

        为职工家庭送去春联2600副，寄出家书1900缄。

        寒冬里走访慰问环卫工人318名。

        今年12名老教头帐下新秀360名。

        """,
        "乡镇.md": """
        ---
        title: 柳埠镇总工会2023年工作小结
        organization: 柳埠镇总工会
        place: 柳埠镇
        period: 2023
        ---

        # 柳埠镇总工会2023年工作小结

        全镇新建工间茶吧6家。

        """,
    ]

    private static let wishes = [
        Wish(question: "2023年芦汀县新建了多少家解渴铺", value: "47", unit: "家"),
        Wish(question: "2023年芦汀县寄出家书多少缄", value: "1900", unit: "缄"),
        Wish(question: "2023年芦汀县走访慰问环卫工人曷许", value: "318", unit: "名"),
        Wish(question: "2023年莲乡新建工间茶吧多少家", value: "6", unit: "家"),
        Wish(question: "2023年芦汀县有多少名老教头", value: "12", unit: "名"),
    ]

    private let folder: TemporaryFolder
    private let program: Program
    private let grammar: String
    private let options: [String]

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
        grammar = try program.copyOfGrammar()
        options = ["--grammar", grammar, "--index", folder.path + "/我的.sqlite"]
        for (name, text) in Self.reports { try folder.write("我的报告/" + name, text) }
    }

    private func ingest() throws -> String {
        try program.run(["ingest"] + options + [folder.path + "/我的报告"]).complaints
    }

    private func ask(_ wish: Wish) throws -> Record {
        try #require(try Record.all(try program.run(["ask", "--json"] + options + [wish.question]).output).first)
    }

    private func edit(_ file: String, _ change: (String) -> String) throws {
        let path = grammar + "/" + file
        try change(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func editEverything() throws {
        try edit("lexicon/metrics.tsv") { $0 + "工间茶吧\t解渴铺\t机构\n" }
        try edit("lexicon/units.tsv") { $0 + "缄\t\t事物\n" }
        try edit("phrases/quantity.gram") { $0.replacingOccurrences(of: "$多少 = 多少 |", with: "$多少 = 多少 | 曷许 |") }
        try edit("lexicon/places.tsv") { $0 + "柳埠镇\t柳埠 莲乡\t芦汀县\n芦汀县\t芦汀\t江苏省\n" }
        try edit("figures/clause.gram") {
            $0 + """

                /** 帐下有几个人：这个数是他们的，不是前面的人的。
                 *  @example 帐下新秀360名 */
                public $帐下数 = /3/ [$限定] 帐下 $指标 $数;

                """
        }
    }

    @Test("五个问题先答不出，改了五处就都答得出，不用重新编译")
    func fiveEdits() throws {
        #expect(try ingest().contains("收录2份"))
        for wish in Self.wishes {
            let status = try ask(wish).status
            #expect(["not_found", "not_understood", "clarify"].contains(status), "\(wish.question)：\(status)")
        }
        try editEverything()
        let again = try ingest()
        #expect(again.contains("收录2份"), "词表和规则变了，报告要自己重认：\(again)")
        for wish in Self.wishes {
            let record = try ask(wish)
            #expect(record.status == "answered", "\(wish.question)：\(record.text)")
            #expect(record.values.map(\.value) == [wish.value] && record.values.map(\.unit) == [wish.unit])
        }
        #expect(try ingest().contains("未变2份"))
    }

    @Test("只改问法，报告不用重认")
    func wordingsLeaveReportsAlone() throws {
        #expect(try ingest().contains("收录2份"))
        try edit("phrases/quantity.gram") { $0.replacingOccurrences(of: "$多少 = 多少 |", with: "$多少 = 多少 | 曷许 |") }
        #expect(try ingest().contains("未变2份"))
        #expect(try ask(Self.wishes[2]).values.map(\.value) == ["318"])
    }
}
