internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// A sentence read closely: its clauses, its times, and where in it the question's words stand.
///
/// All ranges are scalar positions of the sentence in normal form without blanks.
struct PassageText {
    let sentence: Sentence
    let text: Scalars
    let mentions: [Mention]
    private let recognizer: Recognizer
    /// Clauses, their closing mark included; marks inside quotation marks close none.
    let clauses: [Range<Int>]
    let lexicon: Lexicon
    private let quote: [UInt8]
    private let normal: MappedText
    private let terms: [(term: Query.Term, weight: Int)]

    init(
        _ sentence: Sentence, in script: Script, _ query: Query?, rarities: [Int], lexicon: Lexicon,
        recognizer: Recognizer
    ) {
        self.sentence = sentence
        self.lexicon = lexicon
        quote = Array(sentence.quote.utf8)
        normal = NormalForm.of(Scalars(quote), in: script, blanks: .dropped)
        text = Scalars(normal.bytes)
        mentions = recognizer.mentions(in: text)
        self.recognizer = recognizer
        clauses = Self.pieces(of: 0..<text.count, text) { $0.endsClause }
        terms = zip(query?.terms ?? [], rarities).map { term, rarity in
            (term, min(8, term.search.text.unicodeScalars.count) * (2 + rarity) / (term.isGeneral ? 3 : 1))
        }
    }

    /// Everything recognized, with times that no figure is dated by (19世纪, 农历九月初九).
    var recognitions: [Recognition] { recognizer.recognitions(in: text, reference: Self.anyMoment) }

    /// Where times stand does not depend on what they are counted from.
    private static let anyMoment = Moment(CalendarDate(year: 2000, month: 1, day: 1))

    /// How much of the question's words stand in a stretch, of all that stand in the sentence, in thousandths.
    func share(in range: Range<Int>) -> Int {
        let whole = heat(in: 0..<text.count)
        return whole == 0 ? 0 : 1000 * heat(in: range) / whole
    }

    /// The same of two stretches together, each word counted where it stands.
    func share(in range: Range<Int>, or other: Range<Int>) -> Int {
        let whole = heat(in: 0..<text.count)
        return whole == 0 ? 0 : 1000 * heat(text.text(other) + "，" + text.text(range)) / whole
    }

    private func heat(in range: Range<Int>) -> Int { range.isEmpty ? 0 : heat(text.text(range)) }

    private func heat(_ words: String) -> Int {
        return terms.reduce(0) { $0 + $1.weight * Coverage.of($1.term, in: words, lexicon: lexicon) }
    }

    /// Whether any of these words stands in a stretch.
    func holds(_ terms: [Query.Term], in range: Range<Int>) -> Bool {
        let words = text.text(range)
        return terms.contains { Coverage.of($0, in: words, lexicon: lexicon) >= Coverage.missing }
    }

    /// Whether what the question is about at its end stands in a stretch: the thing placed, the deed done.
    func holdsKey(in range: Range<Int>) -> Bool {
        guard let key = terms.last(where: { !$0.term.isGeneral })?.term else { return false }
        return Coverage.of(key, in: text.text(range), lexicon: lexicon) >= 700
    }

    /// Whether a deed is told of in a stretch in a word of its own: the 建 of 福建 tells of no founding.
    func tells(_ deed: Query.Term, in range: Range<Int>) -> Bool {
        deed.search.forms.contains { form in
            guard form == deed.search.text || form.unicodeScalars.count > 1 else { return false }
            let wanted = Array(form.unicodeScalars)
            return range.contains { start in
                let end = start + wanted.count
                guard end <= range.upperBound, text.values[start..<end].elementsEqual(wanted) else { return false }
                return !isAttribute(end)
            }
        }
    }

    /// Whether what ends here only describes what follows: 发起的 in 由市总工会发起的活动启动.
    private func isAttribute(_ end: Int) -> Bool {
        end + 1 < text.count && text.values[end] == "的" && text.values[end + 1] != "，"
            && !text.values[end + 1].endsClause
            // 接受培训的有讲解员和调解员
            && words("enumerations", at: end + 1, kind: "系").isEmpty
    }

    func clause(at position: Int) -> Range<Int> { clauses.first { $0.contains(position) } ?? 0..<text.count }

    /// The wording in the report, without what punctuation stands at its ends.
    func wording(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let bytes = text.offsets[range.lowerBound]..<text.offsets[range.upperBound]
        guard let span = normal.map.hull(of: bytes) else { return "" }
        return Wording.trimmed(String(decoding: quote[span.range], as: UTF8.self))
    }

    /// The words of a sheet that begin at a position, longest first, as ends.
    func words(_ sheet: String, at position: Int, kind: String? = nil) -> [(entry: LexiconEntry, end: Int)] {
        lexicon.matches(in: text, at: position).compactMap { match in
            guard match.entry.sheet == sheet, kind.map({ match.entry.isOf($0) }) ?? true else { return nil }
            return (match.entry, match.end)
        }
    }

    func range(_ mention: Mention) -> Range<Int>? {
        guard let start = text.position(ofByte: mention.range.lowerBound),
            let end = text.position(ofByte: mention.range.upperBound)
        else { return nil }
        return start..<end
    }

    /// Cuts a stretch after every scalar that ends a piece outside quotation marks.
    static func pieces(
        of range: Range<Int>, _ text: Scalars, where isEnd: (Unicode.Scalar) -> Bool
    ) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for position in range {
            let scalar = text.values[position]
            if scalar.opensQuotation { depth += 1 }
            if scalar.closesQuotation { depth = max(0, depth - 1) }
            guard isEnd(scalar), depth == 0 else { continue }
            // A comma inside a number ends nothing.
            let inside =
                scalar.isASCII && position > range.lowerBound && position + 1 < range.upperBound
                && text.values[position - 1].isASCIIDigit && text.values[position + 1].isASCIIDigit
            if inside { continue }
            pieces.append(start..<position + 1)
            start = position + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }
}
