import ChineseText
import FoundationEssentials
import Quantities
import TestSupport
import Testing

/// A line of `grammar/recognition/<name>.cases.jsonl`: a text, and everything that must be found in it, in the words of
/// `gongwen quantities`.
struct RecognitionCase: Decodable, Sendable, CustomTestStringConvertible {
    struct Found: Decodable, Hashable, Sendable, CustomStringConvertible {
        let text: String
        let type: String
        let value: String?
        let unit: String?

        var description: String { "\(text) \(type) \(value ?? "") \(unit ?? "")" }
    }

    let text: String
    /// What times are resolved against; without it, the tenth of June 2025.
    let reference: String?
    let found: [Found]

    private(set) var file = ""

    private enum CodingKeys: String, CodingKey { case text, reference, found }

    var testDescription: String { text }

    static func all() throws -> [RecognitionCase] {
        try CaseFile.all(in: "recognition").flatMap { file in
            try file.lines.map { line in
                var one = try JSONDecoder().decode(RecognitionCase.self, from: line)
                one.file = file.name
                return one
            }
        }
    }

    func mistakes(in project: Project) -> [String] {
        guard let reference = Moment(reference ?? "2025-06-10T00:00:00") else { return ["读不了 reference"] }
        let scalars = Scalars(NormalForm.of(text, blanks: .dropped, letters: .kept).bytes)
        let read = project.recognizer.recognitions(in: scalars, reference: reference).map { one in
            Found(text: scalars.text(one.range), type: one.kind.rawValue, value: one.value, unit: one.unit)
        }
        return read == found ? [] : read.map(\.description) + ["应有：\(found)"]
    }
}
