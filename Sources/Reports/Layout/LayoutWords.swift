internal import ChineseText
internal import Words

/// The words by which a page shows its structure, from `grammar/lexicon/layout.tsv`, `positions.tsv` and `tables.tsv`.
struct LayoutWords: Sendable {
    private let endings: [String]
    private let captions: [String]
    private let signatures: [String]
    private let notes: [String]
    private let positions: [String]
    private let openers: [String]
    private let tableNotes: [String]

    init(_ lexicon: Lexicon) {
        func forms(_ kind: String) -> [String] {
            lexicon.entries(of: "layout").filter { $0.attribute("类") == kind }.map { Self.normal($0.form) }
        }
        endings = forms("文末")
        captions = forms("图注")
        signatures = forms("署名")
        notes = forms("按语")
        positions = lexicon.entries(of: "positions").map(\.form)
        openers = forms("未完")
        tableNotes = lexicon.entries(of: "tables").filter { $0.attribute("类") == "单位注" }.map { Self.normal($0.form) }
    }

    /// Whether an article or caption ends with this text.
    func endsArticle(_ text: String) -> Bool {
        let tail = Self.normal(String(String.UnicodeScalarView(text.unicodeScalars.suffix(24))))
        return endings.contains { tail.firstRange(of: $0) != nil } || isCaption(text)
    }

    /// Whether the text is the caption of a picture: it ends with the photographer.
    func isCaption(_ text: String) -> Bool { captions.contains { text.hasSuffix(" " + $0) } }

    /// Whether a sentence is broken off here: no heading ends in a word that leads on (…推动者，更是).
    func breaksOff(_ text: String) -> Bool { openers.contains { text.hasSuffix($0) } }

    func isNote(_ text: String) -> Bool { notes.contains { text.firstRange(of: $0) != nil } }

    /// Whether a line tells of a table what its numbers are in (单位：万元); it is no heading.
    func isTableNote(_ text: String) -> Bool {
        let text = Self.normal(text)
        return tableNotes.contains { text.hasPrefix($0) }
    }

    /// A line that names the author: a name of two to four characters after a blank, and a position or 本报记者 before.
    func isByline(_ text: String) -> Bool {
        let parts = text.split(separator: " ")
        let han = text.unicodeScalars.filter { $0.isHan }.count
        if text.hasPrefix("·"), text.hasSuffix("·"), han <= 20 { return true }
        guard parts.count >= 2, han <= 40, let name = parts.last?.unicodeScalars, (2...4).contains(name.count),
            name.allSatisfy({ $0.isHan || $0 == "·" })
        else { return false }
        let before = parts.dropLast().joined()
        return (positions + signatures).contains { before.hasSuffix($0) }
    }

    private static func normal(_ text: String) -> String { NormalForm.of(text, blanks: .dropped).text }
}
