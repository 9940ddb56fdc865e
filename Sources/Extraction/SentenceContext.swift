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
    let places: [Lexicon.Occurrence]
    let scopes: [Lexicon.Occurrence]
    let actions: [Lexicon.Occurrence]
    /// Words before the time that a figure is compared with (比上年).
    let comparisons: [Lexicon.Occurrence]
    /// Words that pair a list of things with a list of figures (分别).
    let respective: [Lexicon.Occurrence]
    /// Words beside a number that make it a condition or a former number.
    let qualifying: [Lexicon.Occurrence]
    /// Where words without content begin, with where they end.
    private let fillers: [Int: Int]
    /// Clauses as ranges of scalar positions, in order.
    let clauses: [Range<Int>]

    init(_ sentence: Sentence, lexicon: Lexicon, recognizer: Recognizer) {
        quote = Array(sentence.quote.utf8)
        normal = NormalForm.of(Scalars(quote), blanks: .dropped)
        text = Scalars(normal.bytes)
        mentions = recognizer.mentions(in: text)
        // 中国特色 and 中国工会 say nothing of where a figure is from.
        places = lexicon.occurrences(of: "places", in: text).filter { $0.entry.attribute("上级") != nil }
        scopes = lexicon.occurrences(of: "scopes", in: text).filter { [text] scope in
            // 全国劳模 is a title, not a scope.
            !(text.position(ofByte: scope.range.lowerBound).map { lexicon.matches(in: text, at: $0) } ?? []).contains {
                longer in
                text.offsets[longer.end] > scope.range.upperBound && Lexicon.contentSheets.contains(longer.entry.sheet)
            }
        }
        actions = lexicon.occurrences(of: "actions", in: text).filter { [text, mentions] action in
            Self.isVerb(action, in: text, mentions: mentions)
        }
        comparisons = lexicon.occurrences(of: "comparisons", in: text)
        fillers = Self.fillers(lexicon, in: text)
        qualifying = lexicon.occurrences(of: "qualifiers", in: text)
        respective = lexicon.occurrences(of: "respective", in: text)
        clauses = Self.clauses(of: text, mentions: mentions)
    }

    /// Quantities that are figures: not those inside quoted names and slogans (“15分钟职工服务生态圈”).
    var figures: [Mention] {
        let names = quotedNames()
        return mentions.filter { mention in
            mention.quantity != nil
                && !names.contains {
                    $0.lowerBound < mention.range.lowerBound && mention.range.upperBound <= $0.upperBound
                }
        }
    }

    /// Whether an action word is one, and no part of another word: 建 in 建6家 and 建了 is, in 建筑 it is not.
    private static func isVerb(_ action: Lexicon.Occurrence, in text: Scalars, mentions: [Mention]) -> Bool {
        guard let end = text.position(ofByte: action.range.upperBound), action.entry.form.unicodeScalars.count == 1
        else {
            return true
        }
        return end == text.count || text.values[end] == "了" || text.values[end].isPunctuation
            || mentions.contains { $0.range.lowerBound == action.range.upperBound }
    }

    /// Function words, measures and verbs that say little.
    private static func fillers(_ lexicon: Lexicon, in text: Scalars) -> [Int: Int] {
        let verbs = lexicon.occurrences(of: "actions", in: text).filter { $0.entry.attribute("泛称") == "是" }
        let words = verbs + ["function", "measures"].flatMap { lexicon.occurrences(of: $0, in: text) }
        return Dictionary(words.map { ($0.range.lowerBound, $0.range.upperBound) }, uniquingKeysWith: max)
    }

    /// The clause of a figure. One that says nothing but the number (…梳理了红色资源，共165处) goes with the clause before it.
    func clause(of mention: Mention) -> Range<Int> {
        let position = text.position(ofByte: mention.range.lowerBound) ?? 0
        guard let number = clauses.firstIndex(where: { $0.contains(position) }) else { return 0..<text.count }
        let clause = clauses[number]
        guard number > 0, onlyCounts(clause, mention), !holdsFigure(clauses[number - 1]) else { return clause }
        return clauses[number - 1].lowerBound..<clause.upperBound
    }

    /// Whether a clause holds no word of content beside a number: 共165处, 有17处, 达到4.1万名.
    private func onlyCounts(_ clause: Range<Int>, _ mention: Mention) -> Bool {
        var position = clause.lowerBound
        while position < clause.upperBound {
            let byte = text.offsets[position]
            if byte == mention.range.lowerBound {
                position = text.position(ofByte: mention.range.upperBound) ?? clause.upperBound
            } else if text.values[position].isPunctuation || text.values[position].isBlank {
                position += 1
            } else if let word = fillers[byte] {
                position = text.position(ofByte: word) ?? clause.upperBound
            } else {
                return false
            }
        }
        return true
    }

    private func holdsFigure(_ clause: Range<Int>) -> Bool {
        let bytes = text.offsets[clause.lowerBound]..<text.offsets[clause.upperBound]
        return mentions.contains { $0.quantity != nil && bytes.contains($0.range.lowerBound) }
    }

    /// The stretch of a clause that is a figure's own: from the quantity before it to the quantity after it.
    func own(_ mention: Mention, clause: Range<Int>) -> Range<Int> {
        let start = text.position(ofByte: mention.range.lowerBound) ?? clause.lowerBound
        let end = text.position(ofByte: mention.range.upperBound) ?? clause.upperBound
        var stretch = clause
        for other in figures where other != mention {
            guard let from = text.position(ofByte: other.range.lowerBound),
                let to = text.position(ofByte: other.range.upperBound)
            else { continue }
            if to <= start { stretch = max(stretch.lowerBound, to)..<stretch.upperBound }
            if from >= end { stretch = stretch.lowerBound..<min(stretch.upperBound, from) }
        }
        return stretch
    }

    /// The item of a list that a figure goes with where a list of things is followed by a list of figures:
    /// 发展成为党员、获评劳模先进的占比分别超60%、65%. As many items as figures, or there is no telling.
    func listPlace(of mention: Mention) -> ListPlace? {
        guard let mark = respective.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            let markStart = text.position(ofByte: mark.range.lowerBound)
        else { return nil }
        let end = Self.clauseEnd(after: markStart, in: text)
        let listed = figures.filter { (mark.range.upperBound..<text.offsets[end]).contains($0.range.lowerBound) }
        guard let place = listed.firstIndex(of: mention) else { return nil }
        let start = Self.clauseStart(before: markStart, in: text)
        let items = Self.pieces(of: start..<markStart, text, where: { $0 == "、" || $0 == "和" })
        guard items.count == listed.count, items.count > 1 else { return nil }
        return ListPlace(item: place == 0 ? withoutLead(items) : items[place], list: start..<end)
    }

    /// The first item from its verb on where the others begin with theirs: what leads is said of all of them
    /// (企业中一线工人 in 企业中一线工人发展成为党员、获评劳模的占比).
    private func withoutLead(_ items: [Range<Int>]) -> Range<Int> {
        func verb(in item: Range<Int>) -> Int? {
            let bytes = text.offsets[item.lowerBound]..<text.offsets[item.upperBound]
            return actions.first { bytes.contains($0.range.lowerBound) }.flatMap {
                text.position(ofByte: $0.range.lowerBound)
            }
        }
        guard items.dropFirst().allSatisfy({ verb(in: $0) == $0.lowerBound }), let start = verb(in: items[0]) else {
            return items[0]
        }
        return start..<items[0].upperBound
    }

    struct ListPlace {
        let item: Range<Int>
        /// The whole of both lists.
        let list: Range<Int>
    }

    private static func clauseStart(before position: Int, in text: Scalars) -> Int {
        (text.values[..<position].lastIndex { $0.endsClause } ?? -1) + 1
    }

    private static func clauseEnd(after position: Int, in text: Scalars) -> Int {
        text.values[position...].firstIndex { $0.endsClause } ?? text.count
    }

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

    /// The time words nearest before a figure in its own or an earlier clause.
    func time(before byte: Int) -> PeriodExpression? {
        mentions.last { $0.time != nil && $0.range.lowerBound < byte && !isCompared($0) }?.time
    }

    /// 比上年增长12% is of this year; 上年 is only what it is compared with.
    private func isCompared(_ time: Mention) -> Bool {
        comparisons.contains { $0.range.upperBound == time.range.lowerBound }
    }

    private func quotedNames() -> [Range<Int>] {
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

    /// Clauses end at ，；：。 and at a 、 between two items that each have a figure.
    private static func clauses(of text: Scalars, mentions: [Mention]) -> [Range<Int>] {
        let quantities = mentions.filter { $0.quantity != nil }
        func counts(_ range: Range<Int>) -> Bool {
            let bytes = text.offsets[range.lowerBound]..<text.offsets[range.upperBound]
            return quantities.contains { bytes.contains($0.range.lowerBound) }
        }
        var clauses: [Range<Int>] = []
        for coarse in pieces(of: 0..<text.count, text, where: { $0.endsClause }) {
            var start = coarse.lowerBound
            for piece in pieces(of: coarse, text, where: { $0 == "、" }) where piece.lowerBound > start {
                guard counts(start..<piece.lowerBound), counts(piece) else { continue }
                clauses.append(start..<piece.lowerBound)
                start = piece.lowerBound
            }
            clauses.append(start..<coarse.upperBound)
        }
        return clauses
    }

    private static func pieces(
        of range: Range<Int>, _ text: Scalars, where isEnd: (Unicode.Scalar) -> Bool
    ) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for position in range where isEnd(text.values[position]) {
            // A comma inside a number ends nothing.
            let inside =
                position > 0 && position + 1 < text.count && text.values[position - 1].isASCIIDigit
                && text.values[position + 1].isASCIIDigit && text.values[position].isASCII
            if inside { continue }
            pieces.append(start..<position + 1)
            start = position + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }
}
