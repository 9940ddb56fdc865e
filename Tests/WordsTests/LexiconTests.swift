import ChineseText
import Testing
import Words

struct LexiconTests {
    private let lexicon = SheetText.lexicon(
        ("actions", "规范|别称|口径\n建有|设有|存量\n慰问|看望|\n"),
        ("metrics", "规范|别称|单位类\n工会会员|会员 会员数|人\n会员服务站||机构\n慰问|走访慰问|活动\n"),
        ("synonyms", "规范|别称\n看望|探望\nAPP|应用\n"))

    private func matches(_ text: String, at start: Int = 0) -> [String] {
        lexicon.matches(in: Scalars(text), at: start).map { "\($0.entry.sheet):\($0.entry.form)→\($0.end)" }
    }

    @Test func 最长的在前() {
        #expect(matches("会员服务站") == ["metrics:会员服务站→5", "metrics:会员→2"])
        #expect(matches("会员数") == ["metrics:会员数→3", "metrics:会员→2"])
        #expect(matches("建有会员", at: 2) == ["metrics:会员→4"])
    }

    @Test func 一样长的按读入的先后() {
        #expect(matches("慰问职工") == ["actions:慰问→2", "metrics:慰问→2"])
        #expect(matches("看望") == ["actions:看望→2", "synonyms:看望→2"])
    }

    @Test(arguments: ["", "会", "员工", "服务站", "没有的词"])
    func 没有这样开头的词(_ text: String) {
        #expect(matches(text) == [])
    }

    @Test func 文末起没有词() {
        #expect(matches("会员", at: 2) == [])
        #expect(matches("会员", at: 100) == [])
    }

    @Test func 字母不分大小写() {
        #expect(matches("app") == ["synonyms:APP→3"])
        #expect(matches("APP") == ["synonyms:APP→3"])
        #expect(lexicon.entries(form: "app").map(\.form) == ["APP"])
    }

    @Test func 同义的词跨表合在一起() {
        #expect(lexicon.synonyms(of: "慰问") == ["慰问", "看望", "走访慰问"])
        #expect(lexicon.synonyms(of: "看望") == ["看望", "慰问", "探望"])
        #expect(lexicon.synonyms(of: "探望") == ["探望", "看望"])
        #expect(lexicon.synonyms(of: "应用") == ["应用", "app"])
    }

    @Test func 只说是哪一类的表里同一行的词不同义() {
        let lexicon = SheetText.lexicon(
            ("metrics", "规范|别称|单位类\n助学金|助学款|金额\n"), ("tables", "规范|别称|类\n款|助学金 工资|款项\n"))
        #expect(lexicon.synonyms(of: "助学金") == ["助学金", "助学款"])
        #expect(lexicon.synonyms(of: "工资") == ["工资"])
    }

    @Test func 规范形式照繁体报告转成的简体() {
        let lexicon = SheetText.lexicon(("places", "规范|别称\n於潜镇|於潜\n南通市|南通\n"))
        let words = ["於潜", "於潜镇", "南通"].compactMap { lexicon.entry(form: $0, sheet: "places") }
        #expect(words.map(\.simplifiedCanonical) == ["于潜镇", "于潜镇", "南通市"])
        #expect(words.map(\.canonical) == ["於潜镇", "於潜镇", "南通市"])
    }

    @Test func 没有同义词就是它自己() {
        #expect(lexicon.synonyms(of: "会员服务站") == ["会员服务站"])
        #expect(lexicon.synonyms(of: "没有的词") == ["没有的词"])
    }

    @Test func 按表和词形取() {
        #expect(lexicon.sheets == ["actions", "metrics", "synonyms"])
        #expect(lexicon.entries(of: "metrics").map(\.form) == ["工会会员", "会员", "会员数", "会员服务站", "慰问", "走访慰问"])
        #expect(lexicon.entries(of: "没有的表") == [])
        #expect(lexicon.entries(form: "慰问").map(\.sheet) == ["actions", "metrics"])
        #expect(lexicon.entry(form: "慰问", sheet: "metrics")?.attribute("单位类") == "活动")
        #expect(lexicon.entry(form: "慰问", sheet: "synonyms") == nil)
    }

    @Test func 样式就是合它的词() {
        let lexicon = SheetText.lexicon(
            ("metrics", "规范|别称\n人均绿地|每人绿地 城区人均绿地\n税收占比|税收占收入比重 比重\n"),
            ("rates", "规范|别称|出自\n…人均…||metrics\n…占…比重||metrics\n户均…||metrics\n"))
        #expect(lexicon.entries(of: "rates").map(\.form) == ["人均绿地", "城区人均绿地", "税收占收入比重"])
        #expect(lexicon.entries(of: "rates").allSatisfy { $0.canonical == $0.form })
        #expect(lexicon.problems.map(\.line) == [4])
        #expect(lexicon.problems.first?.message.contains("户均…") == true)
    }

    @Test func 空的词汇表() {
        let empty = Lexicon()
        #expect(empty.sheets == [])
        #expect(empty.matches(in: Scalars("会员"), at: 0) == [])
        #expect(empty.synonyms(of: "会员") == ["会员"])
    }
}
