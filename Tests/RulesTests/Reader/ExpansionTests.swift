import Rules
import Testing

struct ExpansionTests {
    @Test(arguments: [
        Case("请问", "'请问'"),
        Case("麻烦 查 一下", "('麻烦' '查' '一下')"),
        Case("\"？\" | \"?\"", "{'？'|'?'}"),
        Case("\"2 . 5\"", "'2 . 5'"),
        Case("mode root public language", "('mode' 'root' 'public' 'language')"),
        Case("第3个 no-one e.g. 〇 两々", "('第3个' 'no-one' 'e.g.' '〇' '两々')"),
        Case("甲|乙|丙", "{'甲'|'乙'|'丙'}"),
        Case("甲 乙 | 丙", "{('甲' '乙')|'丙'}"),
        Case("甲 (乙 | 丙) 丁", "('甲' {'乙'|'丙'} '丁')"),
        Case("((甲))", "'甲'"),
        Case("[呢]", "'呢'<0-1>"),
        Case("[甲 | 乙 丙]", "{'甲'|('乙' '丙')}<0-1>"),
        Case("()", "ε"),
        Case("$NULL | $VOID", "{ε|∅}"),
        Case("$谁 $_1", "($questions/value.gram#谁 $questions/value.gram#_1)"),
        Case("foo$bar(baz)", "('foo' $questions/value.gram#bar 'baz')"),
        Case("{value}", "#value"),
        Case("$多少 { value }", "($questions/value.gram#多少 #value)"),
        Case("是 {!{a}b; c}!}", "('是' #a}b; c)"),
        Case("甲 /* 注 */ 乙 // 注;\n 丙", "('甲' '乙' '丙')"),
        Case("甲 /** @example 不算 */ 乙", "('甲' '乙')"),
    ])
    func 右部照标准读成树(_ example: Case) {
        #expect(GrammarText.dump(example.source) == example.expected)
    }

    @Test(arguments: [
        Case("a<3>", "'a'<3-3>"),
        Case("a<0-1>", "'a'<0-1>"),
        Case("a<1->", "'a'<1->"),
        Case("a< 2 - 4 >", "'a'<2-4>"),
        Case("a<0>", "'a'<0-0>"),
        Case("foo <2>bar", "('foo'<2-2> 'bar')"),
        Case("repeat this<2>", "('repeat' 'this'<2-2>)"),
        Case("(a do<1>)<2>", "('a' 'do'<1-1>)<2-2>"),
        Case("\"da da\"<1> $da<2>", "('da da'<1-1> $questions/value.gram#da<2-2>)"),
        Case("[很]<2-3>", "'很'<0-1><2-3>"),
        Case("(a<2>)<3>", "'a'<2-2><3-3>"),
    ])
    func 重复次数只管前面最近的部分(_ example: Case) {
        #expect(GrammarText.dump(example.source) == example.expected)
    }

    @Test(arguments: [
        Case("/0.5/ 甲 | 乙", "{/-693/'甲'|'乙'}"),
        Case("/4/ 甲 乙 | /1/ 丙", "{/1386/('甲' '乙')|'丙'}"),
        Case("/2/ 甲", "{/693/'甲'}"),
        Case("/1.0/ 甲", "'甲'"),
        Case("甲 (/.5/ 乙 | /3./ 丙)", "('甲' {/-693/'乙'|/1099/'丙'})"),
        Case("[/10/ 甲 | / 0.1 / 乙]", "{/2303/'甲'|/-2303/'乙'}<0-1>"),
        Case("/1000000/ 甲 | /0.000001/ 乙", "{/13816/'甲'|/-13816/'乙'}"),
    ])
    func 权重是千分之一的自然对数(_ example: Case) {
        #expect(GrammarText.dump(example.source) == example.expected)
    }

    @Test(arguments: [
        Case("$<lexicon:metrics>", "<lexicon:metrics>"),
        Case("$< recognizer:period >", "<recognizer:period>"),
        Case("$<lexicon:三工-2>", "<lexicon:三工-2>"),
        Case("$<../phrases/time.gram#时段>", "$phrases/time.gram#时段"),
        Case("$<party.gram#甲方>", "$questions/party.gram#甲方"),
        Case("$<./a/../party.gram#甲方>", "$questions/party.gram#甲方"),
        Case("$<../phrases/time.gram>", "$phrases/time.gram"),
        Case("$<#谁>", "$questions/value.gram#谁"),
    ])
    func 引用从本文件的文件夹算起(_ example: Case) {
        #expect(GrammarText.dump(example.source) == example.expected)
    }

    @Test func 位置从一数起并按字计数() throws {
        let (file, problems) = GrammarText.readRules("$甲 = 请问 [$谁] \"？\"\r\n\t| 呢;\r$乙 = x;")
        #expect(problems.isEmpty)
        let rules = try #require(file?.rules)
        #expect(rules.map(\.location.description) == ["questions/value.gram:3:1", "questions/value.gram:5:1"])
        var places: [String] = []
        rules[0].expansion.visit { places.append("\($0.location.line):\($0.location.column)") }
        #expect(places == ["3:6", "3:6", "3:6", "3:9", "3:10", "3:14", "4:4"])
    }

    @Test func 括号可以套六十四层() {
        let open = String(repeating: "(", count: 64)
        let close = String(repeating: ")", count: 64)
        #expect(GrammarText.dump("\(open)甲\(close)") == "'甲'")
        #expect(GrammarText.dump("(\(open)甲\(close))") == "questions/value.gram:3:71: 错误：括号套了64层以上；请把里面的部分另写成一条规则")
    }
}
