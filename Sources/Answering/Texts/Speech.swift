internal import ChineseText
internal import Facts
internal import Words

/// Somebody's words: who says them, and what is said.
struct Speech {
    let text: PassageText
    /// Who speaks, as the clause words it: 市总工会权益保障部负责人, 快递员小陆.
    let speaker: Range<Int>
    /// 说, 表示.
    let verb: Range<Int>
    /// What is said, in reading order, with quotation marks where the report has them.
    let said: [(text: PassageText, range: Range<Int>)]

    /// The name of the speaker, where he has one.
    var name: Range<Int>? {
        Persons(text: text).all().last {
            speaker.lowerBound <= $0.name.lowerBound && $0.name.upperBound <= speaker.upperBound
        }?
        .name
    }

    var sentences: [Sentence] {
        (said.map(\.text.sentence) + [text.sentence]).reduce(into: []) { found, next in
            if !found.contains(next) { found.append(next) }
        }
    }

    var saidWords: String { said.map { $0.text.text.text($0.range) }.joined() }
}

/// Finds who says what in a sentence and the quoted sentences around it.
struct SpeechReader {
    /// A quotation may run over that many sentences.
    private static let longest = 6
    private static let longestSpeaker = 40

    let search: PassageSearch

    func speeches(in text: PassageText) -> [Speech] {
        var speeches: [Speech] = []
        var depth = 0
        for position in text.text.values.indices {
            let scalar = text.text.values[position]
            if scalar.opensQuotation { depth += 1 }
            if scalar.closesQuotation { depth = max(0, depth - 1) }
            guard depth == 0, position >= speeches.last?.verb.upperBound ?? 0,
                let end = text.words("persons", at: position, kind: "言说").first?.end, isClosed(end, text)
            else { continue }
            if let speech = speech(position..<end, text) { speeches.append(speech) }
        }
        return speeches
    }

    /// 表示 is a verb of speaking where what is said follows after a mark, or went before.
    private func isClosed(_ end: Int, _ text: PassageText) -> Bool {
        end >= text.text.count || text.text.values[end].endsClause || text.text.values[end].opensQuotation
    }

    private func speech(_ verb: Range<Int>, _ text: PassageText) -> Speech? {
        var start = text.clause(at: verb.lowerBound).lowerBound
        let quoted = (start..<verb.lowerBound).last {
            text.text.values[$0].closesQuotation && text.text.values[$0] != "）"
        }
        start = max(start, (quoted ?? start - 1) + 1)
        guard let speaker = speaker(start..<verb.lowerBound, text) else { return nil }
        let own = after(verb.upperBound, text)
        // Where 张某指出，… goes on in other words, the quotation before it in a sentence of its own is of whoever spoke then.
        let isIndirect = own.first.map { $0.text.text.values[$0.range.lowerBound] != "“" } ?? false
        let said = (isIndirect && speaker.lowerBound == 0 ? [] : before(speaker.lowerBound, text)) + own
        return said.isEmpty ? nil : Speech(text: text, speaker: speaker, verb: verb, said: said)
    }

    /// The one who speaks: what stands before the verb from the last 据 or 由 on, if somebody is named by it.
    private func speaker(_ range: Range<Int>, _ text: PassageText) -> Range<Int>? {
        var start = range.lowerBound
        while let mark = start < range.upperBound ? text.words("persons", at: start, kind: "引").first : nil {
            start = mark.end
        }
        guard start + 1 < range.upperBound, range.upperBound - start <= Self.longestSpeaker else { return nil }
        let whole = start..<range.upperBound
        let persons = Persons(text: text).all().filter { whole.contains($0.name.lowerBound) }
        if let person = persons.last { return persons.count == 1 ? whole.lowerBound..<person.name.upperBound : nil }
        // 市总工会权益保障部负责人, 该公司: a role that the clause ends with.
        let isRole = whole.contains { position in
            ["positions", "people", "organizations"].contains { sheet in
                text.words(sheet, at: position).contains { $0.end == whole.upperBound }
            } || text.words("persons", at: position, kind: "称谓").contains { $0.end == whole.upperBound }
                || text.words("persons", at: position, kind: "称呼").contains { $0.end == whole.upperBound }
        }
        let isPronoun = !text.words("persons", at: start, kind: "代").isEmpty
        return (isRole || isNamed(whole, text)) && !isPronoun ? whole : nil
    }

    /// 骑士长苗孟哲, 快递员小陆: ends with what can only be a name, whatever stands before it. As the speaker is told in
    /// the report's words, where the name begins need not be known.
    private func isNamed(_ range: Range<Int>, _ text: PassageText) -> Bool {
        let end = range.upperBound
        let isFull =
            range.contains(end - 3) && text.words("surnames", at: end - 3).contains { $0.end <= end - 1 }
            && (end - 3..<end).allSatisfy { text.text.values[$0].isHan }
        let isShort =
            range.contains(end - 2)
            && text.words("persons", at: end - 2, kind: "昵").contains { $0.end == end - 1 }
            && text.words("surnames", at: end - 1).contains { $0.end == end }
        let isWord = (max(range.lowerBound, end - 3)..<end).contains { start in
            ["actions", "metrics", "words", "synonyms", "function", "operators"].contains { sheet in
                text.words(sheet, at: start).contains { $0.end == end }
            }
        }
        return (isFull || isShort) && !isWord
    }

    /// The quotation that ends where the speaker is named, in the sentence or in those before.
    private func before(_ start: Int, _ text: PassageText) -> [(text: PassageText, range: Range<Int>)] {
        if start > 1 {
            let end = text.text.values[start - 1].endsClause ? start - 1 : start
            guard text.text.values[end - 1] == "”",
                let open = text.text.values[..<end].lastIndex(of: "“"),
                open == 0
                    || text.text.values[open - 1] == "，" || text.text.values[open - 1] == "。"
            else { return [] }
            return [(text, open..<end)]
        }
        guard start == 0 else { return [] }
        var found: [(text: PassageText, range: Range<Int>)] = []
        for sentence in search.corpus.sentences(before: text.sentence, limit: Self.longest) {
            let previous = search.text(sentence)
            guard let last = previous.text.values.last, !found.isEmpty || last == "”" else { return [] }
            found.insert((previous, 0..<previous.text.count), at: 0)
            if let open = previous.text.values.lastIndex(of: "“"),
                found.count > 1 || open == 0 || isOpen(open, previous)
            {
                // 张某说：“…” is his, not of the one who speaks next.
                let first = previous.text.values.firstIndex(of: "“") ?? open
                guard first == 0 else { return [] }
                return found
            }
            if previous.text.values.first == "“" { return found }
        }
        return []
    }

    /// Whether a quotation is not closed before the last mark of the sentence.
    private func isOpen(_ open: Int, _ text: PassageText) -> Bool {
        !text.text.values[open..<max(open, text.text.count - 1)].contains("”")
    }

    /// What follows the verb: a quotation, which may run on, or the rest of the sentence.
    private func after(_ end: Int, _ text: PassageText) -> [(text: PassageText, range: Range<Int>)] {
        var start = end
        while start < text.text.count, text.text.values[start].endsClause, !text.text.values[start].endsSentence {
            start += 1
        }
        guard start + 1 < text.text.count else { return [] }
        guard text.text.values[start] == "“" else { return [(text, start..<text.text.count)] }
        if let close = text.text.values[start...].firstIndex(of: "”") { return [(text, start..<close + 1)] }
        var found = [(text: text, range: start..<text.text.count)]
        for sentence in search.corpus.sentences(from: text.sentence, limit: Self.longest).dropFirst() {
            let next = search.text(sentence)
            let close = next.text.values.firstIndex(of: "”")
            found.append((next, 0..<(close.map { $0 + 1 } ?? next.text.count)))
            if close != nil { return found }
        }
        return [(text, start..<text.text.count)]
    }
}
