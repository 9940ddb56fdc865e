import Questions
import Rules
import Testing

@testable import gongwen

@Suite("标签和词表名的检查")
struct TagCheckTests {
    private static let classes = [(name: "unit_classes", text: "规范|别称|相容|度量\n机构||机构|\n金额||金额|是\n")]

    private func problems(_ rules: String) -> [String] {
        TagCheck.problems(
            in: CheckedText.grammar(("questions/a.gram", rules)), lexicon: CheckedText.lexicon(Self.classes)
        ).map(\.description).filter { !$0.hasPrefix("questions:1:1: ") }
    }

    @Test("运算、比较、单位类、数都是标签", arguments: ["value", "at-least", "金额", "2"])
    func knownTags(_ tag: String) {
        #expect(problems("root $问; $问 = 多少 {sum} {\(tag)};") == [])
    }

    @Test("打错的标签说出是哪个")
    func unknownTags() {
        #expect(
            problems("root $问; $问 = 多少 {sum} {金客};") == [
                "questions/a.gram:3:24: 错误：标签“{金客}”不起作用：它不是运算、比较、单位类、数或动作；是不是“金额”？请改正或删去"
            ])
    }

    @Test("没有运算的问法、没有 root 的文件是错误")
    func formsWithoutOperation() {
        #expect(
            problems("root $问; $问 = 多少 {金额};") == [
                "questions/a.gram:3:10: 错误：这种问法没有说要做什么；请在起始规则末尾写上运算的标签，如“{value}”（可用的见 docs/GRAMMAR.md）"
            ])
        #expect(problems("public $问 = 多少 {value};").map { $0.contains("这个文件没有 root") } == [true])
    }

    @Test("没有问法的运算和没有说法的比较只是提醒")
    func operationsWithoutForm() {
        let grammar = CheckedText.grammar(("questions/a.gram", "root $问; $问 = 多少 {value} {less};"))
        let found = TagCheck.problems(in: grammar, lexicon: CheckedText.lexicon(Self.classes))
        #expect(found.count == Query.Operation.allCases.count - 1 + Query.Relation.allCases.count - 1)
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found.first?.description == "questions:1:1: 提醒：运算“several”没有一种问法用到，问不到它；请在一种问法里写上标签“{several}”")
    }

    @Test("没有的词表说出是哪张，没有的那一部分也是")
    func unknownSheets() {
        let sheets = [(name: "units", text: "规范|别称|种\n元||money\n")]
        let grammar = CheckedText.grammar(
            ("questions/a.gram", "root $问; $问 = $<lexicon:unit> $<lexicon:units-mony> $<recognizer:tine>;"))
        let lexicon = CheckedText.lexicon(sheets)
        #expect(
            VocabularyCheck.problems(in: grammar, sheets: ["units"]).map(\.description) == [
                "questions/a.gram:3:15: 错误：没有“unit”；是不是“units”？可用的有：units，请改正",
                "questions/a.gram:3:53: 错误：没有“tine”；是不是“time”？可用的有：quantity、time，请改正",
            ])
        #expect(
            VocabularyCheck.emptyParts(in: grammar, lexicon: lexicon).map(\.description) == [
                "questions/a.gram:3:31: 错误：词表 units 里没有哪一行写着“mony”，这里什么词也认不出；是不是“money”？请改正，或者在词表里写上"
            ])
    }
}
