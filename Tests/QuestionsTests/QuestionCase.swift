import FoundationEssentials
public import Questions
import Rules
import TestSupport
public import Testing

extension QuestionCase: CustomTestStringConvertible {
    public var testDescription: String { "\(file)：\(question)" }

    /// All cases beside forms of questions, file by file.
    static func all() throws -> [QuestionCase] {
        let folder = try Project.root() + "/grammar/"
        return try FileManager.default.contentsOfDirectory(atPath: folder + "questions").sorted()
            .filter { $0.hasSuffix(QuestionCase.ending) }
            .flatMap { name in
                let path = "questions/" + name
                let bytes = try #require(FileManager.default.contents(atPath: folder + path))
                let (cases, problems) = QuestionCase.read(path: path, bytes: Array(bytes))
                #expect(problems == [])
                return cases
            }
    }

    /// What of the case does not hold; empty when it is read as it must be.
    func mistakes(in project: Project) -> [String] {
        mismatches(with: project.questions.read(question).query, operations: operations(in: project))
    }

    private func operations(in project: Project) -> Set<Query.Operation> {
        let form = QuestionCase.form(ofFile: file)
        var operations: Set<Query.Operation> = []
        for rule in project.grammar.files.first(where: { $0.path == form })?.rules ?? [] {
            rule.expansion.visit { part in
                if case .tag(let tag) = part.kind, let operation = Query.Operation(rawValue: tag) {
                    operations.insert(operation)
                }
            }
        }
        return operations
    }
}
