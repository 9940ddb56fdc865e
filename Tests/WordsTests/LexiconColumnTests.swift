import Testing
import Words

/// Words found by what their rows say are those that going through the sheet finds.
struct LexiconColumnTests {
    private let lexicon = SheetText.lexicon(
        ("actions", "规范|别称|口径|类\n建有|设有|存量|有\n慰问|看望||\n新增|新建 增|增量|有 加\n设立||存量|加\n"),
        ("empty", "规范|别称\n"),
        ("synonyms", "规范|别称|口径\n看望|探望 走访|存量\n慰问||\n"))

    @Test(arguments: ["actions", "empty", "synonyms", "没有的表"], ["口径", "类", "没有的栏"])
    func 按一栏的值找词(_ sheet: String, _ column: String) {
        for value in ["存量", "增量", "有", "加", "有 加", "", "存"] {
            let all = lexicon.entries(of: sheet).filter { $0.attribute(column) == value }
            #expect(lexicon.entries(of: sheet, where: column, is: value) == all, "\(value)")
        }
    }

    @Test(arguments: ["有", "加", "有 加", "存量", ""]) func 按类找词(_ kind: String) {
        for sheet in lexicon.sheets {
            #expect(lexicon.entries(of: sheet, ofKind: kind) == lexicon.entries(of: sheet).filter { $0.isOf(kind) })
        }
    }

    @Test func 找得到的就是这些() {
        #expect(lexicon.entries(of: "actions", where: "口径", is: "存量").map(\.form) == ["建有", "设有", "设立"])
        #expect(lexicon.entries(of: "actions", ofKind: "加").map(\.form) == ["新增", "新建", "增", "设立"])
    }

    @Test func 一行的词() {
        #expect(lexicon.entry(form: "走访", sheet: "synonyms").map(lexicon.row)?.map(\.form) == ["看望", "探望", "走访"])
        #expect(lexicon.entry(form: "设立", sheet: "actions").map(lexicon.row)?.map(\.form) == ["设立"])
    }
}
