import Answering
import Facts
import Questions
import TestSupport
import Testing

@testable import gongwen

/// A made-up report, questions to it, and what they are judged by.
private struct Examination {
    let judge: Judge
    let promise: Promise
    private let project: Project
    private let answerer: Answerer

    init() throws {
        project = try Project.load()
        let report = SampleReport(
            "无锡2022.md", place: "无锡市", period: "2022",
            body: "目前，全市建有287家职工书屋，其中市级示范点46家。\n\n全年投入帮扶资金1250.6万元。\n\n参加培训的职工3.5万人次。")
        let corpus = try project.corpus([report])
        answerer = project.answerer(corpus)
        let comparison = ValueComparison(lexicon: project.lexicon)
        judge = Judge(comparison: comparison)
        let text = try project.extract(report.markdown, path: report.path).text
        promise = Promise(recognizer: project.recognizer, comparison: comparison) { path in
            path == report.path ? text : nil
        }
    }

    func ask(_ question: String) -> Answer { answerer.answer(project.questions.read(question)) }

    func verdict(
        _ question: String, kind: String = "value", _ expected: GoldQuestion.Expectation, evidence: [String]
    ) -> Judgement.Verdict {
        let gold = GoldQuestion(
            id: "1", question: question, kind: kind, answer: expected,
            evidence: evidence.map { GoldQuestion.Evidence(quote: $0) })
        return judge.judge(gold, ask(question)).verdict
    }
}

private func value(_ value: String, _ unit: String) -> GoldQuestion.Expectation {
    var expected = GoldQuestion.Expectation()
    expected.values = [.init(value: value, unit: unit)]
    return expected
}

@Suite("判卷")
struct JudgeTests {
    private let examination: Examination
    private let asked = "2022年无锡有多少家职工书屋"
    private let evidence = ["全市建有287家职工书屋"]

    init() throws { examination = try Examination() }

    @Test(
        "数、单位、出处都对才算对",
        arguments: [
            ("287", "家", "全市建有287家职工书屋", Judgement.Verdict.right), ("287", "所", "建有287家职工书屋", .right),
            ("287", "个", "全市建有“287家”职工书屋", .right), ("288", "家", "全市建有287家职工书屋", .wrong),
            ("287", "人", "全市建有287家职工书屋", .wrong), ("287", "元", "全市建有287家职工书屋", .wrong),
            ("287", "家", "全年投入帮扶资金1250.6万元", .wrong), ("280..290", "家", "全市建有287家职工书屋", .wrong),
        ])
    func figures(_ number: String, _ unit: String, _ evidence: String, _ expected: Judgement.Verdict) {
        #expect(examination.verdict(asked, value(number, unit), evidence: [evidence]) == expected)
    }

    @Test("多答一个、少答一个都不算对")
    func numberOfValues() {
        var two = value("287", "家")
        two.values.append(.init(value: "46", unit: "家"))
        #expect(examination.verdict(asked, two, evidence: evidence) == .wrong)
    }

    @Test("金额可以写成万元")
    func scalesInUnits() {
        let question = "2022年无锡投入帮扶资金多少元"
        let evidence = ["全年投入帮扶资金1250.6万元"]
        #expect(examination.verdict(question, value("12506000", "元"), evidence: evidence) == .right)
        #expect(examination.verdict(question, value("1250.6", "万元"), evidence: evidence) == .right)
        #expect(examination.verdict(question, value("1250.6", "元"), evidence: evidence) == .wrong)
    }

    @Test("是与否：真假要对，所依据的数也要对")
    func truth() {
        let question = "2022年无锡职工书屋有没有超过200家"
        var expected = value("287", "家")
        expected.bool = true
        #expect(examination.verdict(question, kind: "yesno", expected, evidence: evidence) == .right)
        expected.bool = false
        #expect(examination.verdict(question, kind: "yesno", expected, evidence: evidence) == .wrong)
        expected = value("300", "家")
        expected.bool = true
        #expect(examination.verdict(question, kind: "yesno", expected, evidence: evidence) == .wrong)
    }

    @Test("报告没有说的，拒答才对；该答的拒答是漏")
    func refusals() {
        var none = GoldQuestion.Expectation()
        none.none = true
        #expect(examination.verdict("2019年无锡有多少家职工书屋", kind: "none", none, evidence: []) == .right)
        #expect(examination.verdict(asked, kind: "none", none, evidence: []) == .wrong)
        #expect(examination.verdict("2022年无锡有几座金矿", value("2", "座"), evidence: ["金矿"]) == .missed)
    }

    @Test("反问不算拒答")
    func askingBackIsNoRefusal() {
        var none = GoldQuestion.Expectation()
        none.none = true
        let gold = GoldQuestion(id: "1", question: "问", kind: "none", answer: none)
        #expect(examination.judge.judge(gold, Answer(status: .clarify, text: "哪一年？")).verdict == .missed)
    }

    @Test(
        "文字：要有所问的那几个字，又不能连篇累牍", arguments: [("王少勇", true), ("王少", false), (String(repeating: "王少勇", count: 20), false)])
    func texts(_ said: String, _ isRight: Bool) {
        var expected = GoldQuestion.Expectation()
        expected.texts = ["王少勇"]
        let gold = GoldQuestion(id: "1", question: "谁", kind: "who", answer: expected)
        var answer = Answer(status: .answered, text: said)
        answer.texts = [said]
        #expect((examination.judge.judge(gold, answer).verdict == .right) == isRight)
    }

    @Test("守信的答案无可指摘；句中多出一个数、引文对不上原文，都要指出")
    func promise() {
        var answer = examination.ask(asked)
        #expect(examination.promise.broken(asked, answer).isEmpty)
        answer.text += "另有999家。"
        #expect(examination.promise.broken(asked, answer) == ["句中的 999 没有出处"])
        answer = examination.ask(asked)
        answer.citations = []
        #expect(!examination.promise.broken(asked, answer).isEmpty)
        answer = examination.ask(asked)
        answer.values = examination.ask("2022年无锡投入帮扶资金多少元").values
        #expect(examination.promise.broken(asked, answer).contains("“1250.6万元”不在所引的句子里"))
    }
}
