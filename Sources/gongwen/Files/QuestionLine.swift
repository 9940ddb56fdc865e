import FoundationEssentials

/// A line of a question file.
struct QuestionLine {
    enum Format {
        case txt
        case jsonl

        /// - Throws: `Failure` for a format that cannot be read.
        init(_ given: String?, path: String) throws {
            let ending = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? "txt"
            switch given ?? (["jsonl", "csv", "xlsx"].contains(ending) ? ending : "txt") {
            case "txt": self = .txt
            case "jsonl": self = .jsonl
            case let other: throw Failure("还读不了“\(other)”格式的问题文件；可用的格式：txt、jsonl。")
            }
        }
    }

    let id: String?
    let session: String?
    let text: String
    let document: String?
    /// What is wrong with the line; its record says so and the batch goes on.
    let problem: String?

    /// An id as people write it: a string or a number.
    private struct Identifier: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                text = "\(number)"
            } else {
                text = try value.decode(String.self)
            }
        }
    }

    private struct Record: Decodable {
        let id: Identifier?
        let session: String?
        let question: String
        let document: String?
    }

    /// Nil for a line that holds no question: a blank one, or in txt a comment.
    init?(_ line: String, number: Int, format: Format) {
        if line.utf8.allSatisfy({ $0 <= 0x20 }) || format == .txt && line.hasPrefix("#") { return nil }
        guard format == .jsonl else {
            (id, session, text, document, problem) = ("\(number)", nil, line, nil, nil)
            return
        }
        do {
            let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
            (id, session, text) = (record.id?.text ?? "\(number)", record.session, record.question)
            (document, problem) = (record.document, nil)
        } catch {
            (id, session, text, document) = ("\(number)", nil, line, nil)
            problem = "第\(number)行不是带 question 的 JSON 对象；请写成 {\"id\": \"1\", \"question\": \"…\"}"
        }
    }
}
