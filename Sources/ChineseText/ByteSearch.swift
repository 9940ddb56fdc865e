/// Search by bytes: no Unicode equivalence, no locale, no characters as a reader sees them, which `firstRange` and `hasSuffix` of
/// the standard library look for at ten times the cost. Texts in normal form need none of it.
extension String.UTF8View {
    /// Where another text stands first, as offsets of bytes.
    public func place(of other: String.UTF8View) -> Range<Int>? {
        withContiguousStorageIfAvailable { haystack in
            other.withContiguousStorageIfAvailable { needle in Self.find(needle, in: haystack) } ?? nil
        } ?? nil
    }

    /// Where another text begins, wherever it stands, as offsets of bytes.
    public func places(of other: String.UTF8View) -> [Int] {
        withContiguousStorageIfAvailable { haystack in
            other.withContiguousStorageIfAvailable { needle in
                var found: [Int] = []
                while let place = Self.find(needle, in: haystack, from: found.last.map { $0 + 1 } ?? 0) {
                    found.append(place.lowerBound)
                }
                return found
            } ?? []
        } ?? []
    }

    public static func find(
        _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from first: Int = 0
    ) -> Range<Int>? {
        guard !needle.isEmpty, first + needle.count <= haystack.count else { return nil }
        // Han characters begin with one of six bytes and end with one of sixty-four: the third tells them apart.
        let pivot = Swift.min(2, needle.count - 1)
        let telling = needle[pivot]
        for start in first...(haystack.count - needle.count) where haystack[start + pivot] == telling {
            var length = 0
            while length < needle.count, haystack[start + length] == needle[length] { length += 1 }
            if length == needle.count { return start..<start + length }
        }
        return nil
    }
}

extension String {
    /// Where another text stands first: `"来源"` in `"（来源：新华社）"` after the bracket.
    public func place(of other: String) -> Range<String.Index>? {
        utf8.place(of: other.utf8).map { range in
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return start..<utf8.index(start, offsetBy: range.count)
        }
    }

    /// Whether another text stands in it.
    public func holds(_ other: String) -> Bool { utf8.place(of: other.utf8) != nil }

    public func ends(in other: String) -> Bool { utf8.suffix(other.utf8.count).elementsEqual(other.utf8) }

    public func begins(with other: String) -> Bool { utf8.starts(with: other.utf8) }
}
