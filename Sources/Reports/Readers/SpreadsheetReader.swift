/// Workbooks (.xlsx): the visible sheets, each cell as it was computed when the file was saved.
public enum SpreadsheetReader: ReportReader {
    public static let endings = ["xlsx"]

    private static let workbook = "xl/workbook.xml"
    private static let relations = "xl/_rels/workbook.xml.rels"
    private static let strings = "xl/sharedStrings.xml"
    private static let styles = "xl/styles.xml"

    public static func read(path: String, bytes: [UInt8]) throws(ReportProblem) -> ReadReport {
        let package = try ZipPackage(path: path, bytes: bytes) { part in
            [workbook, relations, strings, styles].contains(part)
                || part.hasPrefix("xl/worksheets/") && part.hasSuffix(".xml")
        }
        guard let part = package[workbook] else {
            throw ReportProblem(file: path, message: "里面没有 \(workbook)，不是工作簿；请用 Excel 或 WPS 另存为 .xlsx 再收录")
        }
        let book = try Workbook(path: path, part: workbook, part, relations: (relations, package[relations]))
        let formats = try CellFormats(path: path, part: styles, package[styles], counts1904: book.counts1904)
        let texts = try package[strings].map { part throws(ReportProblem) in
            try SharedStrings.read(path: path, part: strings, part)
        }
        var text = RenderedText(path: path)
        var room = ReadingLimits.cells
        var places = ReadingLimits.cells
        var isFirst = true
        for sheet in book.sheets where !sheet.isHidden {
            guard let part = package[sheet.part] else {
                throw ReportProblem(
                    file: path, message: "工作表“\(sheet.name)”应在 \(sheet.part)，里面没有，文件不全；请用 Excel 或 WPS 打开，另存为新文件再收录")
            }
            let markup = try Markup.xml(path: path, part: sheet.part, part)
            var cells = SheetCells(strings: texts ?? [], formats: formats)
            try cells.read(markup, path: path, room: &room)
            var drafts = try cells.tables(path: path, room: &places)
            let title = isFirst ? drafts.first?.title : nil
            isFirst = isFirst && cells.isEmpty
            // A name that somebody gave it; programs number sheets in Latin letters.
            let isNamed = sheet.name.unicodeScalars.contains { $0.properties.isIdeographic }
            if isNamed, !cells.isEmpty, sheet.name != title { text.heading(sheet.name, level: 2) }
            if let title {
                text.heading(title, level: 1)
                drafts[0].rows.removeFirst()
            }
            for draft in drafts { try text.table(draft) }
        }
        return text.report()
    }
}
