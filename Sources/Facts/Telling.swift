internal import Archives
package import ChineseText
internal import Quantities

/// A sentence with what decides whether another one repeats it.
package struct Telling {
    let number: Int
    private let sentence: Sentence
    private let figure: Figure
    private let published: Int?
    /// Whose article it is and where from, as far as known.
    private let place: String?
    private let organization: String?
    private let numbers: [Number]
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

    /// - Parameter figures: those of the sentence; nil where there are none, since only numbers can be taken for two facts.
    init?(_ number: Int, _ sentence: Sentence, _ figures: [Figure], _ held: HeldDocument) {
        guard let figure = figures.first else { return nil }
        self.number = number
        self.sentence = sentence
        self.figure = figure
        published = held.document.published?.year
        let article = held.article(sentence.article)
        place = article?.place ?? held.document.place
        organization = article?.organization ?? held.document.organization
        numbers = figures.map(Number.init)
        let text = Self.text(sentence, held.profile.script)
        digits = text.filter { $0.isASCIIDigit }
        let pairs = Set(zip(text, text.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
        self.pairs = pairs
        samples = Self.orders.enumerated().compactMap { order, factor in
            pairs.map { ($0 &* factor) >> 8 }.min().map { $0 << 2 | UInt64(order) }
        }
    }

    /// What sentences that repeat each other have in common: numbers, digits and the place of the first figure; nil for one without
    /// figures.
    package static func key(of sentence: Sentence, _ figures: some Collection<Figure>, _ script: Script) -> Int? {
        guard let first = figures.first else { return nil }
        var key = Fingerprint()
        for figure in figures {
            key.add(figure.quantity.value.description)
            key.add(figure.quantity.unit)
            key.add(figure.quantity.bound?.rawValue ?? "")
        }
        key.add(first.place ?? "")
        key.add(String(String.UnicodeScalarView(text(sentence, script).filter { $0.isASCIIDigit })))
        return Int(truncatingIfNeeded: key.state)
    }

    private static func text(_ sentence: Sentence, _ script: Script) -> [Unicode.Scalar] {
        NormalForm.text(sentence.quote, in: script).unicodeScalars.filter {
            !$0.isPunctuation
        }
    }

    func repeats(_ other: Telling) -> Bool {
        let isSameArticle =
            sentence.document == other.sentence.document && sentence.article == other.sentence.article
        guard !isSameArticle, figure.place == other.figure.place, numbers == other.numbers,
            digits == other.digits, isOfTime(of: other),
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
