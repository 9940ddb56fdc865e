internal import Glibc

/// A text as a key that is told from others by its bytes. `String` tells texts apart by their normal form of Unicode, which for Chinese
/// costs many times as much; what is looked up here was written by one hand.
public struct WordingKey: Hashable, Sendable {
    public let text: String

    public init(text: String) { self.text = text }

    public static func == (left: WordingKey, right: WordingKey) -> Bool {
        guard left.text.utf8.count == right.text.utf8.count else { return false }
        return left.withBytes { left in
            right.withBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    public func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

    /// Texts of the corpus are made of bytes and have them in a row.
    private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        text.utf8.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
            ?? Array(text.utf8).withUnsafeBytes(body)
    }
}
