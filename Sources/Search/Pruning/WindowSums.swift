/// Sums for the records of a window, in memory that is kept from one window to the next.
///
/// A record's sum is what the keys that were gone through give it at most: nearness × weight, all forms of a term together.
final class WindowSums {
    /// Records of a window: their sums fit into the nearest cache.
    static let size = 4096
    private static let stride = 16

    let sums: UnsafeMutablePointer<Int32>

    init() {
        sums = .allocate(capacity: Self.size)
        sums.initialize(repeating: 0, count: Self.size)
    }

    deinit { sums.deallocate() }

    /// Gives out the places whose sum is above `least`, in rising order, and clears their sums.
    ///
    /// - Parameter places: those that were added to.
    @inline(__always)
    func takeAbove(_ least: Int32, in places: Range<Int>, _ body: (Int, Int32) -> Void) {
        let first = places.lowerBound / Self.stride * Self.stride
        for chunk in Swift.stride(from: first, to: places.upperBound, by: Self.stride) {
            // The sign of any that is greater.
            var sign: Int32 = 0
            for place in chunk..<(chunk &+ Self.stride) { sign |= least &- sums[place] }
            guard sign < 0 else { continue }
            for place in chunk..<(chunk &+ Self.stride) where sums[place] > least { body(place, sums[place]) }
        }
        (sums + first).update(repeating: 0, count: max(0, places.upperBound - first))
    }
}

/// The cursors of a question's keys in one segment, side by side.
final class KeyCursors {
    private let first: UnsafeMutablePointer<PostingsCursor>
    private let count: Int

    init(_ cursors: [PostingsCursor]) {
        count = cursors.count
        first = .allocate(capacity: max(1, count))
        for (place, cursor) in cursors.enumerated() { (first + place).initialize(to: cursor) }
    }

    deinit { first.deallocate() }

    /// Takes on the places of others, which are of the same keys.
    func copy(_ other: KeyCursors) { first.update(from: other.first, count: min(count, other.count)) }

    /// - Parameter key: below the number of keys.
    @inline(__always)
    subscript(key: Int) -> UnsafeMutablePointer<PostingsCursor> { first + key }
}
