import Answering
import ChineseText
import Presentation

/// How the answers of a batch are written.
enum BatchFormat {
    case text
    case json
    case csv

    /// By `--format`, else by the ending of the output file.
    ///
    /// - Throws: `Failure` for a format that does not exist.
    init(_ given: String?, output: String?) throws {
        let ending = output.flatMap { path in
            path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
        }
        let name = given ?? ending.flatMap { ["jsonl", "json", "csv"].contains($0) ? $0 : nil } ?? "text"
        switch name {
        case "text": self = .text
        case "json", "jsonl": self = .json
        case "csv": self = .csv
        default: throw Failure("没有格式“\(name)”；可用的格式：text、jsonl、csv。")
        }
    }

    /// What stands before the first answer.
    var heading: String { self == .csv ? CSVFormat.heading : "" }

    func text(_ answer: Answer, _ envelope: JSONFormat.Envelope) -> String {
        switch self {
        case .text: "问：\(Printable.text(envelope.question))\n\(TextFormat.text(answer))\n\n"
        case .json: JSONFormat.record(answer, envelope).line + "\n"
        case .csv: CSVFormat.row(answer, envelope)
        }
    }
}
