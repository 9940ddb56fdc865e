internal import Facts

/// The best hits so far, the worst of them on top of a heap.
///
/// A hit is a number: its impact above, below it its record turned around, so that the greater number is the better hit, ties going to
/// the lower record.
struct TopHits {
    private var heap: [UInt64] = []
    let limit: Int

    init(limit: Int) {
        self.limit = limit
        heap.reserveCapacity(min(limit, 1 << 12))
    }

    var isFull: Bool { heap.count >= limit }

    /// Impacts below this do not enter; those that equal it only with a record below `worstRecord`.
    @inline(__always)
    var worstImpact: Int { isFull ? heap.first.map { Int($0 >> 32) } ?? .max : 0 }

    @inline(__always)
    var worstRecord: Int { isFull ? heap.first.map { Int(~UInt32(truncatingIfNeeded: $0)) } ?? 0 : .max }

    mutating func add(record: Int, impact: Int) {
        let hit = UInt64(impact) << 32 | UInt64(~UInt32(truncatingIfNeeded: record))
        if !isFull {
            heap.append(hit)
            rise()
        } else if let worst = heap.first, worst < hit {
            heap[0] = hit
            sink()
        }
    }

    /// Best first.
    func sorted() -> [CandidateHit] {
        heap.sorted(by: >).map {
            CandidateHit(record: Int(~UInt32(truncatingIfNeeded: $0)), impact: Int($0 >> 32))
        }
    }

    private mutating func rise() {
        var child = heap.count - 1
        while child > 0, heap[(child - 1) / 2] > heap[child] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            guard least != parent else { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
