public import ChineseText

extension Lexicon {
    /// A word found in a text.
    public struct Occurrence: Hashable, Sendable {
        public let entry: LexiconEntry
        /// Bytes of the text searched.
        public let range: Range<Int>
    }

    /// The words of one sheet in a text in normal form, longest first at each place, none overlapping another.
    /// The places that a place lies in, the nearest first: 海安市 lies in 南通市 and 江苏省 (column 上级 of `places.tsv`).
    public func ancestors(ofPlace place: String) -> [String] {
        var found: [String] = []
        var current = place
        while let parent = entry(form: current, sheet: "places")?.attribute("上级"), !found.contains(parent) {
            found.append(parent)
            current = parent
        }
        return found
    }

    public func occurrences(of sheet: String, in text: Scalars) -> [Occurrence] {
        var found: [Occurrence] = []
        var position = 0
        while position < text.count {
            let start = text.offsets[position]
            if let match = matches(in: text.bytes, at: start).first(where: { $0.entry.sheet == sheet }),
                let end = text.position(ofByte: match.end)
            {
                found.append(Occurrence(entry: match.entry, range: start..<match.end))
                position = end
            } else {
                position += 1
            }
        }
        return found
    }
}
