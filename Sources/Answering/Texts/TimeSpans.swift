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

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let times = times(in: text)
        return times.enumerated().compactMap { number, time in
            guard fits(time.precision), !isAsked(text.text.text(time.range)) else { return nil }
            let clause = text.clause(at: time.range.lowerBound)
            let previous = number > 0 ? times[number - 1].range.upperBound : 0
            let next = number + 1 < times.count ? times[number + 1].range.lowerBound : text.text.count
            let governed = max(previous, clause.lowerBound)..<next
            let share = text.share(in: governed)
            guard share >= 600, tellsDeed(in: governed, text) else { return nil }
            var finding = Finding(
                texts: [text.wording(time.range)], fitness: share - reserve(governed, text), sentences: [text.sentence])
            if !time.namesYear { finding.note = dating(text.sentence) }
            return finding
        }
    }

    private struct Time {
        let range: Range<Int>
        /// 1 a year, 2 a month, 3 a day; 0 for times that name none (目前).
        let precision: Int
        /// Whether it needs no other date: 2023年4月 and 每月20日 do not, 4月23日 and 去年4月 do.
        let namesYear: Bool
    }

    /// The times of a sentence in reading order.
    private func times(in text: PassageText) -> [Time] {
        var found: [Time] = text.mentions.compactMap { mention in
            guard let time = mention.time, let range = text.range(mention), !Self.isDeictic(time) else { return nil }
            return Time(
                range: wholeSpan(range, text), precision: Self.precision(time), namesYear: Self.namesYear(time))
        }
        found.removeAll { time in recurring(in: text).contains { $0.overlaps(time.range) } }
        found += recurring(in: text).map { Time(range: $0, precision: 3, namesYear: true) }
        // 7月31日，2023年全省技能大赛在…举办: the year is part of a name, the day is when.
        let isDated = found.contains { $0.precision > 1 }
        if isDated, query.askedTime?.contains("年") != true { found.removeAll { $0.precision == 1 } }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func namesYear(_ time: PeriodExpression) -> Bool {
        switch time {
        case .absolute: true
        case .since(let inner), .until(let inner): namesYear(inner)
        case .span(let start, let end): namesYear(start) || namesYear(end)
        case .relative, .lastYears, .present: false
        }
    }

    /// From when the report is that says 去年4月23日, in the words of its own metadata.
    private func dating(_ sentence: Sentence) -> String? {
        guard let document = corpus.document(sentence.document) else { return nil }
        let date = document.published?.description ?? document.period?.description
        return Wording.undated(reportDate: date)
    }

    /// 今年 and 去年 alone tell nothing to who does not know when the report was written.
    private static func isDeictic(_ time: PeriodExpression) -> Bool {
        if case .relative(_, nil, _) = time { true } else { false }
    }

    /// 7月28日-30日 is one time, though only its first day names a month.
    private func wholeSpan(_ range: Range<Int>, _ text: PassageText) -> Range<Int> {
        let rest = text.text.values[range.upperBound...]
        guard let dash = rest.first, "-—~～至到".unicodeScalars.contains(dash) else { return range }
        let day = rest.dropFirst().prefix { $0.isASCIIDigit }
        guard !day.isEmpty, day.endIndex < text.text.count, "日号".unicodeScalars.contains(text.text.values[day.endIndex])
        else { return range }
        return range.lowerBound..<day.endIndex + 1
    }

    /// Days that come again: 每月20日, 每年的5月1日.
    private func recurring(in text: PassageText) -> [Range<Int>] {
        text.text.values.indices.compactMap { start in
            guard let lead = text.words("recurrences", at: start).first else { return nil }
            let rest = text.text.values[lead.end...].prefix {
                $0.isASCIIDigit || "月日号一二三四五六七八九十".unicodeScalars.contains($0)
            }
            guard rest.count > 1, let last = rest.last, "日号".unicodeScalars.contains(last) else { return nil }
            return start..<rest.endIndex
        }
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

    /// Whether a time is as precise as was asked: 哪一天 wants a day, 几月 a month.
    private func fits(_ precision: Int) -> Bool {
        let asked = query.askedTime ?? ""
        if asked.contains("天") || asked.contains("日") || asked.contains("号") { return precision >= 3 }
        if asked.contains("月") { return precision >= 2 }
        return precision >= 1
    }

    private static func precision(_ time: PeriodExpression) -> Int {
        switch time {
        case .absolute(let period): period.start.day != nil ? 3 : period.start.month != nil ? 2 : 1
        case .relative(_, let month, let day): day != nil ? 3 : month != nil ? 2 : 1
        case .since(let inner), .until(let inner): precision(inner)
        case .span(let start, _): precision(start)
        case .lastYears, .present: 0
        }
    }
}
