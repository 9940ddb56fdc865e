internal import Synchronization

/// Lists that were put together of others, by the number of their key: kept as long as their segment, since a character that was asked for
/// is asked for again. All of them together are less than half of the postings in the file.
final class DerivedLists: Sendable {
    private let lists = Mutex<[Int: DerivedList]>([:])

    /// - Parameter make: two threads may both do so; one of the results is kept.
    func list(_ number: Int, make: () -> DerivedList) -> DerivedList {
        if let known = lists.withLock({ $0[number] }) { return known }
        let made = make()
        return lists.withLock { lists in
            let kept = lists[number] ?? made
            lists[number] = kept
            return kept
        }
    }
}

/// The bytes of a list that is in no file, with its padding.
final class DerivedList: Sendable {
    nonisolated(unsafe) let postings: UnsafeRawPointer
    let size: Int

    init(_ list: [UInt8]) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: list.count + PostingsLayout.padding, alignment: 8)
        copy.initializeMemory(as: UInt8.self, repeating: 0, count: list.count + PostingsLayout.padding)
        list.withUnsafeBytes { bytes in
            if let first = bytes.baseAddress { copy.copyMemory(from: first, byteCount: bytes.count) }
        }
        (postings, size) = (UnsafeRawPointer(copy), list.count)
    }

    deinit { postings.deallocate() }
}
