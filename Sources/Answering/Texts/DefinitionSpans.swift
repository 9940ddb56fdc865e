internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// What a quoted name stands for: `“一扩”就是…`, items right before it (`争做技术能手、争当大国工匠“双争”活动`), or
/// as many like clauses after it as the name counts (`“三个一点”，争取…一点，动员…一点，挤出一点`).
struct DefinitionSpans: TextExtraction {
    let name: String
    let query: Query
    let search: PassageSearch

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let slogan = Slogan(name, lexicon: search.lexicon)
        if slogan.parts.count > 1, text.text.text(0..<text.text.count).contains(name) {
            return composite(slogan, passage.sentence).map { [$0] } ?? []
        }
        var found = occurrences(in: text).flatMap { place -> [Finding] in
            let found =
                explained(after: place, text) ?? listed(before: place, text) ?? counted(after: place, text)
                ?? enumerated(after: place, text) ?? told(before: place, text)
            return found.map { [Finding(texts: $0.map(text.wording), fitness: 1000, sentences: [text.sentence])] } ?? []
        }
        if found.isEmpty, !occurrences(in: text).isEmpty, let items = matching(text) {
            found = [Finding(texts: items.map(text.wording), fitness: 1000, sentences: [text.sentence])]
        }
        if found.isEmpty, !occurrences(in: text).isEmpty, let steps = stepped(text) { return [steps] }
        guard found.isEmpty, slogan.parts.count == 1, slogan.parts[0].count > 1, !text.quotations(of: name).isEmpty
        else { return found }
        return composite(slogan, passage.sentence).map { [$0] } ?? []
    }

    /// The parts of a name that counts several things, each with its own explanation: “一扩二提三深化”.
    private func composite(_ slogan: Slogan, _ sentence: Sentence) -> Finding? {
        let parts = ExplanationSearch(slogan, from: sentence, search, query).explanations()
        let known = parts.compactMap { part, explanation in explanation.map { (part, $0) } }
        // What explains only a part of a name is worth telling if it is the larger part.
        guard known.count * 2 > parts.count else { return nil }
        var finding = Finding(
            texts: known.flatMap { $0.1.items }, fitness: 1000, sentences: known.flatMap { $0.1.sentences })
        if parts.count > 1 {
            finding.told = known.map { "“\($0.0.name)”：\($0.1.items.joined(separator: "、"))" }.joined(separator: "；")
        }
        let missing = parts.filter { $0.explanation == nil }.map(\.part.name)
        let partial = known.filter { !$0.1.isComplete }.map(\.0.name)
        finding.note = Wording.incomplete(missing: missing, partial: partial)
        return finding
    }

    /// Where the name stands, its quotation marks included.
    private func occurrences(in text: PassageText) -> [Range<Int>] {
        let wanted = Array(name.unicodeScalars)
        guard text.text.count >= wanted.count else { return [] }
        return (0...(text.text.count - wanted.count)).compactMap { start in
            let end = start + wanted.count
            guard Array(text.text.values[start..<end]) == wanted else { return nil }
            let isQuoted =
                start > 0 && text.text.values[start - 1].opensQuotation && end < text.text.count
                && text.text.values[end].closesQuotation
            // A name of one character is one only where it is quoted.
            guard isQuoted || wanted.count > 1 else { return nil }
            return isQuoted ? start - 1..<end + 1 : start..<end
        }
    }

    /// The number the name itself counts: 三 in 三个一点, 双 in 双争.
    private var number: Int? { counted.flatMap { $0.count > 1 ? $0.count : nil } }

    private var counted: Slogan.Part? { Slogan(name, lexicon: search.lexicon).parts.first }

    /// What follows 就是, 即 or a colon; where the name counts, that many items.
    private func explained(after place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        var start = place.upperBound
        guard start < text.text.count else { return nil }
        let scalar = text.text.values[start]
        if let mark = ExplanationSearch.explanation(after: start, text) {
            start = mark
        } else if let mark = aside(at: start, text) {
            start = mark
        } else if scalar == "：" || scalar == "（" {
            start += 1
        } else {
            return nil
        }
        guard start < text.text.count else { return nil }
        let clause = start..<text.clause(at: start).upperBound
        let items = Enumeration.all(in: clause, text).first?.items
        guard let number else { return items ?? [clause] }
        return items.flatMap { $0.count == number ? $0 : nil }
    }

    /// Behind a comma and a word that goes on to explain: “带”，也就是….
    private func aside(at position: Int, _ text: PassageText) -> Int? {
        guard text.text.values[position] == "，" else { return nil }
        return text.words("enumerations", at: position + 1, kind: "释").first { $0.end > position + 2 }?.end
    }

    /// The clause that is called by the name after it: 让两个班组结成对子，称为“对子班”.
    private func told(before place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        let clause = text.clause(at: place.lowerBound)
        let call = text.words("enumerations", at: clause.lowerBound, kind: "名前").first { $0.end == place.lowerBound }
        guard call != nil, clause.lowerBound > 0, text.text.values[place.lowerBound].opensQuotation else { return nil }
        let before = text.withoutMark(text.clause(at: clause.lowerBound - 1))
        return before.count < Self.shortestDeed || text.text.values[clause.lowerBound - 1] != "，" ? nil : [before]
    }

    /// As few characters tell nothing that a name could stand for.
    private static let shortestDeed = 6

    /// The items that stand right before the name: 高技能人才和高素质党员“双培养”制度.
    private func listed(before place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        guard let number, place.lowerBound > 0 else { return nil }
        let clause = text.clause(at: place.lowerBound)
        let end = text.text.values[place.lowerBound - 1].closesQuotation ? place.lowerBound - 1 : place.lowerBound
        guard end > clause.lowerBound else { return nil }
        let before = start(of: end, in: clause, text)..<end
        let reader = EnumerationReader(text: text, clause: before)
        let segments = reader.segments().filter { !$0.isEmpty }
        let list = segments.count > 1 ? reader.enumeration(segments) : reader.couple(segments)
        return list.flatMap { $0.items.count == number ? $0.items : nil }
    }

    /// The quotation that encloses the items, or the clause.
    private func start(of end: Int, in clause: Range<Int>, _ text: PassageText) -> Int {
        guard end < clause.upperBound, text.text.values[end].closesQuotation else { return clause.lowerBound }
        return (text.text.values[clause.lowerBound..<end].lastIndex { $0.opensQuotation } ?? clause.lowerBound - 1) + 1
    }

    /// As many clauses in a row as the name counts, all ending as it does or holding what it counts: `“三个1亿人”问题，
    /// 促进约1亿…，改造约1亿…，引导约1亿…`.
    private func counted(after place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        guard let number, let core = counted?.core, let last = name.unicodeScalars.last,
            let own = text.clauses.firstIndex(where: { $0.contains(place.lowerBound) })
        else { return nil }
        let following = text.clauses[(own + 1)...].prefix(number)
        let held = String(core.prefix(2))
        let alike = following.filter { clause in
            let body = text.withoutMark(clause)
            return body.last.map { text.text.values[$0] == last } ?? false
                || core.count > 2 && text.text.text(body).contains(held)
        }
        return alike.count == number ? alike : nil
    }

    /// The items of the next clause, if they are as many as the name counts and each holds what it counts:
    /// `“三单工作法”，任务交办单明确责任、进度跟踪单掌握动态、成绩报告单检验成效`.
    private func enumerated(after place: Range<Int>, _ text: PassageText) -> [Range<Int>]? {
        guard let number, let held = counted?.core.unicodeScalars.first else { return nil }
        // 三组联建 names what is done with the three, and what follows its kind (工作经验) need not be them.
        let longest = counted?.core.unicodeScalars.count == 1 ? ExplanationSearch.longestKind : 0
        let kind = text.text.values[place.upperBound...].prefix(longest).prefix { $0.isHan }
        guard kind.endIndex + 1 < text.text.count, text.text.values[kind.endIndex] == "，" else { return nil }
        let clause = text.clause(at: kind.endIndex + 1)
        let items = PassageText.pieces(of: text.withoutMark(clause), text.text) { $0 == "、" }
        let isEach = items.count == number && items.allSatisfy { text.text.values[$0].contains(held) }
        return isEach ? items : nil
    }

    /// As many items under marks that count, in the sentence or from the next on: `“三单工作法”：第一张是…；第二张是…`.
    private func stepped(_ text: PassageText) -> Finding? {
        let reader = StepReader(search: search, query: query)
        let next = search.corpus.sentences(from: text.sentence, limit: 2).dropFirst().first.map {
            search.text($0, query)
        }
        let following = next.flatMap(reader.series).flatMap { $0.head.isEmpty ? $0 : nil }
        guard let number, let series = reader.series(in: text) ?? following, series.steps.count == number else {
            return nil
        }
        let whole = series.steps.map { $0.text.wording($0.range) }
        let names = series.steps.map { step in
            let start = step.range.lowerBound
            return step.text.wording(start..<min(step.range.upperBound, step.text.clause(at: start).upperBound))
        }
        return Finding(
            texts: names, fitness: 1000, sentences: [text.sentence] + series.sentences.filter { $0 != text.sentence },
            told: whole == names ? nil : whole.joined(separator: "；"))
    }

    /// As many items in a row anywhere in the sentence as the name counts, all of them ending as it does:
    /// `核心是“学习链、服务链、产业链、创新链”，让四链协同`.
    private func matching(_ text: PassageText) -> [Range<Int>]? {
        guard let number, let core = counted?.core else { return nil }
        let stretches = text.clauses + text.quoted
        let lists = stretches.flatMap { Enumeration.all(in: $0, text) }.filter { list in
            list.items.count == number
                && list.items.allSatisfy { text.text.text($0).hasSuffix(core) && $0.count > core.unicodeScalars.count }
        }
        return lists.count == 1 ? lists.first?.items : nil
    }
}
