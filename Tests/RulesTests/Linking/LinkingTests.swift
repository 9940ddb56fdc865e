import Rules
import Testing

struct LinkingTests {
    private static let time = ("phrases/time.gram", "root $时段; /** @example 今年 */ public $时段 = 今年 | $月; $月 = 本月;")

    @Test(arguments: [
        Case("$时断", "没有规则“$时断”；请改正规则名，或者补上这条规则"),
        Case("$问甸", "没有规则“$问甸”；是不是“$问句”？"),
        Case("$时段", "没有规则“$时段”；别处有同名的公共规则，要用它请写“$<../phrases/time.gram#时段>”"),
        Case("$<../phrases/time.gram#时断>", "文件“phrases/time.gram”里没有规则“$时断”；是不是“$时段”？"),
        Case("$<../phrases/time.gram#问句>", "文件“phrases/time.gram”里没有规则“$问句”；请改正规则名，或者补上这条规则"),
        Case("$<../phrases/time.gram#月>", "规则“$月”是“phrases/time.gram”内部的规则；要在别的文件里用，请在那里给它加上“public”"),
        Case("$<../phrases/tine.gram#时段>", "文法目录里没有可用的文件“phrases/tine.gram”；是不是“../phrases/time.gram”？"),
        Case("$<time.gram#时段>", "文法目录里没有可用的文件“questions/time.gram”；是不是“../phrases/time.gram”？"),
        Case("$<别处.gram>", "文法目录里没有可用的文件“questions/别处.gram”；请检查路径和文件名"),
    ])
    func 引用不到时说明可能是什么(_ example: Case) {
        let (_, problems) = GrammarText.link([
            ("questions/a.gram", "root $问句; $问句 = 好 | \(example.source);"), Self.time,
        ])
        #expect(problems == ["questions/a.gram:3:21: 错误：" + example.expected])
    }

    @Test func 没有规则名的引用指root() {
        let (grammar, problems) = GrammarText.link([
            ("questions/a.gram", "root $甲; $甲 = (a | /2/ [$<../phrases/time.gram>]<2>) b;"), Self.time,
        ])
        #expect(problems == [])
        #expect(grammar.roots.first?.expansion.dump == "({'a'|/693/$phrases/time.gram#时段<0-1><2-2>} 'b')")
    }

    @Test func 没有root的文件不能整个引用() {
        let (_, problems) = GrammarText.link([
            ("questions/a.gram", "root $甲; $甲 = $<b.gram>;"), ("questions/b.gram", "/** @example b */ public $乙 = b;"),
        ])
        #expect(problems == ["questions/a.gram:3:15: 错误：文件“questions/b.gram”没有声明 root；请在引用后面写上“#规则名”，或者在那个文件里声明 root"])
    }

    @Test func root声明的规则要有() {
        let (grammar, problems) = GrammarText.link([
            ("questions/a.gram", "root $问甸; /** @example 甲 */ public $问句 = 甲 [$<#问句>];")
        ])
        #expect(problems == ["questions/a.gram:3:6: 错误：root 声明的规则“$问甸”不在这个文件里；是不是“$问句”？"])
        #expect(grammar.roots.isEmpty)
    }

    @Test func 重复的规则留第一条() {
        let (grammar, problems) = GrammarText.link([("questions/a.gram", "root $甲;\n$甲 = 一;\n$甲 = 二;")])
        #expect(problems == ["questions/a.gram:5:1: 错误：规则“$甲”在第4行已经有了；一个文件里规则名不能重复，请改名或合并"])
        #expect(grammar.rule(file: "questions/a.gram", name: "甲")?.expansion.dump == "'一'")
        #expect(grammar.files.flatMap(\.rules).count == 1)
    }

    @Test func 不同文件可以有同名规则() {
        let (_, problems) = GrammarText.link([
            ("questions/a.gram", "root $甲; $甲 = 一;"), ("questions/b.gram", "root $甲; $甲 = 二;"),
        ])
        #expect(problems == [])
    }

    @Test func 同一路径只用先读的() {
        let (grammar, problems) = GrammarText.link([("a.gram", "root $甲; $甲 = 一;"), ("a.gram", "root $甲; $甲 = 二;")])
        #expect(problems == ["a.gram:1:1: 错误：同一个路径的文件读了两遍；只用了先读的一个，请检查文件清单"])
        #expect(grammar.rule(file: "a.gram", name: "甲")?.expansion.dump == "'一'")
    }

    @Test func 起始规则按路径排列且只在questions里() {
        let (grammar, _) = GrammarText.link([
            ("questions/b.gram", "root $乙; $乙 = 二;"), ("phrases/p.gram", "root $丙; $丙 = 三;"),
            ("questions/a.gram", "root $甲; $甲 = 一;"), ("questions/c.gram", "$丁 = 四;"),
        ])
        #expect(grammar.roots.map(\.name) == ["甲", "乙"])
        #expect(
            grammar.files.map(\.path) == ["phrases/p.gram", "questions/a.gram", "questions/b.gram", "questions/c.gram"])
    }

    @Test func 公共规则没有例句只是提醒() {
        let (grammar, problems) = GrammarText.link([("phrases/a.gram", "public $甲 = 一;")])
        #expect(problems == ["phrases/a.gram:3:8: 提醒：公共规则“$甲”没有例句；请在它前面的“/** … */”里写上“@example 例句”"])
        #expect(grammar.problems.map(\.severity) == [.warning])
    }

    @Test func 用不到的规则只是提醒() {
        let (_, problems) = GrammarText.link([("questions/a.gram", "root $甲; $甲 = 一 $乙; $乙 = 二;\n$丙 = $丁;\n$丁 = 四;")])
        #expect(
            problems == [
                "questions/a.gram:4:1: 提醒：规则“$丙”没有被用到：不是公共规则，也不能从公共规则或 root 走到；请删去、引用它或加上“public”",
                "questions/a.gram:5:1: 提醒：规则“$丁”没有被用到：不是公共规则，也不能从公共规则或 root 走到；请删去、引用它或加上“public”",
            ])
    }

    @Test func 问题的次序与文件的次序无关() {
        let texts = [
            ("questions/b.gram", "$甲 = $没有;\npublic $乙 = $甲 $也没有;"), ("questions/a.gram", "public $丙 = $丙;"), Self.time,
        ]
        let problems = GrammarText.link(texts).problems
        #expect(problems.count == 5)
        #expect(GrammarText.link(texts.reversed()).problems == problems)
    }
}
