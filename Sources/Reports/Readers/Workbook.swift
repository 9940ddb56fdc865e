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
                let number = sheets.count + 1
                let relation = markup.attribute("id").flatMap { targets[$0] }
                sheets.append(
                    Sheet(
                        name: TextLine.trimmed(markup.attribute("name") ?? ""),
                        part: relation ?? "xl/worksheets/sheet\(number).xml",
                        isHidden: (markup.attribute("state") ?? "visible") != "visible"))
            }
        }
    }

    private static func targets(
        _ path: String, _ relations: (part: String, bytes: [UInt8]?)
    ) throws(ReportProblem) -> [String: String] {
        guard let bytes = relations.bytes else { return [:] }
        var targets: [String: String] = [:]
        let markup = try Markup.xml(path: path, part: relations.part, bytes)
        while let event = try markup.next() {
            guard case .start("Relationship") = event, let id = markup.attribute("Id"),
                let target = markup.attribute("Target")
            else { continue }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
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
            case .end("si"): strings.append(text)
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
