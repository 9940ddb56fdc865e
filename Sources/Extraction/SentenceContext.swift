internal import ChineseText
internal import Facts
internal import Quantities
internal import Words

/// A sentence in normal form with what its words say of time, place and scope, and where its clauses are.
struct SentenceContext {
    let quote: [UInt8]
    let normal: MappedText
    let text: Scalars
    let mentions: [Mention]
    let figures: [Mention]
    let places: [Lexicon.Occurrence]
    let scopes: [Lexicon.Occurrence]
    /// Scopes, and words that begin with one (全国劳模).
    private let named: [Lexicon.Occurrence]
    let words: SentenceWords
    let cutter: ClauseCutter
    /// Words before the time that a figure is compared with (比上年).
    let comparisons: [Lexicon.Occurrence]
    /// Words that pair a list of things with a list of figures (分别).
    let respective: [Lexicon.Occurrence]
    /// Clauses as ranges of scalar positions, in order.
    let clauses: [Range<Int>]

    /// Nil for a sentence without figures, which most are.
    ///
    /// - Parameter source: the text of the sentence as it is read, in simplified characters; those of its quote stand at
    ///   the same offsets.
    init?(_ sentence: Sentence, source: MappedText, lexicon: Lexicon, recognizer: Recognizer) {
        quote = Array(sentence.quote.utf8)
        normal = NormalForm.of(Scalars(source.bytes), blanks: .dropped)
        text = Scalars(normal.bytes)
        mentions = recognizer.mentions(in: text)
        figures = Self.figures(in: text, mentions)
        guard !figures.isEmpty else { return nil }
        // 中国特色 and 中国工会 say nothing of where a figure is from.
        places = lexicon.occurrences(of: "places", in: text).filter { $0.entry.attribute("上级") != nil }
        named = lexicon.occurrences(of: "scopes", in: text)
        scopes = named.filter { [text] scope in
            // 全国劳模 is a title, not a scope.
            !(text.position(ofByte: scope.range.lowerBound).map { lexicon.matches(in: text, at: $0) } ?? []).contains {
                longer in
                text.offsets[longer.end] > scope.range.upperBound && Lexicon.contentSheets.contains(longer.entry.sheet)
            }
        }
        comparisons = lexicon.occurrences(of: "comparisons", in: text)
        respective = lexicon.occurrences(of: "respective", in: text)
        words = SentenceWords(text, mentions: mentions, lexicon: lexicon)
        cutter = ClauseCutter(text, quantities: mentions.filter { $0.quantity != nil })
        clauses = cutter.clauses()
    }

    /// Quantities that are figures: not those inside quoted names and slogans (“15分钟职工服务生态圈”), nor an order in
    /// the name of what the next number counts (一等奖1个, 三等奖各5名).
    private static func figures(in text: Scalars, _ mentions: [Mention]) -> [Mention] {
        let names = quotedNames(in: text)
        let starts = Set(mentions.filter { $0.quantity != nil }.map(\.range.lowerBound))
        return mentions.filter { mention in
            guard let quantity = mention.quantity else { return false }
            if quantity.kind == .ordinal, let end = text.position(ofByte: mention.range.upperBound),
                (end...min(end + 1, text.count)).contains(where: { starts.contains(text.offsets[$0]) })
            {
                return false
            }
            return !names.contains {
                $0.lowerBound < mention.range.lowerBound && mention.range.upperBound <= $0.upperBound
            }
        }
    }

    /// Where a clause begins after the times, scopes, adverbs and function words at its head.
    func afterTimes(_ clause: Range<Int>) -> Int {
        let heads = mentions.filter { $0.time != nil }.map(\.range) + scopes.map(\.range)
        var position = clause.lowerBound
        while position < clause.upperBound, !text.values[position].opensQuotation {
            let byte = text.offsets[position]
            let isVerb = actions.contains { $0.range.lowerBound == byte }
            let end = heads.first { $0.lowerBound == byte }?.upperBound ?? (isVerb ? nil : words.fillers[byte])
            guard let end, let next = text.position(ofByte: end) else { break }
            position = next
        }
        return position
    }

    var actions: [Lexicon.Occurrence] { words.actions }

    /// Bytes of the quote behind a range of scalar positions of the normal form.
    func quoteSpan(_ range: Range<Int>) -> ByteSpan {
        let bytes = text.offsets[range.lowerBound]..<text.offsets[range.upperBound]
        return normal.map.hull(of: bytes) ?? ByteSpan(0, 0)
    }

    func quoteText(_ range: Range<Int>) -> String {
        String(decoding: quote[quoteSpan(range).range], as: UTF8.self)
    }

    /// The last of these occurrences that begins before a byte of the normal form.
    func nearest(_ occurrences: [Lexicon.Occurrence], before byte: Int) -> Lexicon.Occurrence? {
        occurrences.last { $0.range.lowerBound < byte }
    }

    /// Whether a scope or a place stands directly before a number (全省首家), be they part of a longer word or not.
    func isWithin(_ mention: Mention) -> Bool {
        (named + places).contains { $0.range.upperBound == mention.range.lowerBound }
    }

    private static func quotedNames(in text: Scalars) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var open: Int?
        for (position, scalar) in text.values.enumerated() {
            if scalar == "“" || scalar == "《" { open = position }
            guard scalar == "”" || scalar == "》", let start = open else { continue }
            open = nil
            let inside = text.values[(start + 1)..<position]
            if inside.count <= 24, !inside.contains(where: { $0.endsClause }) {
                names.append(text.offsets[start]..<text.offsets[position])
            }
        }
        return names
    }
}
