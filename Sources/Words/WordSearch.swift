public import ChineseText

extension Lexicon {
    /// A word found in a text.
    public struct Occurrence: Hashable, Sendable {
        public let entry: LexiconEntry
        /// Bytes of the text searched.
        public let range: Range<Int>
    }

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

    /// The words of one sheet in a text in normal form, longest first at each place, none overlapping another.
    public func occurrences(of sheet: String, in text: Scalars) -> [Occurrence] {
        guard let wanted = sheetNames.firstIndex(of: sheet) else { return [] }
        var found: [Occurrence] = []
        var position = 0
        while position < text.count {
            var longest: (end: Int, number: Int)?
            index.forEachKey(in: text, at: position) { end, node in
                var isFirst = true
                index.forEachValue(of: node) { number in
                    guard isFirst, entry(number).sheetNumber == wanted else { return }
                    longest = (end, number)
                    isFirst = false
                }
            }
            if let longest {
                let range = text.offsets[position]..<text.offsets[longest.end]
                found.append(Occurrence(entry: entry(longest.number), range: range))
                position = longest.end
            } else {
                position += 1
            }
        }
        return found
    }
}
