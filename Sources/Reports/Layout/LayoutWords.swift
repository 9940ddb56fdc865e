internal import ChineseText
internal import Words

/// The words by which a page shows its structure, from `grammar/lexicon/layout.tsv` and `positions.tsv`.
struct LayoutWords: Sendable {
    private let endings: PrefixIndex
    /// Each after the blank before it.
    private let captions: [[UInt8]]
    private let signatures: [String]
    private let notes: PrefixIndex
    private let positions: [String]
    private let openers: [[UInt8]]

    init(_ lexicon: Lexicon) {
        func forms(_ kind: String) -> [String] {
            lexicon.entries(of: "layout").filter { $0.attribute("类") == kind }.map { Self.normal($0.form) }
        }
        endings = PrefixIndex(forms("文末").map { (Array($0.unicodeScalars), 0) })
        captions = forms("图注").map { Array((" " + $0).utf8) }
        signatures = forms("署名")
        notes = PrefixIndex(forms("按语").map { (Array($0.unicodeScalars), 0) })
        positions = lexicon.entries(of: "positions").map(\.form)
        openers = forms("未完").map { Array($0.utf8) }
    }

    /// Whether an article or caption ends with this text.
    func endsArticle(_ text: String) -> Bool {
        let tail = String(String.UnicodeScalarView(text.unicodeScalars.suffix(24)))
        return Self.holds(Self.normal(tail), endings) || isCaption(text)
    }

    /// Whether the text is the caption of a picture: it ends with the photographer.
    func isCaption(_ text: String) -> Bool { captions.contains { Self.ends(text, with: $0) } }

    /// Whether a sentence is broken off here: no heading ends in a word that leads on (…推动者，更是).
    func breaksOff(_ text: String) -> Bool { openers.contains { Self.ends(text, with: $0) } }

    func isNote(_ text: String) -> Bool { Self.holds(text, notes) }

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

    private static func holds(_ text: String, _ forms: PrefixIndex) -> Bool {
        let text = Scalars(text)
        return text.values.indices.contains { start in
            var isForm = false
            forms.forEachKey(in: text, at: start) { _, _ in isForm = true }
            return isForm
        }
    }

    /// By bytes: `hasSuffix` looks for whole characters as a reader sees them, which takes ten times as long.
    private static func ends(_ text: String, with ending: [UInt8]) -> Bool {
        text.utf8.suffix(ending.count).elementsEqual(ending)
    }

    private static func normal(_ text: String) -> String { NormalForm.of(text, blanks: .dropped).text }
}
