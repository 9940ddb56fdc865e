public import Answering
internal import ChineseText
internal import Facts

/// Answers as a table that a spreadsheet opens: RFC 4180, with a byte order mark, without which Excel misreads Chinese.
///
/// `1,2022年南通有多少家爱心服务站,answered,"2022年，南通市：…314家。[1]",314家,[1] 《…》…：“…”`
public enum CSVFormat {
    /// The mark and the names of the columns.
    public static let heading =
        "\u{FEFF}" + line(["id", "question", "status", "text", "values", "citations"])

    /// A row, with its line end.
    public static func row(_ answer: Answer, _ envelope: JSONFormat.Envelope) -> String {
        line([
            envelope.id ?? "", envelope.question, answer.status.rawValue, answer.text,
            answer.values.map(value).joined(separator: "；"),
            answer.citations.map(TextFormat.source).joined(separator: "\n"),
        ])
    }

    private static func value(_ value: AnswerValue) -> String { (value.label.map { $0 + "：" } ?? "") + value.text }

    private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// Text from a report or a question stays text: a cell that a spreadsheet would take for a formula gets the
    /// apostrophe that spreadsheets themselves use to say so.
    private static func cell(_ text: String) -> String {
        let shown = Printable.text(text)
        let first = shown.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula = first.map { formulaStarts.contains($0) } ?? false
        let safe = isFormula ? "'" + shown : shown
        let needsQuotes = safe.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
        return needsQuotes ? "\"" + doubled(safe) + "\"" : safe
    }

    /// With the full-width forms, which some versions of Excel take for the same.
    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

    private static func doubled(_ text: String) -> String {
        text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
