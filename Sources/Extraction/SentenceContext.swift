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
    let actions: [Lexicon.Occurrence]
    /// Words before the time that a figure is compared with (比上年).
    let comparisons: [Lexicon.Occurrence]
    /// Words that pair a list of things with a list of figures (分别).
    let respective: [Lexicon.Occurrence]
    /// Words beside a number that make it a condition or a former number.
    let qualifying: [Lexicon.Occurrence]
    /// Where measures begin (面积, 总数).
    private let measures: Set<Int>
    /// Where words begin that join things (和, 以及), with where they end.
    private let conjunctions: [Int: Int]
    /// Where words without content begin, with where they end.
    private let fillers: [Int: Int]
    /// Clauses as ranges of scalar positions, in order.
    let clauses: [Range<Int>]

    init(_ sentence: Sentence, lexicon: Lexicon, recognizer: Recognizer) {
        quote = Array(sentence.quote.utf8)
        normal = NormalForm.of(Scalars(quote), blanks: .dropped)
        text = Scalars(normal.bytes)
        mentions = recognizer.mentions(in: text)
        figures = Self.figures(in: text, mentions)
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
            Self.isVerb(action, in: text, mentions: mentions) && !Self.isInsideWord(action, in: text, lexicon)
                && !mentions.contains { $0.range.overlaps(action.range) }
        }
        comparisons = lexicon.occurrences(of: "comparisons", in: text)
        fillers = Self.fillers(lexicon, in: text)
        measures = Set(lexicon.occurrences(of: "measures", in: text).map(\.range.lowerBound))
        conjunctions = Dictionary(
            lexicon.occurrences(of: "conjunctions", in: text).filter { [text] word in
                !Self.isInsideWord(word, in: text, lexicon, of: ["actions", "predicates", "words"])
            }.map { ($0.range.lowerBound, $0.range.upperBound) },
            uniquingKeysWith: max)
        // 成立 says of no number what it became.
        qualifying = lexicon.occurrences(of: "qualifiers", in: text).filter { [text] word in
            !Self.isInsideWord(word, in: text, lexicon, of: ["actions", "predicates", "words"])
        }
        respective = lexicon.occurrences(of: "respective", in: text)
        clauses = Self.clauses(of: text, mentions: mentions)
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

    /// Whether an action word is one, and no part of another word: 建 in 建6家 and 建了 is, in 建筑 it is not.
    private static func isVerb(_ action: Lexicon.Occurrence, in text: Scalars, mentions: [Mention]) -> Bool {
        guard let end = text.position(ofByte: action.range.upperBound), action.entry.form.unicodeScalars.count == 1
        else {
            return true
        }
        return end == text.count || text.values[end] == "了" || text.values[end].isPunctuation
            || mentions.contains { $0.range.lowerBound == action.range.upperBound }
    }

    /// Sheets without verbs.
    private static let nouns: Set<String> = ["metrics", "organizations", "people", "places", "positions", "words"]

    /// Whether a longer word holds the action: 服务 in 服务业, 奖 in 优秀奖. The metric 覆盖企业 begins with its verb.
    private static func isInsideWord(
        _ action: Lexicon.Occurrence, in text: Scalars, _ lexicon: Lexicon, of sheets: Set<String> = ["words"]
    ) -> Bool {
        guard let start = text.position(ofByte: action.range.lowerBound),
            let end = text.position(ofByte: action.range.upperBound)
        else { return false }
        return (max(0, start - 3)...start).contains { position in
            lexicon.matches(in: text, at: position).contains { match in
                match.end >= end && match.end - position > end - start
                    && (position < start ? Self.nouns.union(sheets) : sheets).contains(match.entry.sheet)
            }
        }
    }

    /// Function words, measures and verbs that say little.
    private static func fillers(_ lexicon: Lexicon, in text: Scalars) -> [Int: Int] {
        let verbs = lexicon.occurrences(of: "actions", in: text).filter { $0.entry.attribute("泛称") == "是" }
        let words = verbs + ["adverbs", "function", "measures"].flatMap { lexicon.occurrences(of: $0, in: text) }
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

    /// Where a clause begins after the times, scopes, adverbs and function words at its head.
    func afterTimes(_ clause: Range<Int>) -> Int {
        let heads = mentions.filter { $0.time != nil }.map(\.range) + scopes.map(\.range)
        var position = clause.lowerBound
        while position < clause.upperBound, !text.values[position].opensQuotation {
            let byte = text.offsets[position]
            let isVerb = actions.contains { $0.range.lowerBound == byte }
            let end = heads.first { $0.lowerBound == byte }?.upperBound ?? (isVerb ? nil : fillers[byte])
            guard let end, let next = text.position(ofByte: end) else { break }
            position = next
        }
        return position
    }

    /// A stretch without the words of no content at its end: 总工会 of 总工会也在.
    func withoutTail(_ range: Range<Int>) -> Range<Int> {
        let end = range.first { isFiller($0..<range.upperBound) } ?? range.upperBound
        return range.lowerBound..<end
    }

    /// Whether a stretch holds nothing but words without content: 共, 的, 为. 面积 and 总数 count something.
    func isFiller(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text.offsets[position]
            guard !measures.contains(byte), let end = fillers[byte].flatMap(text.position(ofByte:)) else {
                return false
            }
            position = end
        }
        return true
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

    func holdsFigure(_ clause: Range<Int>) -> Bool {
        let bytes = text.offsets[clause.lowerBound]..<text.offsets[clause.upperBound]
        return mentions.contains { $0.quantity != nil && bytes.contains($0.range.lowerBound) }
    }

    /// The stretch of a clause that is a figure's own: from the quantity before it to the quantity after it.
    func own(_ mention: Mention, clause: Range<Int>) -> Range<Int> {
        let start = text.position(ofByte: mention.range.lowerBound) ?? clause.lowerBound
        let end = text.position(ofByte: mention.range.upperBound) ?? clause.upperBound
        var stretch = clause
        while stretch.upperBound > end, text.values[stretch.upperBound - 1].isPunctuation,
            !text.values[stretch.upperBound - 1].closesQuotation
        {
            stretch = stretch.lowerBound..<stretch.upperBound - 1
        }
        for other in figures where other != mention {
            guard let from = text.position(ofByte: other.range.lowerBound),
                let to = text.position(ofByte: other.range.upperBound)
            else { continue }
            if to <= start { stretch = max(stretch.lowerBound, to)..<stretch.upperBound }
            if from >= end { stretch = stretch.lowerBound..<min(stretch.upperBound, from) }
        }
        // 团体三等奖3个以及个人一等奖1名: what is joined on is the next number's.
        let isFollowed = figures.contains {
            $0.range.lowerBound >= mention.range.upperBound && $0.range.lowerBound < text.offsets[clause.upperBound]
        }
        guard isFollowed else { return stretch }
        if conjunctions[text.offsets[end]] != nil { return stretch.lowerBound..<end }
        // 16家化工企业和20家造船企业: nor is what joins it on part of the first.
        let joint = (end..<stretch.upperBound).last { conjunctions[text.offsets[$0]] != nil }
        if let joint, let last = text.position(ofByte: conjunctions[text.offsets[joint]] ?? 0),
            last >= stretch.upperBound
        {
            return stretch.lowerBound..<joint
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
            .map { text.values[$0.upperBound - 1] == "、" ? $0.lowerBound..<$0.upperBound - 1 : $0 }
        guard items.count == listed.count, items.count > 1 else { return nil }
        let (lead, first) = lead(items)
        let own = place == 0 ? first : items[place]
        let tail = place == items.count - 1 ? nil : sharedTail(items)
        return ListPlace(lead: lead, item: [own] + [tail].compactMap { $0 }, list: start..<end)
    }

    /// What leads is said of all items where the others begin with their verb: 企业中一线工人 in
    /// 企业中一线工人发展成为党员、获评劳模的占比. And the first item without it.
    private func lead(_ items: [Range<Int>]) -> (lead: Range<Int>?, first: Range<Int>) {
        func verb(in item: Range<Int>) -> Int? {
            let bytes = text.offsets[item.lowerBound]..<text.offsets[item.upperBound]
            return actions.first { bytes.contains($0.range.lowerBound) }.flatMap {
                text.position(ofByte: $0.range.lowerBound)
            }
        }
        guard items.dropFirst().allSatisfy({ verb(in: $0) == $0.lowerBound }), let start = verb(in: items[0]) else {
            return (nil, items[0])
        }
        return (items[0].lowerBound..<start, start..<items[0].upperBound)
    }

    /// What ends the last item and belongs to all: 的占比 in 发展成为党员、获评劳模的占比.
    private func sharedTail(_ items: [Range<Int>]) -> Range<Int>? {
        func last(_ item: Range<Int>) -> Int? { text.values[item].lastIndex(of: "的") }
        guard let tail = items.last.flatMap(last), items.dropLast().allSatisfy({ last($0) == nil }) else { return nil }
        return tail..<(items.last?.upperBound ?? tail)
    }

    struct ListPlace {
        /// What stands before the list and is said of all items.
        let lead: Range<Int>?
        /// The item, and what it shares with the others.
        let item: [Range<Int>]
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
