import Rules
import TestSupport
import Testing

/// The cases beside the rules: how a question must be read, and what must be found in a text.
struct CaseTests {
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
        let forms = try Set(QuestionCase.all().map(\.form))
        let files = try Project.load().grammar.files.map(\.path).filter { $0.hasPrefix("questions/") }
        #expect(Set(files.map { String($0.dropFirst(10).dropLast(5)) }) == forms)
    }

    @Test func 用例所说的规则都有() throws {
        let rules = try Project.load().grammar.files.flatMap(\.rules).map(\.reference.description)
        for named in try QuestionCase.all().compactMap(\.rule) { #expect(rules.contains(named)) }
    }
}
