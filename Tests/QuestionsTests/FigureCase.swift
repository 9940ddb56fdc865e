import Extraction
import Facts
import FoundationEssentials
import Quantities
import TestSupport
import Testing

/// A line of `grammar/figures/<name>.cases.jsonl`: a text of a report, and all figures in it.
struct FigureCase: Decodable, Sendable, CustomTestStringConvertible {
    /// What is not named is not looked at; an empty metric says that there must be none.
    struct Wanted: Decodable, Sendable {
        let value: String
        let unit: String
        let metric: String?
        let action: String?
        let beneficiary: String?
        let qualifiers: [String]?
    }

    let text: String
    let figures: [Wanted]

    var testDescription: String { text }

    static func all() throws -> [FigureCase] {
        try CaseFile.all(in: "figures").flatMap { file in
            try file.lines.map { try JSONDecoder().decode(FigureCase.self, from: $0) }
        }
    }

    func mistakes(in project: Project, _ extractor: DocumentExtractor) throws -> [String] {
        let found = try project.extract(text, with: extractor).figures
        guard found.count == figures.count else { return ["有\(found.count)个数"] }
        return zip(found, figures).flatMap { figure, wanted in
            let held: [(String?, String?)] = [
                (wanted.value, "\(figure.quantity.value)"), (wanted.unit, figure.quantity.unit),
                (wanted.metric, figure.metric), (wanted.action, figure.action ?? ""),
                (wanted.beneficiary, figure.beneficiary ?? ""),
                (wanted.qualifiers?.joined(separator: "；"), figure.qualifiers.joined(separator: "；")),
            ]
            return held.compactMap { $0 == nil || $0 == $1 ? nil : "\(figure.text)：\($1 ?? "")" }
        }
    }
}
