internal import Archives
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
        let bit = Self.bit(ofSheet: wanted)
        let values = text.values
        var found: [Occurrence] = []
        var position = 0
        while position < values.count {
            guard beginnings[Int(index.code(of: values[position].lowercase.value))] & bit != 0,
                let longest = longestWord(ofSheet: wanted, in: text, at: position)
            else {
                position += 1
                continue
            }
            let range = text.offsets[position]..<text.offsets[longest.end]
            found.append(Occurrence(entry: entry(longest.number), range: range))
            position = longest.end
        }
        return found
    }

    /// The words of one sheet that start at a scalar position of a text in normal form, longest first.
    public func matches(ofSheet sheet: String, in text: Scalars, at start: Int) -> [Match] {
        guard start < text.count, let wanted = sheetNames.firstIndex(of: sheet),
            beginnings[Int(index.code(of: text.values[start].lowercase.value))] & Self.bit(ofSheet: wanted) != 0
        else { return [] }
        return matches(in: text, at: start).filter { sheetNumber(ofEntry: $0.entry.number) == wanted }
    }

    /// The longest word of a sheet that starts here, of equal ones the first.
    private func longestWord(ofSheet wanted: Int, in text: Scalars, at position: Int) -> (end: Int, number: Int)? {
        var longest: (end: Int, number: Int)?
        index.forEachKey(in: text, at: position) { end, node in
            var isFirst = true
            index.forEachValue(of: node) { number in
                guard isFirst, sheetNumber(ofEntry: number) == wanted else { return }
                longest = (end, number)
                isFirst = false
            }
        }
        return longest
    }
}
