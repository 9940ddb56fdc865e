internal import ChineseText

/// A line of a page, with what scanning did to it undone.
struct PageLine {
    var text: MappedText
    /// Cells of blanks before it.
    let indent: Int
    /// Cells that it fills.
    let width: Int
    /// Whether the scan set it down twice, as it does with headlines.
    let isDoubled: Bool
    /// Characters, blanks left out.
    let length: Int

    /// - Parameter marks: bytes that only mark the text and are not quoted.
    init(_ span: ByteSpan, _ bytes: [UInt8], without marks: [ByteSpan] = []) {
        let line = LineRepair(span, bytes)
        self.init(line.text.without(marks), indent: Self.blanks(before: span.start, bytes), isDoubled: line.isDoubled)
    }

    init(_ text: MappedText, indent: Int = 0, isDoubled: Bool = false) {
        let scalars = text.text.unicodeScalars
        self.text = text
        self.indent = indent
        self.isDoubled = isDoubled
        width = scalars.reduce(0) { $0 + DisplayWidth.of($1) }
        length = scalars.count { !$0.isBlank }
    }

    private static func blanks(before end: Int, _ bytes: [UInt8]) -> Int {
        let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard end - start <= 200 else { return 0 }
        let before = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
        guard before.allSatisfy(\.isBlank) else { return 0 }
        return before.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : $1 == "\t" ? 4 : 1) }
    }

    /// Whether it ends where a sentence may go on in the next line.
    var isOpen: Bool { text.isOpen }

    var endsSentence: Bool { text.text.unicodeScalars.contains { $0.endsSentence } }

    /// Few words without a full stop, as titles and headings are.
    var isHeadingLike: Bool {
        let scalars = text.text.unicodeScalars
        return length <= 40 && !scalars.contains { $0.endsSentence || $0 == "；" }
            && scalars.count { $0 == "，" || $0 == "," } <= 1
            && !(scalars.last.map { "，,、；;".unicodeScalars.contains($0) } ?? true)
    }
}

extension MappedText {
    /// Whether the text breaks off within a sentence.
    var isOpen: Bool {
        let end = tail(24)
        guard let last = end.last(where: { !$0.closesQuotation && !$0.isBlank }) else { return false }
        let closed = end.last.map { $0.closesQuotation && $0 != "”" } ?? false
        return !(last.endsSentence || closed || "：:—…·".unicodeScalars.contains(last))
    }

    /// A stretch of it.
    func part(_ range: Range<Int>) -> MappedText {
        var result = MappedText()
        result.append(self, range)
        return result
    }

    /// A stretch of it, from one place in `text` to another, without the blanks around it.
    func part(_ text: String, _ range: Range<String.Index>) -> MappedText {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        let scalars = text.unicodeScalars
        while lower < upper, scalars[lower].isBlank { lower = scalars.index(after: lower) }
        while lower < upper, scalars[scalars.index(before: upper)].isBlank { upper = scalars.index(before: upper) }
        return part(text[..<lower].utf8.count..<text[..<upper].utf8.count)
    }
}
