internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// The time words that say when something was.
///
/// A time governs what follows it up to the next time, and what stands before it in its clause:
/// `4月23日，市总发布首批四条线路` was asked for with 首批线路什么时候发布.
struct TimeSpans: TextExtraction {
    let query: Query
    let corpus: Corpus
    /// Whether one document is asked, which may tell the deed in another word.
    let isWithin: Bool
    /// Reads another sentence of the report.
    let read: (Sentence) -> PassageText

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let times = times(in: text)
        // What a sentence begins with is what all of it is about.
        let head = 0..<(times.first.map { text.clause(at: $0.range.lowerBound).lowerBound } ?? 0)
        // What is told of an anniversary's year is no time of what has it.
        if let told = anniversaries(in: text) { return passage.missing.isEmpty ? told : [] }
        return times.enumerated().compactMap { number, time in
            let words = text.text.text(time.range)
            let isYearAgo = asksYear && time.precision == 0 && (time.yearsAgo ?? 0) > 0
            guard fits(time.precision, words) || isYearAgo, !isAsked(words) else { return nil }
            let clause = text.clause(at: time.range.lowerBound)
            let previous = number > 0 ? times[number - 1].range.upperBound : 0
            let next = number + 1 < times.count ? times[number + 1].range.lowerBound : text.text.count
            let governed = max(previous, clause.lowerBound)..<next
            let share = text.share(in: governed, or: head)
            let tells = tellsDeed(in: governed, text) || number == 0 && tellsDeed(in: head, text)
            guard share >= 600, tells || isWithin else { return nil }
            let near = text.share(in: max(previous, clause.lowerBound)..<min(next, near(clause, text)))
            let fitness = share + near / Self.nearness - reserve(governed, text)
            if query.askedTime?.contains("年") ?? false, let told = resolved(time, text, fitness: fitness) {
                return told
            }
            guard !isYearAgo else { return nil }
            if !time.namesYear, asksYear { return dated(times[..<number], text, fitness: fitness) }
            var finding = Finding(
                texts: [text.wording(trimmed(time.range, text))], fitness: fitness, sentences: [text.sentence])
            if !time.namesYear { finding.note = dating(text.sentence) }
            return finding
        }
    }

    /// The year of a day that names none: that of the time before it, in its sentence or in one before (4月20日 of 1857年).
    private func dated(
        _ earlier: ArraySlice<TimePhrases.Phrase>, _ text: PassageText, fitness: Int
    ) -> Finding? {
        if let year = Self.year(earlier, text) {
            return Finding(texts: [text.wording(trimmed(year, text))], fitness: fitness, sentences: [text.sentence])
        }
        let sentence = text.sentence
        let before = corpus.sentences(of: sentence.document).prefix { $0.number < sentence.number }
            .filter { $0.article == sentence.article }.suffix(Self.reach)
        for other in before.reversed() {
            let near = read(other)
            guard let year = Self.year(TimePhrases(text: near).all()[...], near) else { continue }
            return Finding(
                texts: [near.wording(trimmed(year, near))], fitness: fitness - Self.distance,
                sentences: [sentence, other])
        }
        return nil
    }

    /// How many sentences further up a year still holds, and what it costs that it does not stand in the sentence itself.
    private static let reach = 6
    private static let distance = 50

    /// The last of these times that names a year of the calendar.
    private static func year(_ times: ArraySlice<TimePhrases.Phrase>, _ text: PassageText) -> Range<Int>? {
        times.last { time in
            time.namesYear && time.range.contains { text.text.values[$0] == "年" }
                && time.range.contains { text.text.values[$0].isASCIIDigit || time.precision > 0 }
        }?.range
    }

    /// Whether 多久一次 was asked.
    private var asksRecurrence: Bool { query.askedTime?.contains("多") ?? false }

    /// Whether 几点到几点 was asked.
    private var asksStretch: Bool {
        let asked = query.askedTime ?? ""
        return asked.contains("点") && ["到", "至"].contains(where: asked.contains)
    }

    /// Whether 哪一年 was asked and no more.
    var asksYear: Bool {
        let asked = query.askedTime ?? ""
        return asked.contains("年") && !["月", "天", "日", "号", "代"].contains(where: asked.contains)
    }

    /// What the clause of a time and the one after it tell counts a little more than what stands further off.
    private static let nearness = 3

    private func near(_ clause: Range<Int>, _ text: PassageText) -> Int {
        clause.upperBound < text.text.count ? text.clause(at: clause.upperBound).upperBound : clause.upperBound
    }

    /// The times of a sentence in reading order.
    private func times(in text: PassageText) -> [TimePhrases.Phrase] {
        let phrases = TimePhrases(text: text)
        if asksRecurrence { return phrases.recurrences() }
        if query.askedTime?.contains("点") ?? false { return phrases.clocks(stretches: asksStretch) }
        var found = phrases.all()
        // 7月31日，2023年全省技能大赛在…举办: the year is part of a name, the day is when.
        let isDated = found.contains { $0.precision > 1 && !$0.namesYear }
        if isDated, query.askedTime?.contains("年") != true { found.removeAll { $0.precision == 1 } }
        return found
    }

    /// From when the report is that says 去年4月23日, in the words of its own metadata.
    private func dating(_ sentence: Sentence) -> String? {
        guard let document = corpus.document(sentence.document) else { return nil }
        let date = document.published?.description ?? document.period?.description
        return Wording.undated(reportDate: date)
    }

    /// Whether what was done is told of that time: 成立 of 什么时候成立.
    private func tellsDeed(in range: Range<Int>, _ text: PassageText) -> Bool {
        guard let deed = query.terms.last(where: { $0.sheet == "actions" && !$0.isGeneral }) else { return true }
        return text.tells(deed, in: range)
    }

    /// What a sentence loses that tells the deed in another word: 启动 is not quite 发起.
    private func reserve(_ range: Range<Int>, _ text: PassageText) -> Int {
        guard let deed = query.terms.last(where: { $0.sheet == "actions" && !$0.isGeneral }) else { return 0 }
        return text.text.text(range).contains(deed.search.text) ? 0 : 400
    }

    /// The question's own time is no answer to it.
    private func isAsked(_ words: String) -> Bool { query.times.contains { $0.text == words } }

    /// A time without what was not asked for: 哪一年 wants the 2009年 of 2009年11月12日, 2011年的几月 the 3月.
    func trimmed(_ whole: Range<Int>, _ text: PassageText) -> Range<Int> {
        let range = end(of: whole, text)
        let asked = query.askedTime ?? ""
        guard !["天", "日", "号", "点"].contains(where: asked.contains) else { return range }
        let values = text.text.values
        if asked.contains("月") {
            guard let end = range.first(where: { values[$0] == "月" }) else { return range }
            let namesYear = query.times.contains { if case .absolute = $0.expression { true } else { false } }
            let year = namesYear ? range.first { values[$0] == "年" } : nil
            // 4月底 is no day.
            let isDay = end + 1 < range.upperBound && ["日", "号"].contains(values[range.upperBound - 1])
            return (year.map { $0 + 1 } ?? range.lowerBound)..<(isDay ? end + 1 : range.upperBound)
        }
        guard asked.contains("年"), !asked.contains("代"), let end = range.first(where: { values[$0] == "年" }),
            end + 1 < range.upperBound, values[end + 1].isASCIIDigit || values[end + 1] == "的" || isMonth(end + 1, text)
        else { return range }
        return range.lowerBound..<end + 1
    }

    /// The end of a stretch that is asked for: 自哪一年起 wants the 1917年 of 1917年至1919年.
    private func end(of range: Range<Int>, _ text: PassageText) -> Range<Int> {
        let values = text.text.values
        let dash = range.first { "至到—-~～–".unicodeScalars.contains(values[$0]) }
        // 从几点到几点 asks for both ends.
        if asksStretch { return range }
        guard let asked = query.askedEnd, let dash, dash > range.lowerBound, dash + 1 < range.upperBound else {
            return range
        }
        return asked == .beginning ? range.lowerBound..<dash : dash + 1..<range.upperBound
    }

    private func isMonth(_ position: Int, _ text: PassageText) -> Bool {
        text.text.values[position...].prefix(3).contains("月")
    }

    /// Whether a time is as precise as was asked: 哪一天 wants a day, 几月 a month.
    private func fits(_ precision: Int, _ words: String) -> Bool {
        let asked = query.askedTime ?? ""
        if asked.contains("世纪") { return words.contains("世纪") }
        if asked.contains("年代") { return words.contains("年代") || words.contains("世纪") }
        if asked.contains("天") || asked.contains("日") || asked.contains("号") { return precision >= 3 }
        if asked.contains("月") { return precision >= 2 }
        return precision >= 1
    }
}
