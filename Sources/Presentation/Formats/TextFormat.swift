public import Answering
internal import ChineseText
internal import Facts
internal import Quantities

/// Answers as people read them in a terminal: the sentence, then what it rests on.
public enum TextFormat {
    public static func text(_ answer: Answer) -> String {
        var lines = [answer.text]
        if answer.status == .notFound, !answer.related.isEmpty {
            lines.append("最接近的记录：")
            lines += answer.related.map { "  · \($0.label ?? $0.text)\(marks($0.citations))" }
        }
        lines += answer.citations.map(source)
        return printable(lines.joined(separator: "\n"))
    }

    /// `[1] 《标题》南通市总工会，2022-10，第101—103行：“……”`
    static func source(_ citation: Citation) -> String {
        let title = citation.title.map { "《\($0)》" } ?? citation.document
        let origin = [citation.organization, citation.published?.description, range(citation.lines)]
            .compactMap { $0 }.joined(separator: "，")
        let restated = citation.source.map { "（据\($0)）" } ?? ""
        return "[\(citation.number)] \(title)\(origin)\(restated)：“\(citation.quote)”"
    }

    private static func range(_ lines: ClosedRange<Int>) -> String {
        lines.count == 1 ? "第\(lines.lowerBound)行" : "第\(lines.lowerBound)—\(lines.upperBound)行"
    }

    private static func marks(_ numbers: [Int]) -> String { numbers.map { "[\($0)]" }.joined() }

    /// Reports are untrusted: neither control characters in them nor marks that turn the direction of writing may reach
    /// the terminal.
    public static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || !isControl($0.value) }))
    }

    private static func isControl(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
