/// A bit for each record of a window.
struct WindowBits {
    private var words = [UInt64](repeating: 0, count: WindowSums.size / 64)

    /// Keeps those whose value is allowed.
    ///
    /// - Parameter window: where the window lies in the segment.
    mutating func keep(_ values: AllowedValues, in window: Range<Int>) {
        for word in words.indices where words[word] != 0 {
            let start = window.lowerBound + word << 6
            words[word] = values.keep(words[word], of: start..<min(start + 64, window.upperBound))
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

    /// Stretches of places, each with how many there are in it; between two lie some words without any.
    var stretches: [(places: Range<Int>, count: Int)] {
        var stretches: [(places: Range<Int>, count: Int)] = []
        for (place, word) in words.enumerated() where word != 0 {
            let first = place << 6 + word.trailingZeroBitCount
            let end = place << 6 + 64 - word.leadingZeroBitCount
            if let last = stretches.last, first - last.places.upperBound < Self.apart {
                stretches[stretches.count - 1] = (
                    last.places.lowerBound..<end, last.count + word.nonzeroBitCount
                )
            } else {
                stretches.append((first..<end, word.nonzeroBitCount))
            }
        }
        return stretches
    }

    private static let apart = 128

    /// In rising order.
    ///
    /// - Parameter places: some of the window's.
    func visit(_ places: Range<Int>, _ body: (Int) -> Void) {
        guard !places.isEmpty else { return }
        for word in (places.lowerBound >> 6)...((places.upperBound - 1) >> 6) {
            var rest = words[word]
            while rest != 0 {
                let place = word << 6 + rest.trailingZeroBitCount
                rest &= rest &- 1
                if places.contains(place) { body(place) }
            }
        }
    }
}
