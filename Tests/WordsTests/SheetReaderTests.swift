import Testing
import Words

struct SheetReaderTests {
    private static let units = """
        # 单位表
        规范|别称|类|说明

        家|所 户|机构|按家数
        # 人
        人||人
        """

    @Test func 注释空行表头之外都是词() {
        let lexicon = SheetText.lexicon(("units", Self.units))
        #expect(lexicon.problems == [])
        #expect(lexicon.entries.map(\.form) == ["家", "所", "户", "人"])
        #expect(lexicon.entries.map(\.canonical) == ["家", "家", "家", "人"])
        #expect(lexicon.entries.map(\.line) == [4, 4, 4, 6])
        #expect(lexicon.entries.allSatisfy { $0.sheet == "units" })
    }

    @Test func 其余各列是属性() throws {
        let lexicon = SheetText.lexicon(("units", Self.units))
        let household = try #require(lexicon.entry(form: "户", sheet: "units"))
        #expect(household.attribute("类") == "机构")
        #expect(household.attribute("说明") == "按家数")
        let person = try #require(lexicon.entry(form: "人", sheet: "units"))
        #expect(person.attribute("类") == "人")
        #expect(person.attribute("说明") == nil)
        #expect(person.attribute("规范") == nil)
        #expect(person.attribute("别的") == nil)
    }

    @Test(arguments: ["", "\n\n", "# 只有注释\n", "规范|别称\n"])
    func 没有词的表也不是错(_ text: String) {
        let lexicon = SheetText.lexicon(("units", text))
        #expect(lexicon.entries.isEmpty)
        #expect(lexicon.problems.isEmpty)
    }

    @Test func 别称间多几个空格也行() {
        let lexicon = SheetText.lexicon(("units", "规范|别称\n家| 所   户 \n"))
        #expect(lexicon.entries.map(\.form) == ["家", "所", "户"])
    }

    @Test func 别称间的全角空格也是空格() {
        let lexicon = SheetText.lexicon(("units", "规范|别称\n家|所　户\n"))
        #expect(lexicon.entries.map(\.form) == ["家", "所", "户"])
    }

    @Test func 重复的词形报出行号() throws {
        let lexicon = SheetText.lexicon(("units", "规范|别称\n家|所\n# 又一行\n户|所 间\n"))
        #expect(lexicon.entries.map(\.form) == ["家", "所", "户", "间"])
        let problem = try #require(lexicon.problems.first)
        #expect(lexicon.problems.count == 1)
        #expect(problem.line == 4)
        #expect(problem.description.hasPrefix("units.tsv:4:3: "))
        #expect(problem.message.contains("所") && problem.message.contains("第2行（规范“家”）"))
    }

    @Test func 一行里写了两遍报出列号() {
        let lexicon = SheetText.lexicon(("units", "规范|别称\n家|所  户 所\n"))
        #expect(lexicon.problems.map(\.description) == ["units.tsv:2:8: “所”在这一行里写了两遍；请删去其中一处"])
    }

    @Test(arguments: ["App|APP", "１家|1家", "暖心|暖 心 暖心"])
    func 规范写法相同也算重复(_ row: String) {
        let lexicon = SheetText.lexicon(("metrics", "规范|别称\n\(row)\n"))
        #expect(lexicon.problems.map(\.line) == [2])
    }

    @Test func 列多了报出行号其余照用() throws {
        let lexicon = SheetText.lexicon(("units", "规范|别称|类\n家||机构|多\n人||人\n"))
        #expect(lexicon.entries.map(\.form) == ["人"])
        let problem = try #require(lexicon.problems.first)
        #expect(problem.line == 2 && problem.column == 7)
        #expect(problem.message.contains("4列") && problem.message.contains("3列"))
    }

    @Test func 首列空着报出行号其余照用() {
        let lexicon = SheetText.lexicon(("units", "规范|别称\n|所\n人|名\n"))
        #expect(lexicon.entries.map(\.form) == ["人", "名"])
        #expect(lexicon.problems.map(\.line) == [2])
        #expect(lexicon.problems.allSatisfy { $0.message.contains("规范") })
    }

    @Test func 列少了不是错() {
        let lexicon = SheetText.lexicon(("units", "规范|别称|类\n家\n"))
        #expect(lexicon.problems.isEmpty)
        #expect(lexicon.entries.map(\.form) == ["家"])
    }

    @Test func 不是这种编码就一词不收() {
        // 规范 in GB 18030.
        let lexicon = Lexicon([
            LexiconSheet(name: "units", file: "units.tsv", bytes: [0xB9, 0xE6, 0xB7, 0xB6, 0x09, 0x0A])
        ])
        #expect(lexicon.entries.isEmpty)
        #expect(lexicon.problems.count == 1)
        #expect(lexicon.problems.first?.message.contains("UTF-8") == true)
    }

    @Test func 视窗系统的换行() {
        let lexicon = SheetText.lexicon(("units", "# 注\r\n规范|别称|类\r\n家|所|机构\r\n\r\n人||人\r\n"))
        #expect(lexicon.problems == [])
        #expect(lexicon.entries.map(\.form) == ["家", "所", "人"])
        #expect(lexicon.entry(form: "所", sheet: "units")?.attribute("类") == "机构")
    }

    @Test func 文件头标记在表头前() {
        let lexicon = SheetText.lexicon(("units", "\u{FEFF}规范|别称\n家|所\n"))
        #expect(lexicon.problems == [])
        #expect(lexicon.entries.map(\.form) == ["家", "所"])
    }

    @Test func 文件头标记在注释前() {
        let lexicon = SheetText.lexicon(("units", "\u{FEFF}# 注\n规范|别称\n家|所\n"))
        #expect(lexicon.problems == [])
        #expect(lexicon.entries.map(\.form) == ["家", "所"])
    }
}
