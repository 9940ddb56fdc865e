internal import Facts
internal import Questions
internal import Synchronization

/// What was found lately for queries. One question asks for the same candidates several times: by itself, for what is computed, and
/// by each operation that is tried where the first has no answer.
final class RecentFindings<Found: Sendable>: Sendable {
    private struct Key: Hashable {
        let query: Query
        let document: String?
    }

    private let known = Mutex(RecentValues<Key, [Found]>(capacity: 16))

    /// What is known for a query, or else what `find` finds.
    func found(_ query: Query, _ document: String?, _ find: () -> [Found]) -> [Found] {
        let key = Key(query: query, document: document)
        if let found = known.withLock({ $0[key] }) { return found }
        let found = find()
        known.withLock { $0.keep(found, key) }
        return found
    }
}
