import FoundationEssentials
import Questions
import Rules
import TestSupport
import Testing

/// The cases beside the rules: how a question must be read, and what must be found in a text.
struct CaseTests {
    private static func read(_ text: String) -> (cases: [QuestionCase], problems: [String]) {
        let (cases, problems) = QuestionCase.read(path: "questions/sum.cases.jsonl", bytes: Array(text.utf8))
        return (cases, problems.map(\.description))
    }

    @Test(arguments: try QuestionCase.all())
    func 问法的用例(_ one: QuestionCase) throws {
        #expect(one.mistakes(in: try Project.load()) == [])
    }

    @Test(arguments: try FigureCase.all())
    func 数的用例(_ one: FigureCase) throws {
        let project = try Project.load()
        #expect(try one.mistakes(in: project, project.extractor()) == [])
    }

    @Test(arguments: try RecognitionCase.all())
    func 识别的用例(_ one: RecognitionCase) throws {
        #expect(one.mistakes(in: try Project.load()) == [])
    }

    @Test func 每种问法都有用例() throws {
        let forms = try Set(QuestionCase.all().compactMap { QuestionCase.form(ofFile: $0.file) })
        let files = try Project.load().grammar.files.map(\.path).filter { $0.hasPrefix("questions/") }
        #expect(Set(files) == forms)
    }

    @Test func 用例所说的规则都有() throws {
        let rules = try Project.load().grammar.files.flatMap(\.rules).map(\.reference.description)
        for named in try QuestionCase.all().compactMap(\.rule) { #expect(rules.contains(named)) }
    }

    @Test func 空行不算而行号照数() {
        let (cases, problems) = Self.read(
            "\u{FEFF}{\"question\": \"甲\", \"operation\": \"sum\"}\r\n\n{\"question\": \"乙\", \"none\": true}")
        #expect(problems == [])
        #expect(cases.map(\.question) == ["甲", "乙"])
        #expect(cases.map(\.line) == [1, 3])
        #expect(cases.map(\.isNearMiss) == [false, true])
    }

    @Test(arguments: [
        ("这不是", "这一行不是一个 JSON 对象"), ("[1]", "这一行不是一个 JSON 对象"),
        (#"{"operation": "sum"}"#, "这一行没有问句"), (#"{"question": " ", "none": true}"#, "这一行没有问句"),
        (#"{"question": "甲"}"#, "这一行没有写应当读成什么"), (#"{"question": "甲", "none": true, "operation": "sum"}"#, "写在了一起"),
        (#"{"question": "甲", "operation": "sun"}"#, "没有运算“sun”；是不是“sum”？"),
        (#"{"question": "甲", "operation": "check", "relation": "more"}"#, "没有比较“more”；可用的有：greater"),
        (#"{"question": "甲", "operation": "sum", "word": ["乙"]}"#, "不认识“word”；是不是“words”？"),
        (#"{"question": "甲", "operation": "sum", "words": "乙"}"#, "“words”的值不合规定"),
    ])
    func 写错的一行说明错在哪里(_ line: String, _ expected: String) {
        let (cases, problems) = Self.read("{\"question\": \"甲\", \"operation\": \"sum\"}\n" + line)
        #expect(cases.count == 1)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("questions/sum.cases.jsonl:2:1: 错误：") == true)
        #expect(problems.first?.contains(expected) == true, "\(problems)")
    }

    @Test(arguments: [
        (#""words": ["职工书屋", "书店"]"#, "应有“书店”，读出的有“职工书屋”"), (#""unit": "座""#, "量词应是“座”，读成了“家”"),
        (#""class": "人""#, "单位类应是“人”，读成了“机构”"), (#""times": ["2021年"]"#, "时间应是“2021年”，读出的是“2022年”"),
        (#""places": []"#, "地方应是（没有），读出的是“南通市”"), (#""decimals": 2"#, "小数位数应是“2”，没有读出来"),
        (#""operands": [["甲"]]"#, "应有1项，读出了0项"),
    ])
    func 读得不同的说出应当怎样和读成了什么(_ wanted: String, _ expected: String) throws {
        let (cases, problems) = Self.read(
            #"{"question": "2022年南通有多少家职工书屋", "operation": "value", "# + wanted + "}")
        #expect(problems == [])
        let query = try Project.load().questions.read("2022年南通有多少家职工书屋").query
        #expect(cases.first?.mismatches(with: query, operations: []) == [expected])
    }

    @Test func 每一项的词各看各的() throws {
        let (cases, _) = Self.read(
            #"{"question": "职工书屋比爱心驿站多几家", "operation": "difference", "operands": [["职工书屋"], ["工会"]]}"#)
        let one = try #require(cases.first)
        let query = try Project.load().questions.read(one.question).query
        #expect(one.mismatches(with: query, operations: []) == ["第2项应有“工会”，读出的有“爱心驿站”"])
        #expect(one.mismatches(with: nil, operations: []) == ["应读作 difference，没有读懂"])
    }
}
