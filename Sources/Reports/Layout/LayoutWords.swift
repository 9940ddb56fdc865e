internal import ChineseText
internal import Words

/// The words by which a page shows its structure, from `grammar/lexicon/layout.tsv`, `positions.tsv` and `tables.tsv`.
struct LayoutWords: Sendable {
    private let forms: [String: [String]]
    /// By kind, the characters that its forms begin with, brackets left out.
    private let firsts: [String: Set<Unicode.Scalar>]
    private let positions: [String]
    private let tableNotes: [String]
    let numbers: HeadingNumbers
    let dates: PageDates

    init(_ lexicon: Lexicon) {
        var forms: [String: [String]] = [:]
        for entry in lexicon.entries(of: "layout") {
            forms[entry.attribute("类") ?? "", default: []].append(Self.normal(entry.form))
        }
        self.forms = forms
        firsts = forms.mapValues { Set($0.compactMap { form in form.unicodeScalars.first { !$0.opensQuotation } }) }
        positions = lexicon.entries(of: "positions").map(\.form)
        tableNotes = lexicon.entries(of: "tables").filter { $0.attribute("类") == "单位注" }.map { Self.normal($0.form) }
        numbers = HeadingNumbers(ordinal: forms["序首"] ?? [], numerals: forms["序数"] ?? [], units: forms["章节"] ?? [])
        dates = PageDates(marks: forms["日期字"] ?? [])
    }

    func forms(_ kind: String) -> [String] { forms[kind] ?? [] }

    /// Whether an article or caption ends with this text.
    func endsArticle(_ text: String) -> Bool { endsWithSource(text) || isCaption(text) }

    /// Whether the text ends with where it was taken from: （来源：…）.
    func endsWithSource(_ text: String) -> Bool {
        let tail = Self.normal(String(String.UnicodeScalarView(text.unicodeScalars.suffix(24))))
        return forms("文末").contains { tail.place(of: $0) != nil }
    }

    /// A line that says nothing but where the report is from.
    func isSourceLine(_ text: String) -> Bool {
        let line = Self.normal(text)
        return line.unicodeScalars.count <= 30 && forms("文末").contains { line.begins(with: $0) }
    }

    /// Whether the text is the caption of a picture: it ends with the photographer.
    func isCaption(_ text: String) -> Bool { forms("图注").contains { text.ends(in: " " + $0) } }

    /// Whether the text begins as captions do: 图为…, （图为…）, ▲….
    func opensCaption(_ text: String) -> Bool { begins(text, with: "图注头") }

    /// Whether a sentence is broken off here: no heading ends in a word that leads on (…推动者，更是).
    func breaksOff(_ text: String) -> Bool { forms("未完").contains { text.ends(in: $0) } }

    /// 编者按：…, 【编者按】….
    func isNote(_ text: String) -> Bool { begins(text, with: "按语") }

    /// Whether a line tells of a table what its numbers are in (单位：万元); it is no heading.
    func isTableNote(_ text: String) -> Bool {
        let text = Self.normal(text)
        return tableNotes.contains { text.begins(with: $0) }
    }

    /// 各位代表：
    func isSalutation(_ text: String) -> Bool {
        let line = Self.normal(text)
        return line.unicodeScalars.count <= 20 && endsWithColon(line) && begins(text, with: "称呼语")
    }

    /// Whether a line leads on to what follows it: 主要做了以下工作：.
    func endsWithColon(_ text: String) -> Bool { text.ends(in: "：") || text.ends(in: ":") }

    /// A line that names the author: a name of two to four characters after a blank, and a position or 本报记者 before;
    /// or one that begins with 作者：.
    func isByline(_ text: String) -> Bool {
        let han = text.unicodeScalars.count { $0.isHan }
        if text.begins(with: "·"), text.ends(in: "·"), han <= 20 { return true }
        if han <= 40, begins(text, with: "署名头") { return true }
        guard han <= 40, text.unicodeScalars.contains(where: \.isBlank) else { return false }
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count >= 2, let name = parts.last?.unicodeScalars, (2...8).contains(name.count),
            name.allSatisfy({ $0.isHan || $0 == "·" }), name.count <= 4 || name.contains("·")
        else { return false }
        let before = parts.dropLast().joined()
        return (positions + forms("署名")).contains { before.ends(in: $0) }
    }

    /// A line of a web page that is no part of the report: 责任编辑：…, 上一篇：….
    func isWebLine(_ text: String) -> Bool { begins(text, with: "网页") }

    /// A line that says when the report appeared: 发布时间：2023-08-07.
    func isDateLine(_ text: String) -> Bool { begins(text, with: "发布") }

    /// Whether a line has a word of newspaper heads: 版, 责编, 星期.
    func isMasthead(_ text: String) -> Bool {
        let line = Self.normal(text)
        return forms("版头").contains { line.place(of: $0) != nil }
    }

    /// What stands before the words of a web page at the end of a text, after its last sentence.
    func webTail(_ text: String) -> String.Index? {
        forms("网页").compactMap { text.place(of: $0)?.lowerBound }.min()
    }

    /// Where the report begins in a line that a web page's head and body share: after 正文：.
    func bodyMark(_ text: String) -> String.Index? {
        forms("正文").compactMap { form in
            Self.spellings(form).compactMap { text.place(of: $0)?.upperBound }.min()
        }.min()
    }

    /// Where the title begins in a line that marks it: after 原标题：.
    func titleMark(_ text: String) -> String.Index? {
        forms("原题").compactMap { form in
            Self.spellings(form).first { text.begins(with: $0) }
                .map { text.index(text.startIndex, offsetBy: $0.count) }
        }.first
    }

    /// Whether a line is the number of a page: — 3 —, 第3页 共10页, 3/10.
    func isPageNumber(_ text: String) -> Bool {
        var rest = Self.normal(text)
        let isDecorated = rest.unicodeScalars.contains { !$0.isASCIIDigit }
        for word in forms("页码") + forms("序首") { rest = rest.replacing(word, with: "") }
        let digits = rest.unicodeScalars.split { !$0.isASCIIDigit }
        let marks = rest.unicodeScalars.filter { !$0.isASCIIDigit }
        let isSlashed = marks.elementsEqual("/".unicodeScalars) && digits.count == 2
        return isDecorated && (1...2).contains(digits.count) && digits.allSatisfy { $0.count <= 3 }
            && (isSlashed
                || rest.unicodeScalars.count < Self.normal(text).unicodeScalars.count && marks.allSatisfy(Self.frames)
                || digits.count == 1 && marks.count >= 2 && marks.allSatisfy(Self.frames))
    }

    private static func frames(_ scalar: Unicode.Scalar) -> Bool { "-—–―·•~|/".unicodeScalars.contains(scalar) }

    private func begins(_ text: String, with kind: String) -> Bool {
        // Most lines begin with no such word; their first character tells so.
        guard let first = text.unicodeScalars.first(where: { !$0.opensQuotation && !$0.isBlank }),
            firsts[kind]?.contains(first) ?? false
        else { return false }
        let line = Self.unquoted(Self.normal(text))
        return forms(kind).contains { line.begins(with: Self.unquoted($0)) }
    }

    /// Without the brackets and quotation marks at its head.
    private static func unquoted(_ text: String) -> String {
        String(text.unicodeScalars.drop { $0.opensQuotation })
    }

    /// A form with a full-width colon and with a plain one.
    private static func spellings(_ form: String) -> [String] {
        [form.replacing(":", with: "："), form.replacing("：", with: ":")]
    }

    static func normal(_ text: String) -> String { NormalForm.text(text) }
}
