import Facts
import FoundationEssentials
import Questions
import Rules
import TestSupport
import Testing

/// The cases beside each form of question: what must be read as this form and how, and what must not.
struct CaseTests {
    /// A line of `grammar/questions/<form>.cases.jsonl`. What it does not name is not looked at.
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let question: String
        /// Raw value of the operation; a form may have two (最多, 最少).
        let operation: String?
        /// A near miss: must not be read as an operation of this form.
        let none: Bool?
        /// Words that must be among those of the query.
        let words: [String]?
        /// For each operand, words that must be among its own.
        let operands: [[String]]?
        let unit: String?
        let unitClass: String?
        let times: [String]?
        let places: [String]?
        let relation: String?
        let decimals: Int?

        var form = ""

        private enum CodingKeys: String, CodingKey {
            case question, operation, none, words, operands, unit, times, places, relation, decimals
            case unitClass = "class"
        }

        var testDescription: String { "\(form)：\(question)" }
    }

    static func cases() throws -> [Case] {
        let folder = try Project.root() + "/grammar/questions"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".cases.jsonl") }
            .flatMap { name in
                let lines = FileManager.default.contents(atPath: folder + "/" + name)?.split(separator: 0x0A) ?? []
                return try lines.map { line in
                    var one = try JSONDecoder().decode(Case.self, from: Data(line))
                    one.form = String(name.dropLast(".cases.jsonl".count))
                    return one
                }
            }
    }

    @Test(arguments: try cases())
    func 用例(_ one: Case) throws {
        let project = try Project.load()
        let query = project.questions.read(one.question).query
        if one.none == true {
            let own = operations(of: one.form, in: project)
            #expect(query.map { own.contains($0.operation.rawValue) } != true)
            return
        }
        let read = try #require(query)
        #expect(read.operation.rawValue == one.operation)
        let words = (read.terms + read.operands.flatMap(\.terms)).map(\.search.text)
        for word in one.words ?? [] { #expect(words.contains(word), "词：\(words)") }
        if let operands = one.operands { check(read, operands) }
        if let unit = one.unit { #expect(read.unit == unit) }
        if let unitClass = one.unitClass { #expect(read.unitClass == unitClass) }
        if let times = one.times { #expect(read.times.map(\.text) == times) }
        if let places = one.places { #expect(read.places == places) }
        if let relation = one.relation { #expect(read.comparison?.relation.rawValue == relation) }
        if let decimals = one.decimals { #expect(read.decimals == decimals) }
    }

    private func check(_ query: Query, _ operands: [[String]]) {
        #expect(query.operands.count == operands.count)
        for (operand, words) in zip(query.completeOperands, operands) {
            let held = operand.terms.map(\.search.text) + operand.times.map(\.text) + operand.places
            for word in words { #expect(held.contains(word), "这一项有：\(held)") }
        }
    }

    private func operations(of form: String, in project: Project) -> Set<String> {
        var tags: Set<String> = []
        for rule in project.grammar.files.first(where: { $0.path == "questions/\(form).gram" })?.rules ?? [] {
            rule.expansion.visit { if case .tag(let tag) = $0.kind { tags.insert(tag) } }
        }
        return tags
    }

    @Test func 每种问法都有用例() throws {
        let forms = try Set(Self.cases().map(\.form))
        let files = try Project.load().grammar.files.map(\.path).filter { $0.hasPrefix("questions/") }
        #expect(Set(files.map { String($0.dropFirst(10).dropLast(5)) }) == forms)
    }
}
