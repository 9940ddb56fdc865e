import Rules
import Testing

@testable import gongwen

@Suite("词表的检查")
struct SheetCheckTests {
    /// What is wrong with some sheets, but for those that are not there.
    private func problems(_ texts: (name: String, text: String)..., named: Set<String> = []) -> [String] {
        SheetCheck.problems(in: CheckedText.sheets(texts), lexicon: CheckedText.lexicon(texts), named: named)
            .map(\.description).filter { !$0.contains("缺少词表") }
    }

    private static let classes = (name: "unit_classes", text: "规范|别称|相容|度量|须问\n机构||机构 个||\n个||个|是|\n")

    @Test("写对了就没有问题")
    func rightSheets() {
        #expect(problems(Self.classes, ("metrics", "规范|别称|单位类|即\n爱心驿站|驿站|机构|\n会员|||\n")) == [])
        #expect(problems(("surnames", "规范\n王\n"), ("bounds", "规范|别称|位置|界|不接|记号\n约||前|约|会|\n")) == [])
    }

    @Test("类要在表里，像是打错的说出是哪个")
    func classesMustExist() {
        #expect(
            problems(Self.classes, ("units", "规范|别称|类|种|代码|换算|不接\n家|所|机购\n座||机构\n")) == [
                "lexicon/units.tsv:2:5: 错误：“类”一列写的是“机购”；是不是“机构”？应为 unit_classes.tsv 里的规范写法，请改正"
            ])
        #expect(
            problems(("unit_classes", "规范|别称|相容|度量|须问\n人||人 人次||\n")) == [
                "lexicon/unit_classes.tsv:2:6: 错误：“相容”一列写的是“人次”；是不是“人”？应为 unit_classes.tsv 里的规范写法，可以写几个，空格分开，请改正"
            ])
    }

    @Test("上级要写规范的地名，单位的地方写别称也行")
    func placesMustExist() {
        let places = (name: "places", text: "规范|别称|上级\n江苏省|江苏|\n南通市|南通|江苏\n海安市||南同市\n")
        #expect(
            problems(places, ("organizations", "规范|别称|地方|泛称\n南通总工会||南通|\n市总工会||市|\n某工会||北京|\n")) == [
                "lexicon/places.tsv:3:8: 错误：“上级”一列写的“江苏”是别称，应写规范的“江苏省”；请改正",
                "lexicon/places.tsv:4:6: 错误：“上级”一列写的是“南同市”；是不是“南通市”？应为 places.tsv 里的规范写法，请改正",
                "lexicon/organizations.tsv:4:6: 错误：“地方”一列写的是“北京”；应为 places.tsv 里的写法，或“省”、“市”、“县”、“区”，请改正",
            ])
    }

    @Test(
        "字样、数、日期各有规定",
        arguments: [
            ("bounds", "规范|别称|位置|界|不接|记号\n约||钱|约||\n", "2:4: 错误：“位置”一列写的是“钱”；应为“前”、“中”、“后”之一，请改正"),
            ("people", "规范|别称|泛称\n职工||否\n", "2:5: 错误：“泛称”一列写的是“否”；应为“是”或空着，请改正"),
            ("plans", "规范|别称|值\n十四五||十四\n", "2:6: 错误：“值”一列写的是“十四”；应为整数，请改正"),
            ("events", "规范|别称|日期\n二十大||2022-13-16\n", "2:6: 错误：“日期”一列写的是“2022-13-16”；应为日期，如 2022-10-16，请改正"),
            (
                "persons", "规范|别称|类\n说||言说 行踪\n",
                "2:7: 错误：“类”一列写的是“行踪”；是不是“行为”？应为“言说”、“行为”、“称谓”、“署名”、“非名”、“称呼”、“引”、“代”、“代物”、“任职”、“敬称”、“昵”、“连”、“问言”、“兼名”、“状”、“施”、“署事”、“著”、“处”、“泛职”，可以写几个，空格分开，请改正"
            ),
            ("people", "规范|别称|泛称\n职工||是 \n", "2:5: 错误：“泛称”一列写的“是 ”前后有空格；请删去空格"),
        ])
    func values(_ name: String, _ text: String, _ expected: String) {
        #expect(problems((name, text)) == ["lexicon/\(name).tsv:" + expected])
    }

    @Test("表头打错的说出是哪一列，多余的列出能写的")
    func headings() {
        #expect(
            problems(Self.classes, ("metrics", "规范|别称|单位内|即\n会员||人|\n")) == [
                "lexicon/metrics.tsv:1:7: 错误：表头里的“单位内”程序不用；是不是“单位类”？可用的有：单位类、即，请改正或删去"
            ])
        #expect(
            problems(("words", "规范|别称|说明\n劳动||x\n")) == [
                "lexicon/words.tsv:1:7: 错误：表头里的“说明”程序不用；这张表除规范、别称外没有别的列，请删去"
            ])
        #expect(
            problems(("scopes", "规范|别名|整体|整体|层级\n全市||是||\n")) == [
                "lexicon/scopes.tsv:1:4: 错误：表头的这一列是“别名”，应为“别称”；请改正，并检查列与列之间是不是制表符",
                "lexicon/scopes.tsv:1:10: 错误：表头里“整体”写了两遍；请删去一列",
            ])
        #expect(
            problems(("people", "规范|别称\n职工|\n")) == ["lexicon/people.tsv:1:1: 提醒：表头里缺少“泛称”一列，程序要用到它；请补上"])
    }

    @Test("空的表、没有用的表、没有的表只是提醒")
    func sheetsAsAWhole() {
        #expect(problems(("words", "规范|别称\n")) == ["lexicon/words.tsv:1:1: 提醒：这张表里一个词也没有；请写上词，或者删去这张表"])
        #expect(problems(("words", "# 只有注释\n")).count == 1)
        #expect(
            problems(("metric", "规范|别称\n会员|\n")) == [
                "lexicon/metric.tsv:1:1: 提醒：程序不用这张表，也没有规则引用它；是不是“metrics”？请改正文件名，或者在规则里用“$<lexicon:表名>”引用它"
            ])
        #expect(problems(("crops", "规范|别称|颜色\n水稻||黄\n"), named: ["crops"]) == [])
        let missing = SheetCheck.problems(in: [], lexicon: CheckedText.lexicon([]), named: [])
        #expect(missing.count == SheetColumns.sheets.count)
        #expect(missing.allSatisfy { $0.severity == .warning })
        #expect(missing.first?.description == "lexicon:1:1: 提醒：缺少词表 lexicon/actions.tsv，程序要用到它；请补上，或者检查文件名")
    }

    @Test("多出来的列已经报过，那一行不再看")
    func rowsThatAreNotRead() {
        #expect(problems(("people", "规范|别称|泛称\n职工||否|多\n员工||是\n")) == [])
    }
}
