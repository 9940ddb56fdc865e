/// Word documents (.docx): headings, paragraphs, tables. Comments, footnotes, deleted text and drawings are left out.
public enum WordReader: ReportReader {
    public static let endings = ["docx"]

    private static let document = "word/document.xml"
    private static let styles = "word/styles.xml"
    private static let properties = "docProps/core.xml"

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        let wanted: Set<String> = [document, styles, properties]
        let package = try ZipPackage(path: path, bytes: bytes) { wanted.contains($0) }
        guard let body = package[document] else {
            throw ReportProblem(file: path, message: "里面没有 \(document)，不是 Word 文档；请用 Word 或 WPS 另存为 .docx 再收录")
        }
        let levels = try package[styles].map { styles throws(ReportProblem) in
            try WordStyles(path: path, part: Self.styles, styles)
        }
        let markup = try Markup.xml(path: path, part: document, body)
        var text = WordText(path: path, styles: levels ?? WordStyles())
        while let event = try markup.next() {
            switch event {
            case .start(let name): try text.start(name, markup.attribute)
            case .end(let name): try text.end(name)
            case .text(let words): text.take(words)
            }
        }
        var known = Metadata()
        // Programs fill in a title of their own where nobody wrote one; only one in Chinese is somebody's.
        if !text.hasTitle,
            let title = try package[properties].flatMap({ part throws(ReportProblem) in
                try OfficeProperties.title(path: path, part: properties, part)
            }), title.unicodeScalars.count(where: { $0.properties.isIdeographic }) >= 4
        {
            known.title = title
        }
        return text.text.report(known)
    }
}

/// What an office file says of itself.
enum OfficeProperties {
    static func title(path: String, part: String, _ bytes: [UInt8]) throws(ReportProblem) -> String? {
        let markup = try Markup.xml(path: path, part: part, bytes)
        var title = ""
        var isTitle = false
        while let event = try markup.next() {
            switch event {
            case .start(let name): isTitle = name == "title"
            case .end: isTitle = false
            case .text(let words): title += isTitle ? words : ""
            }
        }
        title = TextLine.trimmed(title)
        return title.isEmpty ? nil : title
    }
}
