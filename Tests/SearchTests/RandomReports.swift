import ChineseText
import Facts
import Quantities
import TestSupport

/// Reports by chance, with a fixed seed: few characters, so that they stand together often.
struct RandomReports {
    private var dice: Dice
    private let alphabet: [String]
    static let unitClasses = ["机构", "金额", "时长", "比例"]
    static let compatible: [String: Set<String>] = ["机构": ["时长"], "金额": [], "比例": ["金额", "机构"]]

    /// - Parameter characters: how many different ones.
    init(seed: Int, characters: Int) {
        dice = Dice(seed: UInt64(seed))
        alphabet =
            ["𠮷", "，"]
            + (0..<max(0, characters - 2)).compactMap { Unicode.Scalar(UInt32(0x4E00 + $0 * 3)) }.map(String.init)
    }

    mutating func roll(_ sides: Int) -> Int { dice.roll(sides) }

    /// Characters with the first of them more frequent than the last.
    mutating func text(_ most: Int) -> String {
        (0..<dice.roll(most + 1)).map { _ in alphabet[min(dice.roll(alphabet.count), dice.roll(alphabet.count))] }
            .joined()
    }

    mutating func document(_ path: String, sentences: Int, figures: Int = 3) -> ExtractedDocument {
        let title = text(8)
        var paragraph = 0
        var told: [Sentence] = []
        var found: [Figure] = []
        var section: String?
        for number in 0..<sentences {
            if dice.roll(3) == 0 { paragraph += 1 }
            if dice.roll(6) == 0 { section = dice.roll(3) == 0 ? nil : text(5) }
            let quote = text(20)
            told.append(
                Sentence(
                    document: path, number: number, article: 0, paragraph: paragraph, section: section, quote: quote,
                    spans: [],
                    lines: 1...1))
            for _ in 0..<dice.roll(figures + 1) { found.append(figure(path, number, quote)) }
        }
        let document = Document(
            path: path, title: title, organization: nil, place: nil, published: nil, period: nil, periodSource: nil,
            page: nil,
            source: nil,
            articles: [.init(title: nil, byline: nil, organization: nil, place: alphabet[roll(alphabet.count)])],
            fingerprint: "")
        return ExtractedDocument(document: document, text: [], sentences: told, figures: found)
    }

    private mutating func figure(_ path: String, _ sentence: Int, _ quote: String) -> Figure {
        let ends = quote.unicodeScalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
        let four = (0..<4).map { _ in ends[dice.roll(ends.count)] }.sorted()
        let unitClass = dice.roll(5) == 0 ? nil : Self.unitClasses[dice.roll(Self.unitClasses.count)]
        let place = dice.roll(3) == 0 ? nil : alphabet[dice.roll(alphabet.count)]
        return Figure(
            document: path, article: 0, sentence: sentence,
            quantity: Quantity(
                kind: dice.roll(4) == 0 ? .ordinal : .amount, value: ValueRange(.zero), unit: "家", unitClass: unitClass,
                bound: nil),
            text: "", metric: "", action: nil, beneficiary: nil, qualifiers: [], basis: nil, scope: nil,
            organization: nil, place: place, period: dice.roll(4) == 0 ? nil : Period(year: 2015 + dice.roll(10)),
            periodSource: nil, range: ByteSpan(four[1], four[1]), own: ByteSpan(four[1], four[2]),
            clause: ByteSpan(four[0], four[3]), spans: [])
    }

    /// The words of a question: some terms, each with some forms, of which some stand nowhere or in one another.
    mutating func terms() -> [SearchTerm] {
        (0..<dice.roll(6)).map { _ in
            var forms = (0..<dice.roll(5)).map { _ in text(5) }
            if let last = forms.last, dice.roll(3) == 0 { forms.append(text(2) + last) }
            if dice.roll(4) == 0 { forms.append("没有\(dice.roll(9))") }
            return SearchTerm(text: forms.first ?? "", forms: forms, isWord: dice.roll(2) == 0)
        }
    }

    mutating func filter(_ documents: [String]) -> CandidateFilter {
        var filter = CandidateFilter()
        if dice.roll(4) == 0 { filter.document = documents.isEmpty ? "无" : documents[dice.roll(documents.count)] }
        while dice.roll(3) == 0 { filter.unitClasses.insert(Self.unitClasses[dice.roll(Self.unitClasses.count)]) }
        if dice.roll(4) == 0 { filter.kinds = [.amount, .ordinal, .place, .duration][dice.roll(4)] }
        if dice.roll(4) == 0 { filter.documents = Set(documents.filter { _ in dice.roll(2) == 0 } + ["无"]) }
        while dice.roll(4) == 0 { filter.places.append(place()) }
        while dice.roll(4) == 0 {
            filter.years.append(
                (0..<(1 + dice.roll(3))).map { _ in
                    let year = 2013 + dice.roll(13)
                    return NearYears(
                        first: dice.roll(2) == 0 ? nil : year, last: dice.roll(2) == 0 ? nil : year + dice.roll(3))
                })
        }
        return filter
    }

    private mutating func place() -> NearPlace {
        let names = dice.roll(2) == 0 ? [] : (0..<dice.roll(3)).map { _ in alphabet[dice.roll(alphabet.count)] }
        return NearPlace(names: Set(names), forms: (0..<dice.roll(4)).map { _ in text(dice.roll(9) == 0 ? 0 : 3) })
    }
}

/// The same rolls on every run and machine.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, sides)
    }
}
