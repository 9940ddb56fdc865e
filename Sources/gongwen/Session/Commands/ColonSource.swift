import Answering
import ChineseText
import Console
import Facts
import StoreSQLite

/// `:source 1`: the cited sentence where it stands in its report.
enum ColonSource: ColonCommand {
    static let name = "source"
    static let usage = "[编号]"
    static let summary = "看上一个答案的第几处出处：原文的那几行（行首有 >）和前后各两行"

    /// Lines shown on each side.
    private static let around = 2

    static func run(_ rest: String, in session: Session) throws -> Session.Reply {
        let citation = try citation(rest, of: session.last?.answer.citations)
        // Slices keep the offsets of the text, which spans count in.
        let lines = try text(of: citation.document, in: session.desk)
            .split(separator: 0x0A, omittingEmptySubsequences: false)
        let last = min(lines.count, citation.lines.upperBound + around)
        let first = max(1, citation.lines.lowerBound - around)
        guard first <= last else { throw changed(citation.document) }
        let width = "\(last)".count
        let shown = (first...last).map { number in
            let label = String(repeating: " ", count: width - "\(number)".count) + "\(number)  "
            return (citation.lines.contains(number) ? "> " : "  ") + session.paint.quiet(label)
                + painted(lines[number - 1], citation.spans, session.paint)
        }
        return .painted(([session.paint.mark(heading(citation))] + shown).joined(separator: "\n"))
    }

    /// A line with what was cited of it standing out.
    private static func painted(_ line: ArraySlice<UInt8>, _ spans: [ByteSpan], _ paint: Paint) -> String {
        func text(_ range: Range<Int>) -> String { Printable.line(String(decoding: line[range], as: UTF8.self)) }
        var painted = ""
        var place = line.startIndex
        for span in spans {
            let cited = span.range.clamped(to: place..<line.endIndex)
            guard !cited.isEmpty else { continue }
            painted += paint.plain(text(place..<cited.lowerBound)) + paint.strong(text(cited))
            place = cited.upperBound
        }
        return painted + paint.plain(text(place..<line.endIndex))
    }

    private static func heading(_ citation: Citation) -> String {
        "[\(citation.number)] \(citation.document)" + (citation.title.map { "《\($0)》" } ?? "")
    }

    private static func citation(_ rest: String, of citations: [Citation]?) throws -> Citation {
        guard let citations else { throw Failure("还没有问过；先问一句，再看出处。") }
        guard !citations.isEmpty else { throw Failure("上一个答案没有出处。") }
        let digits = rest.filter { $0 != "[" && $0 != "]" }
        guard let number = digits.isEmpty ? citations[0].number : Int(digits),
            let citation = citations.first(where: { $0.number == number })
        else {
            let numbers = citations.map { "\($0.number)" }.joined(separator: "、")
            throw Failure("找到“\(rest)”，应为出处的编号；上一个答案的编号有：\(numbers)。")
        }
        return citation
    }

    /// The text that the citation's lines count in; it may have been ingested anew since the session began.
    private static func text(of path: String, in desk: Desk) throws -> [UInt8] {
        let cited = desk.corpus.document(path)
        guard let text = try desk.store.text(of: path),
            try desk.store.document(path)?.fingerprint == cited?.fingerprint
        else { throw changed(path) }
        return text
    }

    private static func changed(_ path: String) -> Failure {
        Failure("\(path)：这份报告在索引里已经变了；请输入 :reload，再问一次。")
    }
}
