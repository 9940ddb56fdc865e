import Questions
import Rules
import TestSupport
import Testing

@testable import gongwen

@Suite("例句的检查")
struct ExampleCheckTests {
    /// What is wrong with the examples of one file beside the project's others.
    private func problems(_ path: String, _ rules: String) throws -> [String] {
        let grammar = try CheckedText.project(with: (path, rules))
        let check = ExampleCheck(grammar: grammar, lexicon: try Project.load().lexicon)
        return GrammarExample.all(in: grammar).filter { $0.rule.file == path }
            .compactMap { example in check.outcome(example).problem?.at(example.location).description }
    }

    @Test("问句：读不懂的，归了别的句式的，运算不对的")
    func questions() throws {
        let rules = """
            root $问乙;
            /** 乙。
             *  @example 试问乙爱心驿站
             *  @example 试问丙
             *  @example 2022年南通有多少家爱心驿站 */
            public $问乙 = 试问乙 $<../phrases/content.gram#内容> {sum};
            """
        #expect(
            try problems("questions/z.gram", rules) == [
                "questions/z.gram:6:14: 错误：例句“试问丙”应当由“$问乙”读懂，却读不懂；请改例句，或者给规则补上这种说法",
                "questions/z.gram:7:14: 错误：例句“2022年南通有多少家爱心驿站”应当由“$问乙”读懂，却读成了 questions/value.gram；请改例句，调整权重，或者把例句移到那里",
            ])
    }

    @Test("短语：整个例句要归它的规则")
    func phrases() throws {
        let rules = "/** 甲。\n *  @example 劳驾劳驾\n *  @example 劳驾一下 */\npublic $甲 = 劳驾<1->;"
        #expect(
            try problems("phrases/z.gram", rules) == [
                "phrases/z.gram:5:14: 错误：例句“劳驾一下”应当由“$甲”读懂，却读不懂；请改例句，或者给规则补上这种说法"
            ])
    }

    @Test("报告里的数：没有数的，归了别的规则的，只读懂一部分的")
    func figures() throws {
        let rules = """
            /** 甲。
             *  @example 合计驿站314家
             *  @example 合计
             *  @example 健康体检3480份
             *  @example 好。合计驿站314家 */
            public $甲 = /9/ 合计 $<lexicon:topic> $数;
            $数 = $<recognizer:quantity>;
            """
        let found = try problems("figures/z.gram", rules)
        #expect(
            found == [
                "figures/z.gram:5:14: 错误：例句“合计”里没有认出带单位的数；“$<recognizer:quantity>”要用上一个数，请改例句",
                "figures/z.gram:6:14: 错误：例句“健康体检3480份”应当由“$甲”读懂，却归了“$名数”；请改例句或调整权重",
                "figures/z.gram:7:14: 错误：例句“好。合计驿站314家”只有一部分由“$甲”读懂；例句里请只写规则管到的文字",
            ])
    }

    @Test("数和时间：规则单独认不出整个例句的")
    func recognition() throws {
        let rules = """
            /** 甲。
             *  @example 第三大类
             *  @example 三年 */
            public $次序 = 第 $<numeral:number> 大类;
            """
        let list = ("recognition/recognition.gram", "root $识别; /** @example 第三大类 */ public $识别 = $<z.gram#次序>;")
        let grammar = try CheckedText.project(with: ("recognition/z.gram", rules), list)
        let check = ExampleCheck(grammar: grammar, lexicon: try Project.load().lexicon)
        let examples = GrammarExample.all(in: grammar).filter { $0.rule.file == "recognition/z.gram" }
        let problems = examples.map { check.outcome($0).problem?.message }
        #expect(problems == [nil, "例句“三年”应当由“$次序”整个认出来，却什么也没有认出来；请改例句，或者给规则补上这种写法"])
    }

    @Test("用例：说出应当怎样读、读成了什么")
    func cases() throws {
        let line = #"{"question": "2022年南通有多少家爱心驿站", "operation": "sum"}"#
        let near = #"{"question": "2022年南通有多少家爱心驿站", "none": true}"#
        let (cases, problems) = QuestionCase.read(
            path: "questions/value.cases.jsonl", bytes: Array((line + "\n\n" + near).utf8))
        #expect(problems == [])
        #expect(cases.map(\.line) == [1, 3])
        let project = try Project.load()
        let check = ExampleCheck(grammar: project.grammar, lexicon: project.lexicon)
        #expect(
            cases.map { check.outcome($0).problem?.message } == [
                "用例“2022年南通有多少家爱心驿站”应读作 sum，读成了 value",
                "用例“2022年南通有多少家爱心驿站”不应读成这种问法，读成了 value",
            ])
    }
}

@Suite("随程序的语法")
struct ShippedGrammarTests {
    @Test("没有错误，也没有提醒")
    func isClean() throws {
        let report = try GrammarCheck(folder: Project.root() + "/grammar").lint()
        #expect(report.problems.map(\.description) == [])
        #expect(report.status == 0)
        #expect(report.summary.hasSuffix("没有错误，没有提醒"))
    }

    @Test("例句和用例全部通过")
    func passes() throws {
        let report = try GrammarCheck(folder: Project.root() + "/grammar").test()
        #expect(report.problems.map(\.description) == [])
        #expect(report.summary.hasSuffix("：全部通过"))
    }

    @Test("各个文件夹都有例句", arguments: [("questions", 50), ("phrases", 20), ("figures", 15), ("recognition", 50)])
    func hasExamples(_ folder: String, _ least: Int) throws {
        let examples = GrammarExample.all(in: try Project.load().grammar)
        #expect(examples.count { $0.rule.file.hasPrefix(folder + "/") } >= least)
    }
}
