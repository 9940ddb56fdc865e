/// Keeps what was made lately: at least the last `capacity` values that were asked for, and never more than twice as many.
///
/// Inlinable, since other modules ask it at every record they look at.
public struct RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline let capacity: Int
    @usableFromInline var young: [Key: Value] = [:]
    @usableFromInline var old: [Key: Value] = [:]

    @inlinable
    public init(capacity: Int) { self.capacity = capacity }

    @inlinable
    public subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old[key] else { return nil }
            keep(value, key)
            return value
        }
    }

    @inlinable
    public mutating func keep(_ value: Value, _ key: Key) {
        if young.count >= capacity {
            old = young
            young = [:]
            young.reserveCapacity(capacity)
        }
        young[key] = value
    }
}
