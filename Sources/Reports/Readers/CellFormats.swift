/// How the numbers of a workbook are shown: percentages and dates are stored as plain numbers, and only the format of
/// the cell tells.
struct CellFormats {
    private enum Kind {
        case plain
        case percent
        /// Year, month and day, or only the first so many of them.
        case date(parts: Int)
        /// Times of day, which are no figures and no dates.
        case time
    }

    private struct Format {
        let kind: Kind
        /// What is set behind the number: 家.
        let suffix: String
    }

    /// By the number of the style.
    private var formats: [Format] = []
    private let counts1904: Bool

    init(path: String, part: String, _ bytes: [UInt8]?, counts1904: Bool) throws(ReportProblem) {
        self.counts1904 = counts1904
        guard let bytes else { return }
        let markup = try Markup.xml(path: path, part: part, bytes)
        var codes: [Int: String] = [:]
        var isStyles = false
        while let event = try markup.next() {
            switch event {
            case .start("numFmt"):
                guard let id = markup.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
                codes[id] = markup.attribute("formatCode")
            case .start("cellXfs"): isStyles = true
            case .end("cellXfs"): isStyles = false
            case .start("xf") where isStyles:
                let id = markup.attribute("numFmtId").flatMap { Int($0) } ?? 0
                formats.append(codes[id].map(Self.format) ?? Self.builtIn(id))
            default: break
            }
        }
    }

    /// A stored number as its cell shows it, with all its digits.
    func text(_ stored: String, style: Int) -> String {
        guard let number = StoredNumber(stored) else { return TextLine.trimmed(stored) }
        let format = formats.indices.contains(style) ? formats[style] : Format(kind: .plain, suffix: "")
        switch format.kind {
        case .plain: return number.text + format.suffix
        case .percent: return number.shifted(2).text + "%"
        case .date(let parts): return SerialDate.text(number, counts1904: counts1904, parts: parts) ?? number.text
        case .time: return SerialDate.time(number) ?? number.text
        }
    }

    /// The formats that have numbers instead of codes, those of Chinese workbooks included.
    private static func builtIn(_ id: Int) -> Format {
        switch id {
        case 9, 10: Format(kind: .percent, suffix: "")
        case 17, 27, 36, 50, 52, 57: Format(kind: .date(parts: 2), suffix: "")
        case 14...16, 22, 28...31, 51, 53, 54, 58: Format(kind: .date(parts: 3), suffix: "")
        case 18...21, 32...35, 45...47, 55, 56: Format(kind: .time, suffix: "")
        default: Format(kind: .plain, suffix: "")
        }
    }

    /// What a format code says: `0.0%`, `yyyy"年"m"月"`, `#,##0"家"`.
    private static func format(_ code: String) -> Format {
        let section = code.split(separator: ";", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let bare = withoutLiterals(section).lowercased()
        if bare.contains("%") { return Format(kind: .percent, suffix: "") }
        // In brackets stand colors, conditions and languages.
        if bare.contains("y") {
            return Format(kind: .date(parts: bare.contains("d") ? 3 : bare.contains("m") ? 2 : 1), suffix: "")
        }
        if bare.contains("m") && bare.contains("d") { return Format(kind: .date(parts: 3), suffix: "") }
        if bare.contains("h") || bare.contains("s") { return Format(kind: .time, suffix: "") }
        return Format(kind: .plain, suffix: suffix(section))
    }

    /// The words in quotation marks behind a format that shows the number as it is. A comma at its end or `!` would show
    /// another number.
    private static func suffix(_ section: String) -> String {
        guard let quote = section.firstIndex(of: "\""), section.hasSuffix("\""), section.last != section.first else {
            return ""
        }
        let digits = section[..<quote].filter { $0 != " " && $0 != "_" }
        let words = section[section.index(after: quote)...].dropLast()
        guard !digits.isEmpty, digits.allSatisfy({ "#0,.".contains($0) }), digits.last != ",", !words.contains("\"")
        else { return "" }
        return String(words)
    }

    private static func withoutLiterals(_ section: String) -> String {
        var result = ""
        var closing: Character?
        var isEscaped = false
        for character in section {
            if isEscaped {
                isEscaped = false
            } else if let close = closing {
                if character == close { closing = nil }
            } else if character == "\"" || character == "[" {
                closing = character == "[" ? "]" : "\""
            } else if character == "\\" || character == "_" || character == "*" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
