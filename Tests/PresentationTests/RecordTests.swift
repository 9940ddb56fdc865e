import Answering
import Facts
import Presentation
import TestSupport
import Testing

/// The records of the JSON contract: every member, in its order, whatever the answer.
struct RecordTests {
    private static let answer = [
        "schema", "id", "session", "question", "status", "text", "values", "bool", "texts", "derivation", "related",
        "citations", "confidence", "elapsed_ms",
    ]
    private static let value = [
        "value", "unit", "bound", "text", "label", "metric", "action", "beneficiary", "qualifiers", "basis", "scope",
        "organization", "place", "period", "period_source", "citations",
    ]
    private static let citation = [
        "n", "document", "title", "section", "organization", "place", "published", "period", "page", "lines", "spans",
        "quote",
    ]

    @Test(arguments: [
        "2022年无锡市有多少家职工书屋？", "无锡市有多少家职工书屋", "2022年无锡职工书屋比2021年多多少家", "2022年无锡工会会员超过240万人吗",
        "2025年无锡有多少家职工书屋", "", "今天天气不错。", "\u{1B}[31m\"多少\\",
    ])
    func 答案记录各项齐全(_ question: String) throws {
        let record = try Library.load().record(question)
        #expect(record.names == Self.answer)
        for value in (record["values"]?.items ?? []) + (record["related"]?.items ?? []) where value["metric"] != nil {
            #expect(value.names == Self.value)
        }
        for citation in record["citations"]?.items ?? [] {
            #expect(Self.citation.filter(citation.names.contains) == Self.citation)
        }
        let line = record.line
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
        let parsed = try Parsed(line)
        #expect(parsed["schema"] == .number(1))
        #expect(parsed["question"] == .string(question))
    }

    @Test func 一个数的记录() throws {
        let record = try Parsed(try Library.load().record("2022年无锡市有多少家职工书屋？", id: "q1", session: "s").line)
        #expect(record["id"] == .string("q1"))
        #expect(record["session"] == .string("s"))
        #expect(record["status"] == .string("answered"))
        #expect(record["bool"] == .null)
        #expect(record["texts"] == .array([]))
        #expect(record["derivation"] == .null)
        #expect(record["elapsed_ms"] == .number(1.4))
        let value = try #require(record["values"]?[0])
        #expect(value["value"] == .string("287"))
        #expect(value["unit"] == .string("家"))
        #expect(value["bound"] == .null)
        #expect(value["text"] == .string("287家"))
        #expect(value["action"] == .string("建有"))
        #expect(value["basis"] == .string("stock"))
        #expect(value["scope"] == .string("全市"))
        #expect(value["place"] == .string("无锡市"))
        #expect(value["period"] == .string("2022"))
        #expect(value["period_source"] == .string("manifest"))
        #expect(value["qualifiers"] == .array([]))
        #expect(value["citations"] == .array([.number(1)]))
        let citation = try #require(record["citations"]?[0])
        #expect(citation["n"] == .number(1))
        #expect(citation["document"] == .string("年报/无锡2022.md"))
        #expect(citation["section"] == .string("阵地"))
        #expect(citation["published"] == .string("2023-01"))
        #expect(citation["page"] == .null)
        #expect(citation["quote"] == .string("目前，全市建有287家职工书屋，其中市级示范点46家。"))
    }

    @Test func 行号和字节位置是成对的数() throws {
        let record = try Library.load().record("2022年无锡市有多少家职工书屋？")
        let citation = try #require(record["citations"]?.items.first)
        #expect(citation["lines"]?.items.count == 2)
        let spans = try #require(citation["spans"]?.items)
        #expect(!spans.isEmpty)
        #expect(spans.allSatisfy { $0.items.count == 2 })
    }

    @Test func 是否和算式的记录() throws {
        let library = try Library.load()
        let check = try Parsed(library.record("2022年无锡工会会员超过240万人吗").line)
        #expect(check["bool"] == .bool(false))
        #expect(check["values"]?[0]?["bound"] == .string("under"))
        #expect(check["values"]?[0]?["value"] == .string("2400000"))
        let difference = try Parsed(library.record("2022年无锡职工书屋比2021年多多少家").line)
        let derivation = try #require(difference["derivation"])
        #expect(derivation["op"] == .string("difference"))
        #expect(derivation["formula"] == .string("287 − 251 = 36"))
        #expect(derivation["operands"]?[1]?["text"] == .string("251家"))
        #expect(derivation["operands"]?[1]?["citations"] == .array([.number(2)]))
    }

    @Test func 算出的数也有各项() throws {
        let values = try Library.load().record("2022年无锡职工书屋比2021年多多少家")["values"]?.items
        let computed = try #require(values?.first)
        #expect(computed.names == Self.value)
    }

    @Test func 查不到的记录() throws {
        let record = try Parsed(try Library.load().record("2025年无锡有多少家职工书屋").line)
        #expect(record["status"] == .string("not_found"))
        #expect(record["values"] == .array([]))
        #expect(record["related"] != .array([]))
        #expect(record["confidence"] == .number(0))
    }

    @Test func 数的记录和报告的记录() throws {
        let corpus = try Library.load().corpus
        let figure = try #require(corpus.figures.first { $0.text == "近240万人" })
        let row = JSONFormat.record(
            figure, sentence: corpus.sentence(of: figure), document: corpus.document(of: figure))
        let wanted = [
            "document", "title", "quote", "text", "value", "unit", "bound", "metric", "action", "beneficiary",
            "qualifiers", "basis", "scope", "organization", "place", "period", "period_source", "lines", "spans",
        ]
        #expect(row.names == wanted)
        #expect(try Parsed(row.line)["bound"] == .string("under"))
        let bare = JSONFormat.record(figure, sentence: nil, document: nil)
        #expect(bare.names == wanted)
        let document = try #require(corpus.documents.first)
        let listed = JSONFormat.record(document, sentences: 3, figures: 2)
        #expect(try Parsed(listed.line)["document"] == .string("年报/无锡2021.md"))
        #expect(try Parsed(listed.line)["sentences"] == .number(3))
    }

    @Test(arguments: [(0, "0"), (970, "0.97"), (999, "0.999"), (5, "0.005"), (1000, "1")])
    func 千分数写成小数(_ confidence: Int, _ expected: String) {
        var answer = Answer(status: .notFound, text: "")
        answer.confidence = confidence
        let envelope = JSONFormat.Envelope(id: nil, session: nil, question: "", elapsed: confidence)
        let line = JSONFormat.record(answer, envelope).line
        #expect(line.contains("\"confidence\": \(expected),"))
        #expect(line.hasSuffix("\"elapsed_ms\": \(expected)}"))
    }

    @Test(arguments: [Answer.Status.answered, .notFound, .clarify, .smalltalk, .error])
    func 状态照合同的写法(_ status: Answer.Status) {
        #expect(["answered", "not_found", "clarify", "smalltalk", "error"].contains(status.rawValue))
    }
}
