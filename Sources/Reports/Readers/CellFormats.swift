/// How the numbers of a workbook are shown: percentages and dates are stored as plain numbers, and only the format of
/// the cell tells.
struct CellFormats {
    /// By the number of the style: for positive numbers, for negative ones, for zero.
    private var formats: [[NumberFormat]] = []
    private let counts1904: Bool

    init(path: String, part: String, _ bytes: [UInt8]?, counts1904: Bool) throws(ReportProblem) {
        self.counts1904 = counts1904
        guard let bytes else { return }
        let markup = try Markup.xml(path: path, part: part, bytes)
        var codes: [Int: String] = [:]
        var isStyles = false
        while let event = try markup.next() {
            guard max(codes.count, formats.count) < ReadingLimits.formats else {
                throw ReportProblem(
                    file: path, message: "单元格的格式超过 \(ReadingLimits.formats) 种的上限；请把内容复制到新的工作簿，另存后再收录")
            }
            switch event {
            case .start("numFmt"):
                guard let id = markup.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
                codes[id] = markup.attribute("formatCode")
            case .start("cellXfs"): isStyles = true
            case .end("cellXfs"): isStyles = false
            case .start("xf") where isStyles:
                let id = markup.attribute("numFmtId").flatMap { Int($0) } ?? 0
                formats.append(codes[id].map(Self.sections) ?? [Self.builtIn(id)])
            default: break
            }
        }
    }

    /// A stored number as its cell shows it, with all its digits; empty where that cannot be told for sure.
    func text(_ stored: String, style: Int) -> String {
        guard let number = StoredNumber(stored) else { return TextLine.trimmed(stored) }
        let sections = formats.indices.contains(style) ? formats[style] : [.plain]
        switch Self.section(of: sections, for: number) {
        case .number(let shift, let before, let after): return before + number.shifted(shift).text + after
        case .words(let words): return words
        case .date(let parts): return SerialDate.text(number, counts1904: counts1904, parts: parts) ?? ""
        case .part(let place, let after):
            let parts = SerialDate.text(number, counts1904: counts1904, parts: 3)?.split(separator: "-") ?? []
            return parts.count == 3 ? Int(parts[place]).map { "\($0)" + after } ?? "" : ""
        case .time: return SerialDate.time(number) ?? ""
        case .unclear: return ""
        }
    }

    private static func section(of sections: [NumberFormat], for number: StoredNumber) -> NumberFormat {
        let first = sections.first ?? .plain
        if number.isZero {
            // Zero is zero on any scale; only words instead of it are something else.
            if sections.count > 2, case .words = sections[2] { return sections[2] }
            return first
        }
        guard number.isNegative, sections.count > 1, first != .unclear else { return first }
        return sections[1]
    }

    /// The formats that have numbers instead of codes, those of Chinese workbooks included.
    private static func builtIn(_ id: Int) -> NumberFormat {
        switch id {
        case 9, 10: .number(shift: 2, after: "%")
        case 17, 27, 36, 50, 52, 57: .date(parts: 2)
        case 14...16, 22, 28...31, 51, 53, 54, 58: .date(parts: 3)
        case 18...21, 32...35, 55, 56: .time
        // Minutes alone, and hours beyond a day.
        case 45...47: .unclear
        default: .plain
        }
    }

    /// What a format code says: `0.0%`, `yyyy"年"m"月"`, `#,##0"家"`.
    private static func sections(_ code: String) -> [NumberFormat] {
        guard !code.isEmpty else { return [.plain] }
        return FormatCode.sections(code).prefix(3).enumerated().map { NumberFormat($1, isNegative: $0 == 1) }
    }
}
