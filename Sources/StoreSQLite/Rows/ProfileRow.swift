import ChineseText
import Facts

extension DocumentProfile {
    static let insertion: SQL = """
        INSERT INTO profiles (document, script, openings, quoted, first_figure, published, told, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let selection: SQL = """
        SELECT script, openings, quoted, first_figure, published, told, sum FROM profiles WHERE document = ?
        """

    /// In the order of `insertion`, between the document and the sum.
    func values(firstFigure: Int?, published: Int?, told: Int?) -> [SQLValue] {
        [
            .text(script.textForm), .text(NumberList(openings).textForm), .text(NumberList(quoted.sorted()).textForm),
            .optional(firstFigure), .optional(published), .optional(told),
        ]
    }

    /// From the columns of `selection`, and the number of the document's first figure.
    static func read(_ row: inout Row, path: String) throws -> (profile: DocumentProfile, firstFigure: Int?) {
        try row.checkSum(of: 0...5, with: [.text(path)])
        let profile = DocumentProfile(
            script: try row.form(), openings: try row.form(NumberList.self).numbers,
            quoted: Set(try row.form(NumberList.self).numbers))
        return (profile, row.optionalInteger())
    }
}

extension Script: TextForm {
    init?(_ text: String) {
        switch text {
        case "simplified": self = .simplified
        case "traditional": self = .traditional
        default: return nil
        }
    }

    var textForm: String { self == .traditional ? "traditional" : "simplified" }
}

/// Numbers as a column holds them: `0,12,40`.
struct NumberList: TextForm {
    let numbers: [Int]

    init(_ numbers: [Int]) { self.numbers = numbers }

    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: ","))
        let numbers = parts.compactMap { Int(Substring($0)) }
        guard numbers.count == parts.count else { return nil }
        self.numbers = numbers
    }

    var textForm: String { numbers.map(String.init).joined(separator: ",") }
}
