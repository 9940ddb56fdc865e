import Parsing
import Rules
import Testing

/// What each construct of a grammar reads, and how it stands in the derivation.
struct GrammarShapeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rules: String
        let text: String
        /// Nil for a text that is not of the grammar.
        let tree: String?

        init(_ rules: String, _ text: String, _ tree: String?) {
            self.rules = rules
            self.text = text
            self.tree = tree
        }

        var testDescription: String { "\(rules) ← \(text)" }
    }

    @Test(arguments: [
        Case("$句 = 甲 | 乙;", "乙", "句[乙]"),
        Case("$句 = 甲 | 乙;", "丙", nil),
        Case("$句 = 甲 | 乙;", "甲乙", nil),
        Case("$句 = 甲乙 丙;", "甲乙丙", "句[甲乙 丙]"),
        Case("$句 = (甲 | 乙) (丙 | 丁);", "乙丙", "句[乙 丙]"),
        Case("$句 = (甲 | 乙) (丙 | 丁);", "丙乙", nil),
        Case("$句 = 甲 $VOID | 乙;", "甲", nil),
        Case("$句 = 甲 $NULL 乙;", "甲乙", "句[甲 乙]"),
        Case("$句 = \"？\" 甲;", "?甲", "句[？ 甲]"),
        Case("$句 = ＡＰＰ;", "app", "句[ＡＰＰ]"),
    ])
    func 选择与次序(_ test: Case) { check(test) }

    @Test(arguments: [
        Case("$句 = 甲 [乙] 丙;", "甲丙", "句[甲 丙]"),
        Case("$句 = 甲 [乙] 丙;", "甲乙丙", "句[甲 乙 丙]"),
        Case("$句 = 甲 [乙] 丙;", "甲乙乙丙", nil),
        Case("$句 = [甲] [乙];", "", "句[]"),
        Case("$句 = 甲<2>;", "甲甲", "句[甲 甲]"),
        Case("$句 = 甲<2>;", "甲", nil),
        Case("$句 = 甲<2>;", "甲甲甲", nil),
        Case("$句 = 甲<2-3> 乙;", "甲甲甲乙", "句[甲 甲 甲 乙]"),
        Case("$句 = 甲<2-3> 乙;", "甲甲甲甲乙", nil),
        Case("$句 = 甲<0-> 乙;", "乙", "句[乙]"),
        Case("$句 = 甲<1->;", "甲甲甲甲甲", "句[甲 甲 甲 甲 甲]"),
        Case("$句 = 甲<1->;", "", nil),
        Case("$句 = (甲 [乙])<1->;", "甲乙甲甲乙", "句[甲 乙 甲 甲 乙]"),
    ])
    func 可省与重复(_ test: Case) { check(test) }

    @Test(arguments: [
        Case("$句 = 甲 {正} | 乙 {反};", "乙", "句[乙 {反}]"),
        Case("$句 = $头 甲 {外}; $头 = 乙 {内};", "乙甲", "句[头[乙 {内}] 甲 {外}]"),
        Case("$句 = {前} 甲 [乙 {中}] {后};", "甲", "句[{前} 甲 {后}]"),
        Case("$句 = 甲 $空 乙; $空 = {空的} | 丙;", "甲乙", "句[甲 空[{空的}] 乙]"),
    ])
    func 标签跟着读到的那一支(_ test: Case) { check(test) }

    @Test(arguments: [
        Case("$句 = 甲 | 甲 $句;", "甲甲甲", "句[甲 句[甲 句[甲]]]"),
        Case("$句 = 甲 | $句 甲;", "甲甲甲", "句[句[句[甲] 甲] 甲]"),
        Case("$句 = 甲 $句 乙 | 丙;", "甲甲丙乙乙", "句[甲 句[甲 句[丙] 乙] 乙]"),
        Case("$句 = 甲 $句 乙 | 丙;", "甲甲丙乙", nil),
        Case("$句 = [$空] $句 甲 | 甲; $空 = 乙;", "甲甲", "句[句[甲] 甲]"),
        Case("$句 = [$空] $句 甲 | 甲; $空 = 乙;", "乙甲甲", "句[空[乙] 句[甲] 甲]"),
        Case("$句 = $空 $空 甲 $空; $空 = [乙];", "甲", "句[空[] 空[] 甲 空[]]"),
        Case("$句 = $列; $列 = $项 | $列 和 $项; $项 = 甲 | 乙;", "甲和乙和甲", "句[列[列[列[项[甲]] 和 项[乙]] 和 项[甲]]]"),
        Case("$句 = $句 [乙] | 甲;", "甲", "句[甲]"),
        Case("$句 = $句 [乙] | 甲;", "甲乙乙", "句[句[句[甲] 乙] 乙]"),
    ])
    func 递归(_ test: Case) { check(test) }

    @Test func 绕一圈回到自己的规则() {
        let circle = "$甲式 = $乙式 | 甲; $乙式 = $甲式 | 乙;"
        #expect(TinyGrammar("$句 = $甲式; \(circle)").readings("甲") == ["句[甲式[甲]]"])
        let readings = TinyGrammar("$句 = $甲式 | /5/ $乙式 丙 | $乙式; \(circle)").readings("甲丙")
        #expect(readings == ["句[乙式[甲式[甲]] 丙]"])
        let both = TinyGrammar("$句 = $甲式 {一} | /5/ $乙式 {二}; \(circle)").readings("甲")
        #expect(both.first == "句[乙式[甲式[甲]] {二}]")
    }

    private func check(_ test: Case, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        #expect(TinyGrammar(test.rules).readings(test.text).first == test.tree, sourceLocation: sourceLocation)
    }

    @Test func 别的文件的规则() {
        let words = (path: "phrases/words.gram", rules: "/** @example 甲 */ public $词 = 甲 | $尾; $尾 = 乙;")
        let named = TinyGrammar("$句 = $<../phrases/words.gram#词>;", files: [words])
        #expect(named.problems == [])
        #expect(named.readings("乙") == ["句[词[尾[乙]]]"])
        #expect(named.readings("丙") == [])
        let missing = TinyGrammar("$句 = 丙 | $<../phrases/words.gram#句子>;", files: [words])
        #expect(missing.problems.count == 1)
        #expect(missing.readings("丙") == ["句[丙]"], "连不上的那一支读不出东西，别的照读")
    }

    @Test func 叶子说明各占哪些字() throws {
        let tiny = TinyGrammar("$句 = 甲 {标} $数 乙丙; $数 = $<recognizer:quantity>;", sheets: TinyGrammar.numbers)
        let root = try #require(tiny.parse("甲 3家 乙丙").derivations.first?.root)
        #expect(root.range == 0..<7)
        #expect(root.nodes().map(\.dump).dropFirst() == ["甲", "{标}", "数[3家:quantity]", "3家:quantity", "乙丙"])
        #expect(root.nodes().dropFirst().map(\.range) == [0..<1, 2..<2, 2..<5, 2..<4, 5..<7])
        #expect(root.tags == ["标"])
        #expect(root.outermost("数").map(\.dump) == ["数[3家:quantity]"])
    }
}
