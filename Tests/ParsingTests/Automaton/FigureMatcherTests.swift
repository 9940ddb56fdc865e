import ChineseText
import Parsing
import Quantities
import Rules
import Testing

/// Figure rules run around one quantity.
struct FigureMatcherTests {
    private static let rules = """
        public $动数名 = /1.5/ [$前文] $动作 $数 [的] $指标 {甲};
        public $名数 = $指标 (达 | 有) $数 {乙};
        public $只有数 = /0.01/ $数;
        $动作 = $<lexicon:actions>;
        $前文 = $<lexicon:topic>;
        $指标 = $<lexicon:topic>;
        $数 = $<recognizer:quantity>;
        """
    private static let sheets = TinyGrammar.numbers.merging(
        ["actions": "规范\t别称\n建有\t建成\n慰问\n达到\t达\n", "metrics": "规范\t别称\n爱心服务站\n职工\n入会率\n"],
        uniquingKeysWith: { $1 })

    private struct Found: Equatable {
        let rule: String
        let parts: [String]
        let tags: [String]
    }

    /// The match around the quantity `number` of the text, its parts as `名=字`.
    private static func match(
        _ text: String, number: Int = 0, in stretch: Range<Int>? = nil, rules: String = rules,
        sheets: [String: String] = sheets
    ) throws -> Found? {
        let tiny = TinyGrammar("$句 = 甲;", files: [("figures/test.gram", rules)], sheets: sheets)
        let publicRules = tiny.grammar.files.flatMap(\.rules).filter(\.isPublic)
        let automaton = Automaton(tiny.grammar, rules: publicRules)
        let lattice = tiny.lattice(text, terminals: automaton.terminals, freeText: ["actions", "metrics"])
        let matcher = FigureMatcher(automaton: automaton)
        let quantities = lattice.mentions.filter { $0.quantity != nil }
        let anchor = try #require(quantities.indices.contains(number) ? quantities[number] : nil)
        guard let match = matcher.match(lattice, in: stretch ?? 0..<lattice.count, anchor: anchor) else { return nil }
        let inner = match.parts.filter { $0.name != match.rule.name.text }
        let parts = inner.map { "\($0.name)=\(lattice.text.text($0.range))" }
        return Found(rule: match.rule.name.text, parts: parts, tags: match.tags)
    }

    @Test(arguments: [
        ("建有314家爱心服务站", "动数名", ["动作=建有", "数=314家", "指标=爱心服务站"]),
        ("全市建成314家的爱心服务站", "动数名", ["前文=全市", "动作=建成", "数=314家", "指标=爱心服务站"]),
        ("职工有30人", "名数", ["指标=职工", "数=30人"]),
        ("近300余家", "只有数", ["数=近300余家"]),
    ])
    func 规则的各部分占哪些字(_ text: String, _ rule: String, _ parts: [String]) throws {
        let found = try #require(try Self.match(text))
        #expect(found.rule == rule)
        #expect(found.parts == parts)
        #expect(found.tags == ["动数名": ["甲"], "名数": ["乙"]][rule] ?? [])
    }

    @Test func 数不全在给的范围里就配不上() throws {
        #expect(try Self.match("建有314家爱心服务站", in: 0..<4) == nil)
        #expect(try Self.match("建有314家爱心服务站", in: 3..<11) == nil)
        #expect(try Self.match("建有314家爱心服务站", in: 0..<6) != nil)
    }

    @Test(arguments: ["入会率达92%", "入会率达到92%"])
    func 既是动词又是规则用字时按权重选规则(_ text: String) throws {
        let rules = """
            public $名达数 = /1.2/ $指标 (达 | 达到) $数;
            public $动数 = [$前文] $动作 $数;
            $动作 = $<lexicon:actions>;
            $前文 = $<lexicon:topic>;
            $指标 = $<lexicon:topic>;
            $数 = $<recognizer:quantity>;
            """
        #expect(try Self.match(text, rules: rules)?.parts == ["指标=入会率", "数=92%"])
    }

    @Test func 必须用到所指的那个数() throws {
        let text = "建有3家爱心服务站慰问30人职工"
        let first = try #require(try Self.match(text, number: 0, in: 0..<9))
        #expect(first.parts == ["动作=建有", "数=3家", "指标=爱心服务站"])
        let second = try #require(try Self.match(text, number: 1, in: 9..<16))
        #expect(second.parts == ["动作=慰问", "数=30人", "指标=职工"])
        for part in first.parts { #expect(!part.contains("30人")) }
        #expect(try Self.match("建有3家爱心服务站慰问30人", number: 1)?.parts.contains("数=30人") == true)
    }

    @Test func 没有所指的数就不匹配() throws {
        let rules = "public $动名 = $<lexicon:actions> $指标; $指标 = $<lexicon:topic>; "
        #expect(try Self.match("建有爱心服务站3家", rules: rules) == nil)
    }

    @Test func 盖住数的词不读() throws {
        let rules = "public $名 = $<lexicon:metrics> [$数]; $数 = $<recognizer:quantity>;"
        let covering = Self.sheets.merging(["metrics": "规范\t别称\n3家店\n书屋\n"], uniquingKeysWith: { $1 })
        #expect(try Self.match("3家店", rules: rules, sheets: covering) == nil)
        #expect(try Self.match("书屋3家", rules: rules, sheets: covering)?.parts == ["数=3家"])
    }

    @Test func 范围之外的字不读() throws {
        let found = try #require(try Self.match("慰问职工，建有3家爱心服务站，职工有30人", in: 5..<14))
        #expect(found.parts == ["动作=建有", "数=3家", "指标=爱心服务站"])
    }

    @Test func 匹配两边的字可以跳过() throws {
        let rules = "public $动数 = $动作 $数; $动作 = $<lexicon:actions>; $数 = $<recognizer:quantity>;"
        let found = try #require(try Self.match("，全市建有3家爱心", rules: rules))
        #expect(found.parts == ["动作=建有", "数=3家"])
        #expect(try Self.match("全市3家爱心", rules: rules) == nil, "没有动词")
        #expect(try Self.match("建有的3家", rules: rules) == nil, "动词和数之间不能跳")
    }

    @Test func 规则里的重复和可省() throws {
        let rules = "public $数列 = [共] ($数 | 共)<1-2> 了<0-> [的]; $数 = $<recognizer:quantity>;"
        #expect(try Self.match("共3家了了了的", rules: rules)?.parts == ["数=3家"])
    }

    @Test func 二十遍结果相同() throws {
        let runs = try (0..<20).map { _ in try Self.match("全市慰问建有314家爱心服务站职工") }
        #expect(runs.allSatisfy { $0 == runs[0] && $0 != nil })
    }

    @Test func 自动机认得规则写明的字() {
        let tiny = TinyGrammar("$句 = 甲;", files: [("figures/test.gram", Self.rules)])
        let rules = tiny.grammar.files.filter { $0.path.hasPrefix("figures/") }.flatMap(\.rules)
        let automaton = Automaton(tiny.grammar, rules: rules.filter(\.isPublic))
        #expect(
            Set(automaton.terminals) == [
                .recognizer("quantity"), .token("有"), .token("的"), .token("达"), .lexicon("actions"),
            ])
    }
}
