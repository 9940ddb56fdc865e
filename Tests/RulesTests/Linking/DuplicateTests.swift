import Rules
import Testing

/// What is written twice.
struct DuplicateTests {
    private static let advice = "说的完全一样；请留下一条，另一条改成引用它（如“$甲 = $乙;”），或者删去"

    @Test func 一个文件里两条规则一样只是提醒() {
        let (grammar, problems) = GrammarText.link([
            ("questions/a.gram", "root $甲; $甲 = $乙 $丙;\n$乙 = [的] (好 | \"行\");\n$丙 = [ 的 ] (\"好\" | 行);")
        ])
        #expect(problems == ["questions/a.gram:5:1: 提醒：规则“$丙”与questions/a.gram:4:1的规则" + Self.advice])
        #expect(grammar.problems == [])
        #expect(grammar.shapeProblems.map(\.severity) == [.warning])
    }

    @Test func 两个文件的公共规则一样才提醒() {
        let text = "/** @example 好的 */ public $甲 = 好 的;"
        let (_, problems) = GrammarText.link([
            ("phrases/a.gram", text), ("phrases/b.gram", text), ("phrases/c.gram", "root $甲; $甲 = 好 的;"),
        ])
        #expect(problems == ["phrases/b.gram:3:27: 提醒：规则“$甲”与phrases/a.gram:3:27的规则" + Self.advice])
    }

    @Test(arguments: [
        "$乙 = 好; $丙 = 好;", "$乙 = $<lexicon:topic>; $丙 = $<lexicon:topic>;", "$乙 = 好 的; $丙 = 的 好;",
        "$乙 = 好 {v}; $丙 = 好 {w};", "$乙 = /2/ 好 | 的; $丙 = 好 | 的;", "$乙 = 好<2>; $丙 = 好<2->;",
    ])
    func 只有一个成分或者略有不同的不算(_ rules: String) {
        #expect(GrammarText.link([("questions/a.gram", "root $甲; $甲 = $乙 $丙; " + rules)]).problems == [])
    }

    @Test(arguments: [
        Case("$甲 = 好 | 行 | \"好\";", "3:23"), Case("$甲 = x (好 的 | /2/ 行 | /3/ 好 的);", "3:36"),
        Case("$甲 = [a | a];", "3:20"),
    ])
    func 两支一样只是提醒(_ example: Case) {
        let problems = GrammarText.link([("questions/a.gram", "root $甲; " + example.source)]).problems
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasPrefix("questions/a.gram:\(example.expected): 提醒：规则“$甲”里，这一支与第3行第") == true,
            "\(problems)")
    }
}
