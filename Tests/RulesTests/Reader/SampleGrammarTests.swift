import Rules
import Testing

/// The sample of `style.md`, section 6: what the manual shows must work as it stands.
struct SampleGrammarTests {
    private static let question = """
        #ABNF 1.0 UTF-8;
        language zh-CN; root $问句; tag-format <semantics/1.0-literals>;
        /** 问一个单位在一段时间里的一个数。
         *  @example 请问南通市总工会2022年发放慰问金一共多少元？
         *  @example 2022年，南通市总工会的慰问金是多少
         *  @example 爱心服务站有几个 */
        public $问句 = [$客套] $问数 [呢] ["？" | "?"];
        $客套 = 请问 | 麻烦查一下 | /0.5/ 帮我 (查 | 看) 一下;
        $问数 = /4/ [$何时 ["，" | ","]] $谁 [$何时] [的] [$做] $什么 $多少 {value}
              | /1/ [$做] $什么 $多少 {value};                  // 没说是哪个单位，权重低
        $多少 = [一共 | 总共 | 共计] [是 | 有 | 达到] (多少 | 几) [$量词];
        $谁 = $<lexicon:organizations>;
        $什么 = $<lexicon:metrics>;
        $做 = $<lexicon:actions>;         $量词 = $<lexicon:units>;
        $何时 = $<../phrases/time.gram#时段>;                   // 另一个文件里的公共规则
        """
    private static let time = """
        #ABNF 1.0 UTF-8;
        language zh-CN;
        /** @example 2022年 */
        public $时段 = $<recognizer:period>;
        """

    private static func trees(_ file: GrammarFile?) -> [String] {
        (file?.rules ?? []).map { "\($0.name) = \($0.expansion.dump.replacing("questions/value.gram#", with: ""))" }
    }

    @Test func 每条规则都读对() throws {
        let (file, problems) = GrammarText.read(Self.question)
        #expect(problems.isEmpty)
        #expect(
            Self.trees(file) == [
                "问句 = ($客套<0-1> $问数 '呢'<0-1> {'？'|'?'}<0-1>)",
                "客套 = {'请问'|'麻烦查一下'|/-693/('帮我' {'查'|'看'} '一下')}",
                "问数 = {/1386/(($何时 {'，'|','}<0-1>)<0-1> $谁 $何时<0-1> '的'<0-1> $做<0-1> $什么 $多少 #value)|($做<0-1> $什么 $多少 #value)}",
                "多少 = ({'一共'|'总共'|'共计'}<0-1> {'是'|'有'|'达到'}<0-1> {'多少'|'几'} $量词<0-1>)",
                "谁 = <lexicon:organizations>",
                "什么 = <lexicon:metrics>",
                "做 = <lexicon:actions>",
                "量词 = <lexicon:units>",
                "何时 = $phrases/time.gram#时段",
            ])
        let rule = try #require(file?.rules.first)
        #expect(rule.isPublic)
        #expect(rule.location.description == "questions/value.gram:7:8")
        #expect(rule.documentation == "问一个单位在一段时间里的一个数。")
        #expect(rule.examples.map(\.text) == ["请问南通市总工会2022年发放慰问金一共多少元？", "2022年，南通市总工会的慰问金是多少", "爱心服务站有几个"])
        #expect(rule.examples.last?.location.description == "questions/value.gram:6:14")
    }

    @Test func 两个文件连起来没有问题() {
        let files = [GrammarText.read(Self.question).0, GrammarText.read(Self.time, path: "phrases/time.gram").0]
        let grammar = Grammar(files: files.compactMap { $0 })
        #expect(grammar.problems == [])
        #expect(grammar.roots.map(\.name) == ["问句"])
        #expect(grammar.rule(file: "phrases/time.gram", name: "时段")?.isPublic == true)
        #expect(grammar.roots.allSatisfy { grammar.isRegular($0) == nil })
    }
}
