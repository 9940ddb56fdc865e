/// The sheets of a workbook in their order.
struct Workbook {
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Whether days are counted from 1904, as old workbooks do.
    private(set) var counts1904 = false

    init(
        path: String, part: String, _ bytes: [UInt8], relations: (part: String, bytes: [UInt8]?)
    ) throws(ReportProblem) {
        let targets = try Self.targets(path, relations)
        let markup = try Markup.xml(path: path, part: part, bytes)
        while let event = try markup.next() {
            guard case .start(let name) = event else { continue }
            if name == "workbookPr" { counts1904 = ["1", "true"].contains(markup.attribute("date1904") ?? "") }
            if name == "sheet" {
                guard sheets.count < ReadingLimits.parts else {
                    throw ReportProblem(file: path, message: "超过 \(ReadingLimits.parts) 张工作表；这不像一份报告，没有收录")
                }
                let number = sheets.count + 1
                let relation = markup.attribute("id").flatMap { targets[$0] }
                // A chart on a sheet of its own has no cells.
                if let relation, !relation.isCells { continue }
                sheets.append(
                    Sheet(
                        name: TextLine.trimmed(markup.attribute("name") ?? ""),
                        part: relation?.part ?? "xl/worksheets/sheet\(number).xml",
                        isHidden: (markup.attribute("state") ?? "visible") != "visible"))
            }
        }
    }

    private static func targets(
        _ path: String, _ relations: (part: String, bytes: [UInt8]?)
    ) throws(ReportProblem) -> [String: (part: String, isCells: Bool)] {
        guard let bytes = relations.bytes else { return [:] }
        var targets: [String: (part: String, isCells: Bool)] = [:]
        let markup = try Markup.xml(path: path, part: relations.part, bytes)
        while let event = try markup.next() {
            guard case .start("Relationship") = event, let id = markup.attribute("Id"),
                let target = markup.attribute("Target")
            else { continue }
            let kind = markup.attribute("Type") ?? ""
            targets[id] = (
                target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target,
                !kind.hasSuffix("/chartsheet") && !kind.hasSuffix("/dialogsheet")
            )
        }
        return targets
    }
}

/// The texts that cells of a workbook refer to by number.
enum SharedStrings {
    static func read(path: String, part: String, _ bytes: [UInt8]) throws(ReportProblem) -> [String] {
        let markup = try Markup.xml(path: path, part: part, bytes)
        var strings: [String] = []
        var text = ""
        var isText = false
        var isReading = false
        while let event = try markup.next() {
            switch event {
            case .start("si"): text = ""
            case .end("si"):
                strings.append(text)
                guard strings.count <= ReadingLimits.strings else {
                    throw ReportProblem(
                        file: path, message: "里面的文字超过 \(ReadingLimits.strings) 条的上限；请把要用的内容复制到新的工作簿，另存后再收录")
                }
            // How a word is pronounced is no part of it.
            case .start("rPh"): isReading = true
            case .end("rPh"): isReading = false
            case .start("t"): isText = !isReading
            case .end("t"): isText = false
            case .text(let words): text += isText ? words : ""
            default: break
            }
        }
        return strings
    }
}
