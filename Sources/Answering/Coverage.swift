internal import Facts

/// How much of a word a text holds, in thousandths.
enum Coverage {
    /// The best of a term's forms: 1000 where one stands as it is, less where only some of its character pairs do.
    static func of(_ term: SearchTerm, in text: String) -> Int {
        guard !text.isEmpty else { return 0 }
        var best = 0
        for form in term.forms {
            if text.utf8.firstRange(of: form.utf8) != nil { return 1000 }
            // A word of the lexicon is one thing: 快递行业工会 is not covered by 行业工会.
            best = max(best, partial(form, in: text) * (term.isWord ? 7 : 10) / 10)
        }
        return best
    }

    /// The share of the form's characters that stand in the text together with a neighbour of theirs.
    private static func partial(_ form: String, in text: String) -> Int {
        let scalars = Array(form.unicodeScalars)
        guard scalars.count > 2 else { return 0 }
        var covered = [Bool](repeating: false, count: scalars.count)
        for position in 0..<scalars.count - 1 {
            let pair = String(String.UnicodeScalarView(scalars[position...position + 1]))
            guard text.utf8.firstRange(of: pair.utf8) != nil else { continue }
            covered[position] = true
            covered[position + 1] = true
        }
        return 1000 * covered.filter { $0 }.count / scalars.count
    }
}

extension String.UTF8View {
    /// Where `other` stands, by plain comparison of bytes: no Unicode equivalence, no locale.
    fileprivate func firstRange(of other: String.UTF8View) -> Range<Int>? {
        withContiguousStorageIfAvailable { haystack in
            other.withContiguousStorageIfAvailable { needle in Self.find(needle, in: haystack) } ?? nil
        } ?? nil
    }

    private static func find(_ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>) -> Range<
        Int
    >? {
        guard let first = needle.first, needle.count <= haystack.count else { return nil }
        for start in 0...(haystack.count - needle.count) where haystack[start] == first {
            var length = 1
            while length < needle.count, haystack[start + length] == needle[length] { length += 1 }
            if length == needle.count { return start..<start + length }
        }
        return nil
    }
}
