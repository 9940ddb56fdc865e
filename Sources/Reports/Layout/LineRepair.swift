internal import ChineseText

/// Undoes what scanning does to a single line, keeping the way back to the bytes as read.
enum LineRepair {
    /// The line's text; characters that the scan set down twice stand once.
    ///
    /// A line that is doubled all through (`实施实施““五力五力””工程工程`) loses one copy of each piece; elsewhere only
    /// doubled brackets and quotation marks (`【【履职手记】】`) are mended, since Chinese doubles words by itself (天天).
    static func repaired(_ span: ByteSpan, _ bytes: [UInt8]) -> MappedText {
        let scalars = Scalars(Array(bytes[span.range]))
        var result = MappedText()
        for range in kept(scalars) {
            let lower = scalars.offsets[range.lowerBound]
            let upper = scalars.offsets[range.upperBound]
            result.append(bytes[(span.start + lower)..<(span.start + upper)], at: span.start + lower)
        }
        return result
    }

    static func isDoubled(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        doubledPieces(Scalars(Array(bytes[span.range]))) != nil
    }

    private static func kept(_ text: Scalars) -> [Range<Int>] {
        if let pieces = doubledPieces(text) { return pieces }
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
