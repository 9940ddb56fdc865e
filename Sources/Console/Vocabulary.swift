/// Words to complete with, found by how they begin.
///
/// Chinese is written without blanks, so that no one can say where the word before the cursor starts. The longest end
/// of the line that begins a word of the vocabulary is taken for it: after `2022年南通爱心服` that is 爱心服, even
/// where 服 begins other words.
public struct Vocabulary: Sendable {
    private struct Word: Sendable {
        let scalars: [Unicode.Scalar]
        let text: String
        let isLikely: Bool
    }

    /// In the order of their scalars.
    private let words: [Word]

    /// - Parameters:
    ///   - likely: words that are offered before all others, such as those that reports hold.
    ///   - others: the rest; a word that stands in both counts as likely.
    public init(likely: some Sequence<String>, others: some Sequence<String>) {
        let first = Set(likely)
        words = first.union(others).filter { !$0.isEmpty }
            .map { Word(scalars: Array($0.unicodeScalars), text: $0, isLikely: first.contains($0)) }
            .sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }
    }

    /// Complexity: O(n log m) for a line of n characters and m words.
    public func completion(of line: String) -> Completion {
        let scalars = Array(line.unicodeScalars)
        for start in scalars.indices {
            let found = words(beginning: scalars[start...])
            guard !found.isEmpty else { continue }
            var kept = String.UnicodeScalarView()
            kept.append(contentsOf: scalars[..<start])
            return Completion(
                kept: String(kept),
                words: found.filter(\.isLikely).map(\.text) + found.filter { !$0.isLikely }.map(\.text))
        }
        return .none
    }

    private func words(beginning prefix: ArraySlice<Unicode.Scalar>) -> ArraySlice<Word> {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].scalars.lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        return words[low...].prefix { $0.scalars.starts(with: prefix) }
    }
}
