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
    private let words: [SoughtWord]
    /// By the number of the term, by the number of the text.
    private var known: [[Int: Int]]

    /// - Parameter rarities: of the query's terms, in their order.
    init(_ query: Query, rarities: [Int], ranking: RankingWeights) {
        nearness = ranking.initial.prefix(Features.fields.count)
        weights = zip(query.terms, rarities).map { term, rarity in
            min(8, term.search.text.unicodeScalars.count) * (2 + rarity) / (term.isGeneral ? 3 : 1)
        }
        pairs = Pairs(query.terms.flatMap(\.search.forms))
        words = query.terms.map(SoughtWord.init)
        known = [[Int: Int]](repeating: [:], count: query.terms.count)
    }

    /// The share of what a figure is of that the query's words hold, in thousandths.
    func share(of metric: String) -> Int { pairs.share(of: metric.unicodeScalars.prefix { $0 != "。" }) }

    /// The coverage of a term by each field, nearest first; 0 where a nearer field already holds all of it.
    mutating func coverage(of number: Int, in fields: [RecordContext.Text], lexicon: Lexicon) -> [Int] {
        var coverage = [Int](repeating: 0, count: fields.count)
        for (place, text) in fields.enumerated() {
            // The first three are a figure's own, and hardly ever those of another.
            coverage[place] =
                place < Self.own
                ? Coverage.of(words[number], in: text, lexicon: lexicon) : remembered(number, text, lexicon)
            if place + 1 >= Self.own, coverage[place] == 1000 { break }
        }
        return coverage
    }

    /// The coverage of a term by one text.
    func coverage(of number: Int, in text: RecordContext.Text, lexicon: Lexicon) -> Int {
        Coverage.of(words[number], in: text, lexicon: lexicon)
    }

    private static let own = 3

    private mutating func remembered(_ number: Int, _ text: RecordContext.Text, _ lexicon: Lexicon) -> Int {
        if text.isEmpty { return 0 }
        if let found = known[number][text.number] { return found }
        let found = Coverage.of(words[number], in: text, lexicon: lexicon)
        known[number][text.number] = found
        return found
    }
}
