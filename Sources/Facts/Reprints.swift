internal import ChineseText
internal import Quantities

/// Sentences that several reports print: one report in two files, under another headline, with other misprints.
///
/// `全市签订集体合同100份，覆盖职工3万人。` in two papers is one fact with two sources. Two sentences are one where they give
/// the same numbers in the same order, read nearly the same, speak of the same place and time, and stand in reports of the
/// same place and office; a sentence that is written anew each year, or for another city, is another fact even where its
/// numbers happen to be the same.
public struct Reprints: Sendable {
    /// By the number of a sentence, all that say the same, itself among them.
    private let groups: [Int: [Int]]

    /// The numbers of the sentences that say the same, in the order of the corpus; only its own for most.
    public func group(of sentence: Int) -> [Int] { groups[sentence] ?? [sentence] }

    /// - Parameters:
    ///   - sentences: of all documents, in the order of the corpus.
    ///   - start: by document, the number of its first sentence.
    ///   - traditional: the documents in traditional characters.
    ///
    /// Time grows with the number of figures: only sentences with equal numbers and a common sample of pairs are compared.
    init(
        sentences: [Sentence], figures: [Figure], documents: [String: Document], start: [String: Int],
        traditional: Set<String>
    ) {
        var told: [Int: [Figure]] = [:]
        for figure in figures { told[(start[figure.document] ?? 0) + figure.sentence, default: []].append(figure) }
        var buckets: [[Number]: [Int]] = [:]
        for (sentence, figures) in told { buckets[figures.map(Number.init), default: []].append(sentence) }
        var groups: [Int: [Int]] = [:]
        for bucket in buckets.values where bucket.count > 1 {
            var found: [[Telling]] = []
            // By a sample, the groups that have it, in their order.
            var sampled: [UInt64: [Int]] = [:]
            for number in bucket.sorted() {
                guard let first = told[number]?.first else { continue }
                let script: Script = traditional.contains(first.document) ? .traditional : .simplified
                let telling = Telling(number, sentences[number], first, documents[first.document], script)
                let candidates = Set(telling.samples.flatMap { (sampled[$0] ?? []).prefix(Self.mostCompared) })
                if let place = candidates.sorted().first(where: { found[$0].allSatisfy(telling.repeats) }) {
                    found[place].append(telling)
                } else {
                    for sample in telling.samples { sampled[sample, default: []].append(found.count) }
                    found.append([telling])
                }
            }
            for group in found where group.count > 1 {
                for telling in group { groups[telling.number] = group.map(\.number) }
            }
        }
        self.groups = groups
    }

    /// Groups with a sample in common that a sentence is compared with.
    private static let mostCompared = 32

    /// A number as a figure gives it.
    private struct Number: Hashable {
        let value: ValueRange
        let unit: String
        let bound: Bound?

        init(_ figure: Figure) {
            value = figure.quantity.value
            unit = figure.quantity.unit
            bound = figure.quantity.bound
        }
    }

    /// A sentence with what decides whether another one repeats it.
    private struct Telling {
        let number: Int
        private let sentence: Sentence
        private let figure: Figure
        private let published: Int?
        /// Whose article it is and where from, as far as known.
        private let place: String?
        private let organization: String?
        private let digits: [Unicode.Scalar]
        private let pairs: Set<UInt64>
        /// The least pairs in four orders: sentences that share four fifths of their pairs share one of these but once in six
        /// hundred (A. Broder, On the resemblance and containment of documents, 1997).
        let samples: [UInt64]

        private static let orders: [UInt64] = [
            0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0xD6E8_FEB8_6659_FD93,
        ]

        /// Pairs of characters that both have, of all that either has, in percent.
        private static let alike = 80
        /// One misprinted character changes two pairs on either side; a few words are too few to speak of a misprint.
        private static let misprint = 4
        private static let least = 10
        /// Shorter sentences of no known place are too general to be told apart.
        private static let specific = 24

        init(_ number: Int, _ sentence: Sentence, _ figure: Figure, _ document: Document?, _ script: Script) {
            self.number = number
            self.sentence = sentence
            self.figure = figure
            published = document?.published?.year
            let articles = document?.articles ?? []
            let article = articles.indices.contains(sentence.article) ? articles[sentence.article] : nil
            place = article?.place ?? document?.place
            organization = article?.organization ?? document?.organization
            let normal = NormalForm.of(Scalars(sentence.quote), in: script, blanks: .dropped).text
            let text = normal.unicodeScalars.filter { !$0.isPunctuation }
            digits = text.filter { $0.isASCIIDigit }
            let pairs = Set(zip(text, text.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
            self.pairs = pairs
            samples = Self.orders.enumerated().compactMap { order, factor in
                pairs.map { ($0 &* factor) >> 8 }.min().map { $0 << 2 | UInt64(order) }
            }
        }

        func repeats(_ other: Telling) -> Bool {
            let isSameArticle =
                sentence.document == other.sentence.document && sentence.article == other.sentence.article
            guard !isSameArticle, figure.place == other.figure.place, digits == other.digits, isOfTime(of: other),
                isOfParties(of: other),
                figure.place != nil || min(pairs.count, other.pairs.count) >= Self.specific
            else { return false }
            let shared = pairs.intersection(other.pairs).count
            let all = pairs.count + other.pairs.count - shared
            return shared * 100 >= all * Self.alike || shared >= Self.least && all - shared <= Self.misprint
        }

        /// Whether nothing says that the articles are of different places or offices; 无锡工会 is short for 无锡市总工会.
        private func isOfParties(of other: Telling) -> Bool {
            if let place, let others = other.place, place != others { return false }
            guard let organization, let others = other.organization else { return true }
            return Self.shortens(organization, others) || Self.shortens(others, organization)
        }

        /// Whether a name is the other one with characters left out.
        private static func shortens(_ short: String, _ long: String) -> Bool {
            var rest = Array(short.unicodeScalars)[...]
            for scalar in long.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
            return rest.isEmpty
        }

        /// What one of them leaves open does not part them, unless they appeared in different years.
        private func isOfTime(of other: Telling) -> Bool {
            if let own = figure.period, let others = other.figure.period { return own == others }
            guard let published, let others = other.published else { return true }
            return published == others
        }
    }
}
