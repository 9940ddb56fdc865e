internal import Facts
internal import Questions
internal import Words

/// What does not change from one record to the next while the same query is asked of them: how much each of its words
/// weighs, and how the texts that stand around records cover them.
///
/// A text is gone through once, for the pairs of characters of all forms of all words; what it covers of a word is found from
/// these when it is asked for, and remembered.
struct CoverageMemory {
    /// By the number of the term: longer and rarer words weigh more, words that say little a third.
    let weights: [Int]
    /// By field, what a word is worth there before any fitting.
    let nearness: ArraySlice<Int>
    private let numbers: PairNumbers
    /// How many of the numbers are of the words themselves; the others are of their kinds alone.
    private let formPairs: Int
    private let words: [SoughtWord]
    /// By word its pairs.
    private let sought: [PairSet?]
    /// By the number of a text its place in what follows.
    private var places: [Int: Int] = [:]
    /// By place the pairs that a text holds.
    private var found: [PairSet] = []
    /// By place and word how much of it the text holds; −1 while nobody has asked.
    private var known: [Int] = []

    /// - Parameter rarities: of the query's terms, in their order.
    init(_ query: Query, rarities: [Int], ranking: RankingWeights) {
        nearness = ranking.initial.prefix(Features.fields.count)
        weights = zip(query.terms, rarities).map { term, rarity in
            min(8, term.search.text.unicodeScalars.count) * (2 + rarity) / (term.isGeneral ? 3 : 1)
        }
        var numbers = PairNumbers(expecting: 256)
        var words = query.terms.map { SoughtWord($0, numbers: &numbers) }
        formPairs = numbers.count
        for place in words.indices { words[place].addKinds(&numbers) }
        self.words = words
        self.numbers = numbers
        sought = words.map { $0.pairs(of: numbers) }
    }

    /// The share of what a figure is of that the query's words hold, in thousandths; 0 for less than two characters.
    func share(of metric: String) -> Int {
        var covered = 0
        var isOpen = false
        var count = 0
        var last: Unicode.Scalar?
        for scalar in metric.unicodeScalars {
            if scalar == "。" { break }
            if let last {
                let holds = numbers.number(last, scalar).map { $0 < formPairs } ?? false
                if holds { covered += isOpen ? 1 : 2 }
                isOpen = holds
            }
            last = scalar
            count += 1
        }
        return count < 2 ? 0 : 1000 * covered / count
    }

    /// The coverage of a term by each field, nearest first; 0 where a nearer field already holds all of it.
    mutating func coverage(of number: Int, in fields: [RecordContext.Text], lexicon: Lexicon) -> [Int] {
        var coverage = [Int](repeating: 0, count: fields.count)
        for (place, text) in fields.enumerated() {
            coverage[place] = self.coverage(of: number, in: text, lexicon: lexicon)
            // The first three are the figure's own, and each of them counts.
            if place + 1 >= Self.own, coverage[place] == 1000 { break }
        }
        return coverage
    }

    private static let own = 3

    /// The coverage of a term by one text.
    mutating func coverage(of number: Int, in text: RecordContext.Text, lexicon: Lexicon) -> Int {
        if text.isEmpty { return 0 }
        let place = place(of: text)
        let entry = place * words.count + number
        if known[entry] >= 0 { return known[entry] }
        let isThere = sought[number].map { !$0.isDisjoint(with: found[place]) } ?? true
        known[entry] =
            isThere ? words[number].coverage(in: text.text, found: found[place], lexicon: lexicon) : 0
        return known[entry]
    }

    /// Whether one of a term's forms stands in a text, be it among others that end alike.
    mutating func stands(_ number: Int, in text: RecordContext.Text, lexicon: Lexicon) -> Bool {
        if text.isEmpty { return false }
        return words[number].stands(in: text.text, found: found[place(of: text)], lexicon: lexicon)
    }

    private mutating func place(of text: RecordContext.Text) -> Int {
        if let known = places[text.number] { return known }
        places[text.number] = found.count
        found.append(pairs(of: text.text))
        known.append(contentsOf: repeatElement(-1, count: words.count))
        return found.count - 1
    }

    private func pairs(of text: String) -> PairSet {
        var set = PairSet(below: numbers.count)
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let last, let number = numbers.number(last, scalar) { set.insert(number) }
            last = scalar
        }
        return set
    }
}
