import Parsing
import Testing

/// Parsing ends within its budget, and says so when that was not enough.
struct BudgetTests {
    private static let ambiguous = "$句 = $句 $句 | 甲;"

    @Test func 长句超出预算要说出来() {
        let tiny = TinyGrammar(Self.ambiguous)
        let long = tiny.parse(String(repeating: "甲", count: 400), budget: 2000)
        #expect(long.isExhausted)
        #expect(long.derivations.isEmpty)
        #expect(long.itemCount >= 2000)
        let short = tiny.parse("甲甲甲", budget: 2000)
        #expect(!short.isExhausted)
        #expect(short.derivations.count == 2)
    }

    @Test func 读不通与没读完是两回事() {
        let result = TinyGrammar(Self.ambiguous).parse("甲乙甲")
        #expect(!result.isExhausted)
        #expect(result.derivations.isEmpty)
    }

    @Test func 预算用尽前项数不会多出太多() {
        let result = TinyGrammar(Self.ambiguous).parse(String(repeating: "甲", count: 400), budget: 500)
        #expect(result.isExhausted)
        #expect(result.itemCount < 1000)
    }

    @Test func 无歧义的长句在预算之内() {
        let result = TinyGrammar("$句 = 甲<1->;").parse(String(repeating: "甲", count: 100), budget: 10_000)
        #expect(!result.isExhausted)
        #expect(result.derivations.count == 1)
    }

    @Test func 空句() {
        #expect(TinyGrammar("$句 = 甲;").readings("") == [])
        #expect(TinyGrammar("$句 = [甲];").readings("") == ["句[]"])
    }
}
