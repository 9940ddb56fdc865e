internal import ChineseText

/// Undoes what scanning does to a single line, keeping the way back to the bytes as read.
struct LineRepair {
    /// Longer lines are no headlines, and to look for pieces of any length in them takes the square of theirs.
    private static let longestDoubled = 1_000

    /// The line's text; characters that the scan set down twice stand once.
    ///
    /// A line that is doubled all through (`实施实施““五力五力””工程工程`) loses one copy of each piece; elsewhere only
    /// doubled brackets and quotation marks (`【【履职手记】】`) are mended, since Chinese doubles words by itself (天天).
    let text: MappedText
    /// Whether it is doubled all through.
    let isDoubled: Bool

    init(_ span: ByteSpan, _ bytes: [UInt8]) {
        let scalars = Scalars(Array(bytes[span.range]))
        let pieces = Self.doubledPieces(scalars)
        var text = MappedText()
        for range in pieces ?? Self.kept(scalars) {
            let lower = scalars.offsets[range.lowerBound]
            let upper = scalars.offsets[range.upperBound]
            text.append(bytes[(span.start + lower)..<(span.start + upper)], at: span.start + lower)
        }
        self.text = text
        isDoubled = pieces != nil
    }

    private static func kept(_ text: Scalars) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for position in 1..<max(1, text.count) {
            let scalar = text.values[position]
            let isBracket = scalar.opensQuotation || scalar.closesQuotation
            guard isBracket, scalar == text.values[position - 1] else { continue }
            ranges.append(start..<position)
            start = position + 1
        }
        ranges.append(start..<text.count)
        return ranges.filter { !$0.isEmpty }
    }

    /// The first copies of the pieces of a line made of doubled pieces only, or nil.
    private static func doubledPieces(_ text: Scalars) -> [Range<Int>]? {
        guard text.count <= longestDoubled else { return nil }
        var pieces: [Range<Int>] = []
        var position = 0
        var doubled = 0
        while position < text.count {
            let longest = (text.count - position) / 2
            guard
                let length = (1...max(1, longest)).reversed().first(where: { length in
                    position + 2 * length <= text.count
                        && (0..<length).allSatisfy {
                            text.values[position + $0] == text.values[position + length + $0]
                        }
                })
            else { return nil }
            pieces.append(position..<position + length)
            doubled += length
            position += 2 * length
        }
        // 干干净净 doubles single characters by itself; a scan doubles words.
        return doubled >= 3 && pieces.contains { $0.count > 1 } ? pieces : nil
    }
}
