/// Cuts running text into sentences and clauses.
public enum SentenceBoundaries {
    /// Byte ranges of the sentences of `text`, in order, without the white space between them.
    ///
    /// A sentence ends after 。！？ and the closing quotation marks that follow. One longer than `longest` bytes is cut
    /// at ； too, and where that is not enough at a comma, since a citation must point at something a reader can take
    /// in at a glance.
    ///
    /// `“好吗？”他说。再见！` has the sentences `“好吗？”他说。` and `再见！`: inside quotation marks a sentence goes on.
    public static func sentences(of text: Scalars, longest: Int = 360) -> [Range<Int>] {
        cut(text, within: 0..<text.count, at: { $0.endsSentence }).flatMap { sentence -> [Range<Int>] in
            let length = text.offsets[sentence.upperBound] - text.offsets[sentence.lowerBound]
            guard length > longest else { return [sentence] }
            return cut(text, within: sentence, at: { $0 == "；" || $0 == ";" }).flatMap { shortened($0, text, longest) }
        }.map { text.offsets[$0.lowerBound]..<text.offsets[$0.upperBound] }
    }

    private static func cut(
        _ text: Scalars, within range: Range<Int>, at isEnd: (Unicode.Scalar) -> Bool
    ) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var position = start
        var depth = 0
        while position < range.upperBound {
            let scalar = text.values[position]
            position += 1
            if scalar.opensQuotation { depth += 1 }
            if scalar.closesQuotation { depth = max(0, depth - 1) }
            guard isEnd(scalar) else { continue }
            while position < range.upperBound, isEnd(text.values[position]) { position += 1 }
            let marks = text.values[position..<range.upperBound].prefix { $0.closesQuotation }.count
            position += marks
            let quoted = marks > 0 || depth > 0
            // A question inside quotation marks does not end the sentence that quotes it (“好吗？”他说); a full stop
            // does, for scans lose closing marks and one lost mark must not glue the rest of a page together.
            let next = position < range.upperBound ? text.values[position] : nil
            if quoted, scalar != "。", let next, marks == 0 || next.isHan || next.endsClause { continue }
            append(&pieces, text, start..<position)
            start = position
            depth = 0
        }
        append(&pieces, text, start..<range.upperBound)
        return pieces
    }

    /// Pieces of at most twice the length that is long, cut after the last comma that fits.
    private static func shortened(_ range: Range<Int>, _ text: Scalars, _ longest: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var comma: Int?
        for position in range {
            if text.offsets[position + 1] - text.offsets[start] > 2 * longest {
                // Text without any mark is cut all the same: no sentence may grow with the page.
                let cut = comma ?? seam(before: position, after: start, in: text)
                append(&pieces, text, start..<cut)
                start = cut
                comma = nil
            }
            let scalar = text.values[position]
            let insideNumber = scalar == "," && position + 1 < text.count && text.values[position + 1].isASCIIDigit
            if scalar == "，" || scalar == "," && !insideNumber { comma = position + 1 }
        }
        append(&pieces, text, start..<range.upperBound)
        return pieces
    }

    /// Where text without marks is cut: at its last blank, else before a character that continues no number.
    private static func seam(before position: Int, after start: Int, in text: Scalars) -> Int {
        if let blank = text.values[(start + 1)..<position].lastIndex(where: { $0.isBlank }) { return blank }
        let whole = (start + 1...position).last { cut in
            !text.values[cut].isASCIIDigit && !text.values[cut - 1].isASCIIDigit && text.values[cut].isHan
        }
        return whole ?? position
    }

    private static func append(_ pieces: inout [Range<Int>], _ text: Scalars, _ range: Range<Int>) {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, text.values[lower].isBlank { lower += 1 }
        while upper > lower, text.values[upper - 1].isBlank { upper -= 1 }
        guard lower < upper else { return }
        if text.values[lower..<upper].allSatisfy({ $0.isPunctuation }), let last = pieces.last {
            pieces[pieces.count - 1] = last.lowerBound..<upper
        } else {
            pieces.append(lower..<upper)
        }
    }
}
