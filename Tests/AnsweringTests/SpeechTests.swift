import Answering
import Facts
import TestSupport
import Testing

/// Who says what.
struct SpeechTests {
    private static let body = """
        “夜校办到了家门口，下班就能学。”纺织厂职工代表顾雨晴说。市总工会权益保障部部长沈文昊表示，今年将把集体协商扩大到全部园区。
        快递员小陆说：“有了驿站，心里踏实多了。”据了解，驿站全年开放。他强调，要管好用好。

        据市总工会女工部部长林若兰介绍，托育点已经开到园区。
        """

    @Test(arguments: [
        ("沈文昊说了什么", "今年将把集体协商扩大到全部园区"), ("关于集体协商，市总工会权益保障部部长怎么说", "今年将把集体协商扩大到全部园区"),
        ("顾雨晴怎么说", "夜校办到了家门口，下班就能学"), ("小陆对驿站是怎么说的", "有了驿站，心里踏实多了"), ("林若兰介绍了什么", "托育点已经开到园区"),
    ])
    func 问怎么说答所说的话(_ question: String, _ said: String) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts.contains { $0.contains(said) }, "\(answer.text)")
        #expect(answer.citations.contains { $0.quote.withoutBlanks.contains(said) })
    }

    @Test(arguments: [
        ("“夜校办到了家门口”是谁说的", "顾雨晴"), ("谁表示要把集体协商扩大到全部园区", "沈文昊"), ("“心里踏实多了”这句话是谁说的", "快递员小陆"),
    ])
    func 问谁说的答说话的人(_ question: String, _ name: String) throws {
        #expect(try Library(Self.body).ask(question).texts == [name])
    }

    @Test(arguments: ["沈文清说了什么", "沈文昊对托育点怎么说", "“要管好用好”是谁说的", "“驿站全年开放”是谁说的", "顾雨晴对集体协商怎么看"])
    func 没有说过或者说不清是谁说的不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 说话的人的名字里没有说字() throws {
        let answer = try Library("市总工会主席李明说：“驿站要管好用好。”").ask("李明对驿站怎么说")
        #expect(answer.text.contains("李明说：") && !answer.text.contains("说说"), "\(answer.text)")
    }
}
