/// Web pages: headings, paragraphs, lists and tables; scripts, styles and navigation are left out.
public enum WebPageReader: ReportReader {
    public static let endings = ["html", "htm"]

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        guard bytes.count <= ReadingLimits.page else {
            throw ReportProblem(
                file: path, message: "网页有 \(bytes.count >> 20) MiB，超过 \(ReadingLimits.page >> 20) MiB 的上限；请另存为 .txt 再收录"
            )
        }
        let text = try WebPageEncoding.utf8(path: path, bytes: bytes)
        let markup = try Markup.html(path: path, text, uncounted: WebPage.inline)
        var page = WebPage(path: path)
        while let event = try markup.next() {
            switch event {
            case .start(let name): try page.start(name.lowercased(), markup.attribute)
            case .end(let name): try page.end(name.lowercased())
            case .text(let text): page.take(text)
            }
        }
        return try page.finish()
    }
}
