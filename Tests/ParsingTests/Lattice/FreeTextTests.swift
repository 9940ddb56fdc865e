import Parsing
import Testing

/// Free text: any characters, cut into the words of the lexicon where it has them.
struct FreeTextTests {
    private static let sheets = [
        "topics": "规范\t别称\n爱心服务站\t服务站\n爱心\n户外劳动者\t户外\n", "units": "规范\t别称\t类\n家\t\t机构\n",
    ]
    private static let rules = "$句 = [请问] $<lexicon:topic> 多少;"

    private static func readings(_ text: String, _ rules: String = rules) -> [String] {
        TinyGrammar(rules, sheets: sheets).readings(text, freeText: ["topics"])
    }

    @Test(arguments: [
        ("爱心服务站多少", "句[~爱心服务站~ 多少]"),
        ("户外劳动者爱心服务站多少", "句[~户外劳动者|爱心服务站~ 多少]"),
        ("户外爱心多少", "句[~户外|爱心~ 多少]"),
        ("新服务站点多少", "句[~新|服务站|点~ 多少]"),
        ("未知词多少", "句[~未|知|词~ 多少]"),
        ("户外 服务站 多少", "句[~户外|服务站~ 多少]"),
    ])
    func 话题按词表切分(_ text: String, _ best: String) {
        #expect(Self.readings(text).first == best)
    }

    @Test(arguments: ["多少", "", "爱心", "爱心。服务站多少", "。多少"])
    func 话题不能为空也不跨句(_ text: String) {
        #expect(Self.readings(text) == [])
    }

    @Test func 语法写明的字比当话题便宜() {
        #expect(Self.readings("请问爱心多少").first == "句[请问 ~爱心~ 多少]")
    }

    @Test func 词表里的词比当话题便宜() {
        let rules = "$句 = $<lexicon:topic> | $词; $词 = $<lexicon:topics>;"
        #expect(Self.readings("爱心", rules).first == "句[词[爱心:topics]]")
        #expect(Self.readings("爱", rules).first == "句[~爱~]")
    }

    @Test func 不在话题词表里的词逐字计() {
        let step = TinyGrammar(Self.rules, sheets: Self.sheets).readings("爱心多少", freeText: [])
        #expect(step == ["句[~爱|心~ 多少]"])
    }

    @Test func 费用随字数线性增长() throws {
        let tiny = TinyGrammar(Self.rules, sheets: Self.sheets)
        func weight(_ count: Int) throws -> Int {
            let text = String(repeating: "某", count: count) + "多少"
            return try #require(tiny.parse(text, freeText: ["topics"]).derivations.first).weight
        }
        let step = try weight(2) - weight(1)
        #expect(step < 0)
        #expect(try weight(50) == (try weight(1)) + 49 * step)
    }
}
