import Facts
import FoundationEssentials
import Quantities
import Questions
import Rules
import TestSupport
import Testing

/// A line of `grammar/questions/<form>.cases.jsonl`. What it does not name is not looked at.
struct QuestionCase: Decodable, Sendable, CustomTestStringConvertible {
    let question: String
    /// Raw value of the operation; a form may have two (最多, 最少).
    let operation: String?
    /// A near miss: must not be read as an operation of this form.
    let none: Bool?
    /// Words that must be among those of the query.
    let words: [String]?
    /// Words that must be all those of the query: nothing of the rest of the line was taken for one.
    let only: [String]?
    /// For each operand, words that must be among its own.
    let operands: [[String]]?
    let unit: String?
    let unitClass: String?
    let times: [String]?
    let places: [String]?
    let relation: String?
    let decimals: Int?
    /// The number that the question says to reckon with (按2100人计算).
    let assumed: String?
    /// The rule whose work the case shows, where that is not plain from the form: `phrases/content.gram#成分`.
    let rule: String?

    private(set) var form = ""

    private enum CodingKeys: String, CodingKey {
        case question, operation, none, words, only, operands, unit, times, places, relation, decimals, assumed, rule
        case unitClass = "class"
    }

    var testDescription: String { "\(form)：\(question)" }

    static func all() throws -> [QuestionCase] {
        try CaseFile.all(in: "questions").flatMap { file in
            try file.lines.map { line in
                var one = try JSONDecoder().decode(QuestionCase.self, from: line)
                one.form = file.name
                return one
            }
        }
    }

    /// What of the case does not hold; empty when it is read as it must be.
    func mistakes(in project: Project) -> [String] {
        let query = project.questions.read(question).query
        if none == true {
            let read = query.map(\.operation.rawValue) ?? ""
            return operations(in: project).contains(read) ? ["读成了 \(read)"] : []
        }
        guard let query else { return ["没有读懂"] }
        var mistakes: [String] = []
        func compare<Value: Equatable>(_ name: String, _ wanted: Value?, _ read: Value?) {
            if let wanted, wanted != read { mistakes.append("\(name)：\(read.map { "\($0)" } ?? "没有")") }
        }
        compare("运算", operation ?? "", query.operation.rawValue)
        let held = (query.terms + query.operands.flatMap(\.terms)).map(\.search.text)
        if !(words ?? []).allSatisfy(held.contains) { mistakes.append("词：\(held)") }
        compare("全部的词", only, query.terms.map(\.search.text))
        mistakes += operands.map { Self.mistakes(of: query, operands: $0) } ?? []
        compare("量词", unit, query.unit)
        compare("单位类", unitClass, query.unitClass)
        compare("时间", times, query.times.map(\.text))
        compare("地方", places, query.places)
        compare("比较", relation, query.comparison?.relation.rawValue)
        compare("小数", decimals, query.decimals)
        compare("假设", assumed, query.assumed.first.map { "\($0.value)" })
        return mistakes
    }

    private static func mistakes(of query: Query, operands: [[String]]) -> [String] {
        guard query.operands.count == operands.count else { return ["有\(query.operands.count)项"] }
        return zip(query.completeOperands, operands).flatMap { operand, words in
            let held = operand.terms.map(\.search.text) + operand.times.map(\.text) + operand.places
            return words.allSatisfy(held.contains) ? [] : ["这一项有：\(held)"]
        }
    }

    private func operations(in project: Project) -> Set<String> {
        var tags: Set<String> = []
        for rule in project.grammar.files.first(where: { $0.path == "questions/\(form).gram" })?.rules ?? [] {
            rule.expansion.visit { if case .tag(let tag) = $0.kind { tags.insert(tag) } }
        }
        return tags
    }
}
