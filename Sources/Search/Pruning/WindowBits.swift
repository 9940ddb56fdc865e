/// A bit for each record of a window.
struct WindowBits {
    private var words = [UInt64](repeating: 0, count: WindowSums.size / 64)

    /// Keeps those of which the column has a value that is allowed.
    ///
    /// - Parameter window: where the window lies in the segment.
    mutating func keep(_ column: CodedColumn, _ allowed: [Bool], in window: Range<Int>) {
        allowed.withUnsafeBufferPointer { allowed in
            for word in words.indices where words[word] != 0 {
                let start = window.lowerBound + word << 6
                var kept: UInt64 = 0
                for bit in 0..<min(64, window.upperBound - start) {
                    let code = column.code(of: start &+ bit)
                    if code < allowed.count, allowed[code] { kept |= 1 &<< UInt64(bit) }
                }
                words[word] &= kept
            }
        }
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
