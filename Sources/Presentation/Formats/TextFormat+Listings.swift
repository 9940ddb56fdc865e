internal import ChineseText
public import Facts
internal import Quantities

/// Rows of lists, as people read them in a terminal.
extension TextFormat {
    /// `nantong-2022.md`, `2022-10`, `2022（目录所载）`, `南通市总工会`, `77句48个数`, title
    public static func fields(_ document: Document, sentences: Int, figures: Int) -> [String] {
        let titles =
            document.title ?? "\(document.articles.count)篇："
            + document.articles.map { $0.title ?? "（无题）" }.joined(separator: "；")
        return [
            document.path, document.published?.description ?? "日期不明",
            document.period.map { "\($0)（\(source(document.periodSource))）" } ?? "时期不明",
            document.organization ?? document.place ?? "单位不明", "\(sentences)句\(figures)个数", titles,
        ].map(Printable.line)
    }

    /// `314家`, `建有`, `工会爱心服务站点`, `2022`, `南通市`, `nantong-2022.md:61`
    public static func fields(_ figure: Figure, sentence: Sentence?) -> [String] {
        [
            figure.text, figure.action ?? "", figure.metric, figure.period?.description ?? "", figure.place ?? "",
            "\(figure.document):\(sentence?.lines.lowerBound ?? 0)",
        ].map(Printable.line)
    }

    /// Rows with their columns one below the other, by terminal cells; the last column is as long as it likes.
    public static func table(_ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, field in
                column == row.count - 1 ? field : DisplayWidth.padded(field, to: widths[column])
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func source(_ source: PeriodSource?) -> String {
        switch source {
        case .manifest: "目录所载"
        case .inferred: "由正文推断"
        case .stated, .inherited, nil: "正文所载"
        }
    }
}
