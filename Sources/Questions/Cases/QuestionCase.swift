internal import FoundationEssentials
public import Rules

/// How a question must be read: a line of `grammar/questions/<form>.cases.jsonl`. What it does not name is not looked at.
///
/// `{"question": "爱心驿站有没有超过300家", "operation": "check", "relation": "greater"}`
public struct QuestionCase: Hashable, Sendable {
    public let question: String
    /// Raw value of the operation; a form may have two (最多, 最少).
    public let operation: String?
    /// A near miss: must not be read as an operation of this form.
    public let isNearMiss: Bool
    /// Words that must be among those of the query.
    public let words: [String]?
    /// Words that must be all those of the query: nothing of the rest of the line was taken for one.
    public let only: [String]?
    /// For each operand, words that must be among its own.
    public let operands: [[String]]?
    public let unit: String?
    public let unitClass: String?
    public let times: [String]?
    public let places: [String]?
    public let relation: String?
    public let decimals: Int?
    /// The number that the question says to reckon with (按2100人计算).
    public let assumed: String?
    /// The rule whose work the case shows, where that is not plain from the form: `phrases/content.gram#成分`.
    public let rule: String?

    /// From the grammar folder: `questions/yesno.cases.jsonl`.
    public internal(set) var file = ""
    /// From 1.
    public internal(set) var line = 0
}

extension QuestionCase {
    /// The ending of the files that hold cases.
    public static let ending = ".cases.jsonl"

    /// The grammar file that a file of cases belongs to: `questions/yesno.gram` for `questions/yesno.cases.jsonl`.
    public static func form(ofFile path: String) -> String? {
        path.hasSuffix(ending) ? path.dropLast(ending.count) + ".gram" : nil
    }

    /// The cases of a file, a line each; lines that cannot be read, or say nothing, are told.
    public static func read(path: String, bytes: [UInt8]) -> (cases: [QuestionCase], problems: [GrammarProblem]) {
        var cases: [QuestionCase] = []
        var problems: [GrammarProblem] = []
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(CaseProblem) {
                var one = try read(line: Array(line))
                one.file = path
                one.line = number + 1
                cases.append(one)
            } catch {
                let location = SourceLocation(file: path, line: number + 1, column: 1)
                problems.append(GrammarProblem(location: location, message: error.message))
            }
        }
        return (cases, problems)
    }

    private static func read(line: [UInt8]) throws(CaseProblem) -> QuestionCase {
        guard let names = try? JSONDecoder().decode(Names.self, from: Data(line)) else { throw .notAnObject }
        let known = CodingKeys.allCases.map(\.rawValue)
        if let unknown = names.all.sorted().first(where: { !known.contains($0) }) {
            throw .unknownName(unknown, suggestion: NameSuggestion.closest(to: unknown, among: known), known: known)
        }
        let one: QuestionCase
        do {
            one = try JSONDecoder().decode(QuestionCase.self, from: Data(line))
        } catch DecodingError.keyNotFound {
            throw .missingQuestion
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw .wrongValue(context.codingPath.first?.stringValue ?? "")
        } catch {
            throw .notAnObject
        }
        try one.check()
        return one
    }

    /// A case that can never be wrong, or never right, is a slip.
    private func check() throws(CaseProblem) {
        if question.allSatisfy(\.isWhitespace) { throw .missingQuestion }
        if isNearMiss, operation != nil { throw .operationOfNearMiss }
        guard !isNearMiss else { return }
        guard let operation else { throw .missingOperation }
        let operations = Query.Operation.allCases.map(\.rawValue)
        guard operations.contains(operation) else {
            throw .unknownOperation(operation, suggestion: NameSuggestion.closest(to: operation, among: operations))
        }
        let relations = Query.Relation.allCases.map(\.rawValue)
        if let relation, !relations.contains(relation) { throw .unknownRelation(relation, known: relations) }
    }
}

extension QuestionCase: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case question, operation, words, only, operands, unit, times, places, relation, decimals, assumed, rule
        case isNearMiss = "none"
        case unitClass = "class"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        question = try values.decode(String.self, forKey: .question)
        operation = try values.decodeIfPresent(String.self, forKey: .operation)
        isNearMiss = try values.decodeIfPresent(Bool.self, forKey: .isNearMiss) ?? false
        words = try values.decodeIfPresent([String].self, forKey: .words)
        only = try values.decodeIfPresent([String].self, forKey: .only)
        operands = try values.decodeIfPresent([[String]].self, forKey: .operands)
        unit = try values.decodeIfPresent(String.self, forKey: .unit)
        unitClass = try values.decodeIfPresent(String.self, forKey: .unitClass)
        times = try values.decodeIfPresent([String].self, forKey: .times)
        places = try values.decodeIfPresent([String].self, forKey: .places)
        relation = try values.decodeIfPresent(String.self, forKey: .relation)
        decimals = try values.decodeIfPresent(Int.self, forKey: .decimals)
        assumed = try values.decodeIfPresent(String.self, forKey: .assumed)
        rule = try values.decodeIfPresent(String.self, forKey: .rule)
    }
}

/// The names in a line, whatever their values are.
private struct Names: Decodable {
    let all: [String]

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        all = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
    }
}
