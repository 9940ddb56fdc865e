internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Items told one after the other, each under a mark that counts: `一是强化领导，…；二是完善制度，…。三是加强宣传。`
///
/// They may run over several sentences and paragraphs.
struct StepSeries {
    struct Step {
        let text: PassageText
        /// The clause after the mark.
        let range: Range<Int>
    }

    let steps: [Step]
    /// What stands in the sentence before the first mark.
    let head: Range<Int>
    /// The sentences from the first mark to the last.
    var sentences: [Sentence] {
        steps.map(\.text.sentence).reduce(into: []) { found, next in
            if found.last != next { found.append(next) }
        }
    }
}

/// Finds the series that begins in a sentence.
struct StepReader {
    /// Between two marks may stand that many sentences that go on about the first.
    private static let longestStep = 8
    private static let reach = 60
    private static let longestItem = 60

    let search: PassageSearch
    let query: Query

    /// Nil where no series of two items or more begins in the sentence.
    func series(in text: PassageText) -> StepSeries? {
        guard let first = marks(in: text).first(where: { $0.order == 1 }) else { return nil }
        var found: [StepSeries.Step] = [step(first, in: text)]
        var isLast = false
        func take(_ marks: [Mark], of text: PassageText) {
            for mark in marks where mark.group == first.group && !isLast {
                guard mark.order == found.count + 1 || mark.order == 0 && found.count > 1 else { continue }
                found.append(step(mark, in: text))
                isLast = mark.order == 0
            }
        }
        take(marks(in: text).filter { $0.start > first.start }, of: text)
        var silent = 0
        for sentence in search.corpus.sentences(from: text.sentence, limit: Self.reach).dropFirst() {
            guard !isLast, silent < Self.longestStep else { break }
            let next = search.text(sentence, query)
            let marks = marks(in: next)
            // Another series begins: 一是 again.
            if marks.first?.order == 1 { break }
            let before = found.count
            take(marks, of: next)
            silent = found.count == before ? silent + 1 : 0
        }
        guard found.count > 1 else { return nil }
        return StepSeries(steps: found, head: 0..<first.start)
    }

    private struct Mark {
        let start: Int
        let end: Int
        let order: Int
        let group: String
    }

    /// Marks at the beginning of clauses, and behind 的 (所要建的一是…): 统一是 holds none.
    private func marks(in text: PassageText) -> [Mark] {
        let starts = text.clauses.flatMap { clause in
            [clause.lowerBound] + clause.dropFirst().filter { text.text.values[$0 - 1] == "的" }
        }
        return starts.compactMap { start in
            guard let (entry, end) = text.words("steps", at: start).first,
                let order = entry.attribute("序").flatMap({ Int($0) }), let group = entry.attribute("组"),
                end < text.text.count
            else { return nil }
            return Mark(start: start, end: end, order: order, group: group)
        }
    }

    private func step(_ mark: Mark, in text: PassageText) -> StepSeries.Step {
        var start = mark.end
        while start + 1 < text.text.count, text.text.values[start].endsClause { start += 1 }
        // A short item is told whole, of a long one the first clause, which says what it is.
        let end = text.clauses.first { $0.upperBound > start && text.closesItem($0) }?.upperBound ?? text.text.count
        let isShort = end - start <= Self.longestItem
        let range = start..<(isShort ? end : text.clause(at: start).upperBound)
        return StepSeries.Step(text: text, range: text.withoutMark(range))
    }
}

/// The series of items that a question for measures, tasks or practices asks for.
struct StepSpans: TextExtraction {
    let query: Query
    let search: PassageSearch

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let reader = StepReader(search: search, query: query)
        if let series = reader.series(in: text) {
            let told = text.text.text(series.head)
            // A sentence that begins with 一是 goes on about the one before it.
            return findings(series, head: told.isEmpty ? passage.context.previous : told, text, passage)
        }
        let next = search.corpus.sentences(from: text.sentence, limit: 2).last.map { search.text($0, query) }
        guard let next, next.sentence != text.sentence, let series = reader.series(in: next), series.head.isEmpty
        else { return [] }
        return findings(series, head: text.text.text(0..<text.text.count), text, passage)
    }

    private func findings(
        _ series: StepSeries, head: String, _ text: PassageText, _ passage: Passage
    ) -> [Finding] {
        if let asked = query.operandCount, asked != series.steps.count { return [] }
        guard isOfKind(head + passage.context.section, series, text.lexicon) else { return [] }
        let topics = query.terms.filter { !$0.isGeneral && !query.focus.contains($0) }
        let around = [head, passage.context.section, passage.context.title, passage.context.party]
        let held = topics.map { term in around.map { Coverage.of(term, in: $0, lexicon: text.lexicon) }.max() ?? 0 }
        // Each thing that the question names must stand over the items, and one of them right before them.
        guard held.allSatisfy({ $0 >= 700 }) else { return [] }
        let near = topics.map { Coverage.of($0, in: head, lexicon: text.lexicon) }.max() ?? 0
        guard topics.isEmpty || near >= 700 else { return [] }
        return [
            Finding(
                texts: series.steps.map { $0.text.wording($0.range) }, fitness: 1000,
                sentences: series.sentences)
        ]
    }

    /// Whether the kind of thing asked for says more than 措施 does: 便民措施.
    var saysOfWhat: Bool { query.focus.contains { !isGeneral($0) } }

    private func isGeneral(_ word: Query.Term) -> Bool {
        word.search.forms.contains { form in
            search.lexicon.entry(form: form, sheet: "enumerations")?.isOf("统") ?? false
        }
    }

    /// Whether the items are what was asked for: any are 措施 or 做法, but only those that are said to be are 任务.
    private func isOfKind(_ head: String, _ series: StepSeries, _ lexicon: Lexicon) -> Bool {
        query.focus.allSatisfy { word in
            let isEach = series.steps.allSatisfy { step in
                word.search.forms.contains { step.text.text.text(step.range).contains($0) }
            }
            return isGeneral(word) || isEach || Coverage.of(word, in: head, lexicon: lexicon) >= 700
        }
    }
}

extension PassageText {
    /// Whether an item ends with a clause: at a ；, at the end of a sentence, or before another mark.
    fileprivate func closesItem(_ clause: Range<Int>) -> Bool {
        guard let last = clause.last else { return true }
        let isEnd = text.values[last] == "；" || text.values[last].endsSentence || clause.upperBound >= text.count
        return isEnd || !words("steps", at: clause.upperBound).isEmpty
    }
}
