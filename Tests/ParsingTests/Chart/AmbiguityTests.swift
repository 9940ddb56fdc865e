import Parsing
import Testing

/// Which of several derivations is the best, and that it is so on every run.
struct AmbiguityTests {
    @Test(arguments: [
        ("$句 = $左 | $右; $左 = 甲; $右 = 甲;", "句[左[甲]]"),
        ("$句 = $左 | /2/ $右; $左 = 甲; $右 = 甲;", "句[右[甲]]"),
        ("$句 = /3/ $左 | /2/ $右; $左 = 甲; $右 = 甲;", "句[左[甲]]"),
        ("$句 = $左 | $右; $左 = 甲; $右 = /0.5/ 甲;", "句[左[甲]]"),
        ("$句 = $左 | $右; $左 = /0.5/ 甲; $右 = 甲;", "句[右[甲]]"),
        ("$句 = $左 | $右; $左 = /0.5/ 甲 [乙]; $右 = /0.4/ 甲 [乙];", "句[左[甲]]"),
    ])
    func 权重定先后(_ rules: String, _ best: String) {
        let readings = TinyGrammar(rules).readings("甲")
        #expect(readings.count == 2)
        #expect(readings.first == best)
    }

    @Test func 改一个权重次序就倒过来() {
        func order(_ weight: String) -> [String] {
            TinyGrammar("$句 = $左 | \(weight) $右; $左 = 乙 丙; $右 = 乙丙;").readings("乙丙")
        }
        #expect(order("/0.9/") == ["句[左[乙 丙]]", "句[右[乙丙]]"])
        #expect(order("/1.1/") == ["句[右[乙丙]]", "句[左[乙 丙]]"])
    }

    @Test func 权重沿推导相加() throws {
        let tiny = TinyGrammar("$句 = /2/ $头 $尾; $头 = /3/ 甲 | 丙; $尾 = /0.5/ 乙 | 丁;")
        func weight(_ text: String) throws -> Int { try #require(tiny.parse(text).derivations.first).weight }
        let whole = try weight("丙丁")
        #expect(try weight("甲丁") > whole)
        #expect(try weight("丙乙") < whole)
        #expect(try weight("甲乙") - whole == (try weight("甲丁") - whole) + (try weight("丙乙") - whole))
    }

    @Test(arguments: [
        // Fewer leaves, then file order.
        ("$句 = $碎 | $整; $碎 = 甲 乙; $整 = 甲乙;", "甲乙", "句[整[甲乙]]"),
        ("$句 = $整 | $碎; $碎 = 甲 乙; $整 = 甲乙;", "甲乙", "句[整[甲乙]]"),
        ("$句 = $后 | $前; $前 = 甲; $后 = 甲;", "甲", "句[后[甲]]"),
        ("$句 = $项<1->; $项 = 甲 | 甲甲;", "甲甲甲甲", "句[项[甲甲] 项[甲甲]]"),
    ])
    func 同权时少的叶子在先再按文件次序(_ rules: String, _ text: String, _ best: String) {
        #expect(TinyGrammar(rules).readings(text).first == best)
    }

    @Test func 二十遍读法不变() {
        let rules = "$句 = $项<1->; $项 = 甲 | 乙 | 甲 乙 | $<lexicon:词>; "
        let sheets = ["词": "规范\t别称\n甲乙\t乙甲\n甲\n乙甲乙\n"]
        let runs = (0..<20).map { _ in
            TinyGrammar(rules, sheets: sheets).readings("甲乙甲乙甲乙乙甲乙", width: 5)
        }
        #expect(runs[0].count == 5)
        #expect(Set(runs).count == 1)
        #expect(Set(runs[0]).count == 5, "同一棵树不出现两次")
    }

    @Test(arguments: [1, 2, 3, 10])
    func 最多留几个推导(_ width: Int) {
        let result = TinyGrammar("$句 = $项<1->; $项 = 甲 | 甲甲;").parse("甲甲甲", width: width)
        #expect(result.derivations.count == min(width, 3))
        let weights = result.derivations.map(\.weight)
        #expect(weights == weights.sorted(by: >))
    }
}
