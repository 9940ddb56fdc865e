/// A bit for each record of a window.
struct WindowBits {
    private var words = [UInt64](repeating: 0, count: WindowSums.size / 64)

    /// Those of none, or of all.
    init(all: Bool = false) {
        if all { words = [UInt64](repeating: .max, count: words.count) }
    }

    mutating func clear() {
        for place in words.indices { words[place] = 0 }
    }

    /// - Parameter places: within the window.
    mutating func insert(_ places: Range<Int>) {
        guard !places.isEmpty else { return }
        let (first, last) = (places.lowerBound, places.upperBound - 1)
        let (head, tail) = (UInt64.max &<< UInt64(first & 63), UInt64.max &>> UInt64(63 - last & 63))
        guard first >> 6 < last >> 6 else {
            words[first >> 6] |= head & tail
            return
        }
        words[first >> 6] |= head
        for word in (first >> 6 + 1)..<(last >> 6) { words[word] = .max }
        words[last >> 6] |= tail
    }

    mutating func formUnion(_ other: WindowBits) {
        for place in words.indices { words[place] |= other.words[place] }
    }

    mutating func formIntersection(_ other: WindowBits) {
        for place in words.indices { words[place] &= other.words[place] }
    }

    @inline(__always)
    func contains(_ place: Int) -> Bool { words[place &>> 6] &>> UInt64(place & 63) & 1 == 1 }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// From the first place to the last.
    var bounds: Range<Int> {
        guard let first = words.firstIndex(where: { $0 != 0 }), let last = words.lastIndex(where: { $0 != 0 })
        else { return 0..<0 }
        return (first << 6 + words[first].trailingZeroBitCount)..<(last << 6 + 64 - words[last].leadingZeroBitCount)
    }

    func visit(_ body: (Int) -> Void) {
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body(place << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
