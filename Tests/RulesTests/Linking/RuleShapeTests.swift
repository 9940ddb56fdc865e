import Rules
import Testing

/// What rules may not be, whatever they refer to.
struct RuleShapeTests {
    private func problems(_ rules: String) -> [String] {
        GrammarText.link([("questions/a.gram", "root $甲; " + rules)]).problems
    }

    private static let tooMany = "questions/a.gram:3:10: 错误：规则“$甲”的一句话里“$<lexicon:topic>”多于2处；请减到2处以内，或者改用词表"

    @Test(
        arguments: [
            "$<lexicon:topic> 和 $<lexicon:topic> 比 $<lexicon:topic>",
            "[$<lexicon:topic>] ($<lexicon:topic> | a) $<lexicon:topic>",
            "$<lexicon:topic><3>", "($<lexicon:topic> 、 )<1->", "($<lexicon:topic><2>)<2>",
        ].map { $0.replacing("、", with: "\"、\"") })
    func 一句话里自由文字最多两处(_ source: String) {
        #expect(problems("$甲 = \(source);") == [Self.tooMany])
    }

    @Test(arguments: [
        "$<lexicon:topic> 和 $<lexicon:topic>", "a $<lexicon:topic> | b $<lexicon:topic> | c $<lexicon:topic>",
        "$<lexicon:topic><0-2>",
        "$<lexicon:topics> $<lexicon:topics> $<recognizer:topic>",
    ])
    func 不同的分支各算各的(_ source: String) {
        #expect(problems("$甲 = \(source);") == [])
    }

    @Test(arguments: [
        Case("$甲 = $甲 x;", "$甲"), Case("$甲 = x | y $乙; $乙 = z $乙;", "$乙"), Case("$甲 = x $VOID;", ""),
        Case("$甲 = x | $乙; $乙 = $丙; $丙 = ($乙 | $VOID)<2->;", "$丙"),
    ])
    func 说不完的规则是错误(_ example: Case) {
        let found = problems(example.source)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.contains("说不出一句有头有尾的话") })
        #expect(found.first?.contains(example.expected) == true)
    }

    @Test(arguments: [
        "$甲 = x | x $甲;", "$甲 = x [$甲];", "$甲 = x $乙; $乙 = y $甲<0->;", "$甲 = x | $VOID;", "$甲 = $乙<0> x; $乙 = y;",
        "$甲 = {v};",
    ])
    func 说得完的规则可以递归(_ rules: String) {
        #expect(problems(rules) == [])
    }

    @Test(arguments: [
        Case("$甲 = 一 | 一 $甲;", "3:21 $甲 → $甲"),
        Case("$甲 = x $乙; $乙 = y | $丙; $丙 = z [$乙];", "3:42 $乙 → $丙 → $乙"),
    ])
    func 图形规则绕回自己时指出圈子(_ example: Case) throws {
        let grammar = GrammarText.link([("figures/a.gram", "root $甲; " + example.source)]).grammar
        let rule = try #require(grammar.rule(file: "figures/a.gram", name: "甲"))
        let problem = try #require(grammar.isRegular(rule))
        #expect(problem.severity == .error)
        let parts = example.expected.split(separator: " ", maxSplits: 1)
        #expect("\(problem.location.line):\(problem.location.column)" == parts[0])
        #expect(problem.message == "规则“$甲”应能化为自动机，这里却绕回了自己：\(parts[1])；请改用“<1->”这样的重复")
    }

    @Test func 用到两次不是绕回() throws {
        let grammar = GrammarText.link([("figures/a.gram", "root $甲; $甲 = $乙 $丙 $乙; $乙 = $丙<1->; $丙 = 一;")]).grammar
        let rule = try #require(grammar.rule(file: "figures/a.gram", name: "甲"))
        #expect(grammar.isRegular(rule) == nil)
    }
}
