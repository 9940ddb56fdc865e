/// Texts of which each is a stretch of a real report with some damage done to it, by chance with a fixed seed.
struct TextMutator {
    private static let odd: [String] = [
        "\u{0}", "\u{FEFF}", "\u{202E}", "\u{200D}", "\u{301}", "\u{FE0F}", "👨‍👩‍👧", "\u{10FFFF}", "𠮷", "\u{3000}",
        "\u{2028}",
        "\u{A0}", "９８", "Ⅳ", "①", "㍿", "\u{1100}\u{1161}", "\t", "\r", "“", "”", "《", "》", "（", "）", "【", "】", "‘",
        "。", "，", "、", "；", "：", "分别", "其中", "%", "%、", "第", "亿元", "-", "—", "…", "·", "# ", "---\n", "\u{1B}[31m",
        "\u{FFFD}",
    ]

    private let reports: [[Unicode.Scalar]]
    private var random: Random

    init(reports: [String], seed: UInt64) {
        self.reports = reports.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
        random = Random(seed: seed)
    }

    mutating func next() -> [UInt8] {
        let report = reports[random.roll(reports.count)]
        let length = min(report.count, 1 + random.roll(3000))
        let start = random.roll(report.count - length + 1)
        var text = Array(report[start..<start + length])
        for _ in 0...random.roll(6) { damage(&text) }
        return Array(String(String.UnicodeScalarView(text)).utf8)
    }

    private mutating func damage(_ text: inout [Unicode.Scalar]) {
        switch random.roll(12) {
        case 0: cutLines(&text)
        case 1: text.removeAll { $0 == "\n" }
        case 2: double(&text)
        case 3: shuffle(&text)
        case 4: for _ in 0...random.roll(20) { insert(Self.odd[random.roll(Self.odd.count)], into: &text) }
        case 5: for _ in 0...random.roll(20) where !text.isEmpty { text.remove(at: random.roll(text.count)) }
        case 6: insert(String(repeating: "9", count: 1 + random.roll(60)), into: &text)
        case 7: insert(String(repeating: Self.odd[random.roll(Self.odd.count)], count: random.roll(4000)), into: &text)
        case 8: text = text.flatMap { [$0, $0] }
        case 9: lengthen(&text)
        case 10: insert("\n\n\n", into: &text)
        default: insert("12，345.6万元", into: &text)
        }
    }

    private mutating func insert(_ piece: String, into text: inout [Unicode.Scalar]) {
        text.insert(contentsOf: piece.unicodeScalars, at: random.roll(text.count + 1))
    }

    /// Line ends where none belong.
    private mutating func cutLines(_ text: inout [Unicode.Scalar]) {
        for _ in 0...random.roll(40) { text.insert("\n", at: random.roll(text.count + 1)) }
    }

    private mutating func stretch(_ text: [Unicode.Scalar], _ longest: Int) -> Range<Int> {
        let start = random.roll(text.count + 1)
        return start..<min(text.count, start + random.roll(longest))
    }

    private mutating func double(_ text: inout [Unicode.Scalar]) {
        let range = stretch(text, 200)
        text.insert(contentsOf: text[range], at: range.upperBound)
    }

    private mutating func shuffle(_ text: inout [Unicode.Scalar]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for place in lines.indices { lines.swapAt(place, random.roll(lines.count)) }
        text = Array(lines.joined(separator: ["\n"]))
    }

    /// A stretch again and again, mostly without a line end: a line as long as a book, now and then.
    private mutating func lengthen(_ text: inout [Unicode.Scalar]) {
        guard random.roll(10) == 0 else { return }
        let range = stretch(text, 60)
        let piece = text[range].filter { $0 != "\n" }
        guard !piece.isEmpty else { return }
        text.insert(
            contentsOf: Array(repeating: piece, count: random.roll(100_000) / piece.count).joined(),
            at: range.lowerBound)
    }
}
