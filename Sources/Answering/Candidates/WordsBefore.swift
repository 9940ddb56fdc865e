internal import ChineseText

extension String {
    /// The first of some words that stands right before another text somewhere here: 增至 before 63个.
    ///
    /// What stands before the few places of that text is looked at, instead of searching for each word with it.
    func first(of words: [String], before text: String) -> String? {
        guard !text.isEmpty else { return words.first(where: holds) }
        let places = utf8.places(of: text.utf8)
        guard !places.isEmpty else { return nil }
        return words.first { word in places.contains { utf8.stands(word.utf8, before: $0) } }
    }
}

extension String.UTF8View {
    /// Whether another text ends at an offset of bytes.
    fileprivate func stands(_ word: String.UTF8View, before end: Int) -> Bool {
        withContiguousStorageIfAvailable { bytes in
            word.withContiguousStorageIfAvailable { word in
                let start = end - word.count
                guard start >= 0 else { return false }
                var length = 0
                while length < word.count, bytes[start + length] == word[length] { length += 1 }
                return length == word.count
            } ?? false
        } ?? false
    }
}
