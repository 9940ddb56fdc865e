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
        return Printable.text(lines.joined(separator: "\n"))
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
}
