internal import Glibc

/// A document of some segments that was not deleted.
struct LiveDocument {
    /// The number of its segment.
    let part: Int
    /// Its number there.
    let document: Int
    private let path: UnsafeRawBufferPointer

    /// Those of all sources in the order of their paths. In each source they are in order already, and mostly those of one come
    /// before those of another.
    ///
    /// - Throws: `SegmentProblem.duplicate` where a document lives in two segments.
    static func all(of sources: [SegmentIndex.Source]) throws -> [LiveDocument] {
        var rows = sources.enumerated().map { part, source in
            (0..<source.segment.documentCount).compactMap { document in
                source.deletions?.contains(document: document) == true
                    ? nil : LiveDocument(part: part, document: document, path: source.segment.pathBytes(of: document))
            }
        }
        while rows.count > 1 {
            rows = stride(from: 0, to: rows.count, by: 2).map { row in
                row + 1 < rows.count ? merged(rows[row], rows[row + 1]) : rows[row]
            }
        }
        let all = rows.first ?? []
        for (first, second) in zip(all, all.dropFirst()) where first.order(second) == 0 {
            throw SegmentProblem.duplicate(document: sources[first.part].segment.path(of: first.document))
        }
        return all
    }

    private static func merged(_ first: [LiveDocument], _ second: [LiveDocument]) -> [LiveDocument] {
        guard let last = first.last, let next = second.first else { return first + second }
        if last.order(next) < 0 { return first + second }
        var all: [LiveDocument] = []
        all.reserveCapacity(first.count + second.count)
        var place = 0
        for document in first {
            while place < second.count, second[place].order(document) < 0 {
                all.append(second[place])
                place += 1
            }
            all.append(document)
        }
        return all + second[place...]
    }

    /// Below zero if its path comes before the other's.
    private func order(_ other: LiveDocument) -> Int {
        let shared = min(path.count, other.path.count)
        guard shared > 0, let own = path.baseAddress, let others = other.path.baseAddress else {
            return path.count - other.path.count
        }
        let order = Int(memcmp(own, others, shared))
        return order != 0 ? order : path.count - other.path.count
    }
}
