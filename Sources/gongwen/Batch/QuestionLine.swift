import FoundationEssentials

/// A question of a question file.
struct QuestionLine: Sendable {
    let id: String?
    let session: String?
    let text: String
    let document: String?
    /// What is wrong with the line; its record says so and the batch goes on.
    let problem: String?

    /// A line that holds no question: its record shows the beginning of it.
    init(problem: String, number: Int, line: String, id: String? = nil) {
        (self.id, session, document) = (id ?? "\(number)", nil, nil)
        text = String(line.unicodeScalars.prefix(Self.shown).map(Character.init))
        self.problem = "第\(number)行\(problem)"
    }

    /// A line of plain text.
    init(text: String, number: Int) {
        self.init(id: nil, session: nil, text: text, document: nil, number: number)
    }

    /// A row of a table; nil where every cell is empty.
    init?(row: [String], columns: QuestionColumns, number: Int) {
        guard !row.allSatisfy(Self.isBlank) else { return nil }
        func cell(_ column: Int?) -> String? {
            column.flatMap { row.indices.contains($0) && !Self.isBlank(row[$0]) ? row[$0] : nil }
        }
        guard let question = cell(columns.question) else {
            self.init(
                problem: "没有写问题；请在问题一栏写上问句。", number: number, line: row.joined(separator: ","), id: cell(columns.id))
            return
        }
        self.init(
            id: cell(columns.id), session: cell(columns.session), text: question, document: cell(columns.document),
            number: number)
    }

    /// A line of JSON.
    init(json bytes: [UInt8], number: Int) {
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else {
            self.init(
                problem: "不是带 question 的 JSON 对象；请写成 {\"id\": \"1\", \"question\": \"…\"}", number: number,
                line: String(decoding: bytes, as: UTF8.self))
            return
        }
        self.init(
            id: record.id?.text, session: record.session?.text, text: record.question, document: record.document,
            number: number)
    }

    private init(id: String?, session: String?, text: String, document: String?, number: Int) {
        self.id = id ?? "\(number)"
        // A name that is empty would make strangers one conversation.
        self.session = session.flatMap { $0.isEmpty ? nil : $0 }
        self.text = text
        self.document = document
        problem = nil
    }

    /// How many characters of a bad line its record shows.
    private static let shown = 200

    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

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
        let session: Identifier?
        let question: String
        let document: String?
    }
}

/// Which column of a table holds what.
///
/// A first row with none of the names below is no heading but a question: a list that somebody made in a spreadsheet
/// without headings loses nothing.
struct QuestionColumns {
    let question: Int
    let id: Int?
    let session: Int?
    let document: Int?

    /// Questions in the first column, and nothing else.
    init() { (question, id, session, document) = (0, nil, nil, nil) }

    /// Nil for a row that is no heading.
    init?(heading: [String]) {
        let names = heading.map { $0.filter { !$0.isWhitespace }.lowercased() }
        func column(_ wanted: String...) -> Int? { names.firstIndex { wanted.contains($0) } }
        let named = column("question", "问题")
        (id, session, document) = (column("id", "编号"), column("session", "会话"), column("document", "报告"))
        guard named ?? id ?? session ?? document != nil else { return nil }
        question = named ?? 0
    }
}
