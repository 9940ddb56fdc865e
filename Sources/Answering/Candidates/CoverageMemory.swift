internal import Questions
internal import Words

/// The coverage of a query's words by texts that were looked at before.
struct CoverageMemory {
    /// By the number of the term.
    private var known: [[String: Int]]

    init(_ query: Query) { known = [[String: Int]](repeating: [:], count: query.terms.count) }

    /// The coverage of a term by each field, nearest first; 0 where a nearer field already holds all of it and no later
    /// one counts for more.
    mutating func coverage(
        of number: Int, _ term: Query.Term, in fields: [(text: String, factor: Int)], lexicon: Lexicon
    ) -> [Int] {
        var coverage = [Int](repeating: 0, count: fields.count)
        for (place, field) in fields.enumerated() {
            // The first three are a figure's own, and hardly ever those of another.
            let found =
                place < Self.own
                ? Coverage.of(term, in: field.text, lexicon: lexicon) : remembered(number, term, field.text, lexicon)
            coverage[place] = found
            let rest = fields[(place + 1)...]
            if place + 1 >= Self.own, found == 1000, rest.allSatisfy({ $0.factor <= field.factor }) { break }
        }
        return coverage
    }

    private static let own = 3

    private mutating func remembered(_ number: Int, _ term: Query.Term, _ text: String, _ lexicon: Lexicon) -> Int {
        if text.isEmpty { return 0 }
        if let found = known[number][text] { return found }
        let found = Coverage.of(term, in: text, lexicon: lexicon)
        known[number][text] = found
        return found
    }
}
