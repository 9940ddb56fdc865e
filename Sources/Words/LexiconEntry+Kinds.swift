extension LexiconEntry {
    /// Whether a word is of a kind by its column 类; one may be of several, with blanks between.
    public func isOf(_ kind: String) -> Bool {
        withAttribute(Self.kindColumn) { Self.kinds($0, hold: kind) } ?? false
    }

    static let kindColumn = "类"

    /// Whether a kind stands among others with blanks between.
    static func kinds(_ kinds: UnsafeBufferPointer<UInt8>, hold kind: String) -> Bool {
        // Bytes, and no list of the kinds: sheets are gone through at many a question.
        var rest = kinds[...]
        while let end = rest.firstIndex(of: UInt8(ascii: " ")) {
            if rest[..<end].elementsEqual(kind.utf8) { return true }
            rest = rest[(end + 1)...]
        }
        return rest.elementsEqual(kind.utf8)
    }

    /// Whether a word is of one of these kinds.
    public func isOf(_ kinds: [String]) -> Bool { kinds.contains { isOf($0) } }
}
