internal import Facts
internal import Questions
internal import Words

/// What does not change from one record to the next while the same query is asked of them: how much each of its words
/// weighs, and how the texts that stand around many records cover them.
struct CoverageMemory {
    /// By the number of the term: longer and rarer words weigh more, words that say little a third.
    let weights: [Int]
    /// By field, what a word is worth there before any fitting.
    let nearness: ArraySlice<Int>
    private let pairs: Pairs
    /// By the number of the term.
    private var known: [[String: Int]]

    /// - Parameter rarities: of the query's terms, in their order.
    init(_ query: Query, rarities: [Int], ranking: RankingWeights) {
        nearness = ranking.initial.prefix(Features.fields.count)
        weights = zip(query.terms, rarities).map { term, rarity in
            min(8, term.search.text.unicodeScalars.count) * (2 + rarity) / (term.isGeneral ? 3 : 1)
        }
        pairs = Pairs(query.terms.flatMap(\.search.forms))
        known = [[String: Int]](repeating: [:], count: query.terms.count)
    }

    /// The share of what a figure is of that the query's words hold, in thousandths.
    func share(of metric: String) -> Int { pairs.share(of: metric.unicodeScalars.prefix { $0 != "。" }) }

    /// The coverage of a term by each field, nearest first; 0 where a nearer field already holds all of it.
    mutating func coverage(of number: Int, _ term: Query.Term, in fields: [String], lexicon: Lexicon) -> [Int] {
        var coverage = [Int](repeating: 0, count: fields.count)
        for (place, text) in fields.enumerated() {
            // The first three are a figure's own, and hardly ever those of another.
            let found =
                place < Self.own
                ? Coverage.of(term, in: text, lexicon: lexicon) : remembered(number, term, text, lexicon)
            coverage[place] = found
            if place + 1 >= Self.own, found == 1000 { break }
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
