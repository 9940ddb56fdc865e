import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// The promise: every number of an answer stands in a cited quote, or is computed from numbers that do.
struct PromiseTests {
    private static let questions: [String] = {
        let years = ["", "2022年", "2021年", "2020年", "去年", "近5年"]
        let places = ["无锡", "南通市", "苏州市", ""]
        let asked = [
            "有多少家职工书屋", "投入帮扶资金多少万元", "慰问困难职工多少名", "工会会员超过230万人吗", "职工书屋有没有超过200家",
            "爱心驿站比2021年多多少个", "建会率", "职工书屋2022年比2021年多多少家", "287家书屋里有多少家示范点",
            "技能竞赛排第几", "金秋助学开展了几年",
        ]
        return years.flatMap { year in places.flatMap { place in asked.map { year + place + $0 } } }
    }()

    /// Numbers in a text, without years of periods and citation marks.
    private static func numbers(_ text: String) -> Set<String> {
        let bare = text.replacing(/\[[0-9]+\]/, with: "").replacing(/[0-9]{4}年([0-9]{1,2}月)?([0-9]{1,2}日)?/, with: "")
        return Set(bare.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) })
    }

    @Test(arguments: questions)
    func 答案里的数都在引文里或由引文里的数算出(_ question: String) throws {
        let library = try Library.three()
        let answer = library.ask(question)
        for (place, citation) in answer.citations.enumerated() {
            #expect(citation.number == place + 1)
            #expect(library.pointed(citation.spans, in: citation.document) == citation.quote.withoutBlanks)
        }
        let computed = try Self.computed(answer)
        let quotes = answer.citations.map(\.quote).joined(separator: "\n")
        for number in Self.numbers(answer.text) { #expect(Self.numbers(quotes).union(computed).contains(number)) }
        for value in answer.values + answer.related + (answer.derivation?.operands ?? []) where value.figure != nil {
            try Self.check(value, answer)
        }
        if answer.status == .answered { #expect(!answer.values.isEmpty && !answer.citations.isEmpty) }
        if answer.status != .answered { #expect(answer.values.isEmpty && answer.bool == nil) }
    }

    private static func check(_ value: AnswerValue, _ answer: Answer) throws {
        #expect(!value.citations.isEmpty)
        for number in value.citations {
            let citation = try #require(answer.citations.first { $0.number == number })
            #expect(citation.quote.contains(value.text))
        }
    }

    /// Numbers of the formula, which must follow from the operands.
    private static func computed(_ answer: Answer) throws -> Set<String> {
        guard let derivation = answer.derivation else {
            for value in answer.values { #expect(value.figure != nil) }
            return []
        }
        let operands = derivation.operands.compactMap(\.value.single)
        try #require(operands.count == 2)
        let result = try #require(operands[0].minus(operands[1]))
        #expect(answer.values.map { $0.value.single } == [result.magnitude])
        #expect(derivation.formula == "\(operands[0]) − \(operands[1]) = \(result)")
        return Set((operands + [result.magnitude]).map(\.description))
    }

    @Test func 问二十遍答案不变() throws {
        let library = try Library.three()
        for question in ["无锡市有多少家职工书屋", "2022年投入帮扶资金多少万元", "2023年无锡建会率是多少"] {
            let answers = (0..<20).map { _ in library.ask(question) }
            #expect(Set(answers.map(\.text)).count == 1)
            #expect(Set(answers.map { $0.citations }).count == 1)
            #expect(Set(answers.map(\.confidence)).count == 1)
        }
    }

    @Test func 收录的次序不影响答案() throws {
        let reversed = try Library(Library.threeReports.reversed())
        for question in Self.questions.prefix(40) {
            #expect(reversed.ask(question).text == (try Library.three().ask(question).text))
        }
    }
}
