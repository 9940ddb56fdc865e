extension LexiconEntry {
    /// Whether a word is of a kind by its column 类; one may be of several, with blanks between.
    public func isOf(_ kind: String) -> Bool { isOf([kind]) }

    /// Whether a word is of one of these kinds.
    public func isOf(_ kinds: [String]) -> Bool {
        attribute("类")?.split(separator: " ").contains { kinds.contains(String($0)) } ?? false
    }
}
