extension LexiconEntry {
    /// Whether a word is of a kind by its column 类; one may be of several, with blanks between.
    public func isOf(_ kind: String) -> Bool {
        guard let kinds = attribute("类")?.utf8 else { return false }
        // Bytes, and no list of the kinds: sheets are gone through at many a question.
        var rest = kinds[...]
        while let end = rest.firstIndex(of: UInt8(ascii: " ")) {
            if rest[..<end].elementsEqual(kind.utf8) { return true }
            rest = rest[rest.index(after: end)...]
        }
        return rest.elementsEqual(kind.utf8)
    }

    /// Whether a word is of one of these kinds.
    public func isOf(_ kinds: [String]) -> Bool { kinds.contains { isOf($0) } }
}
