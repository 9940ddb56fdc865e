internal import ChineseText
internal import Quantities
internal import Questions

/// The time words that say when something was.
///
/// A time governs what follows it up to the next time, and what stands before it in its clause:
/// `4月23日，市总发布首批四条线路` was asked for with 首批线路什么时候发布.
struct TimeSpans: TextExtraction {
    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let times = text.mentions.filter { $0.time != nil }.compactMap { mention in
            text.range(mention).map { (mention: mention, range: $0) }
        }
        return times.enumerated().compactMap { number, time in
            guard fits(time.mention), !isAsked(text.text.text(time.range)) else { return nil }
            let clause = text.clause(at: time.range.lowerBound)
            let previous = number > 0 ? times[number - 1].range.upperBound : 0
            let next = number + 1 < times.count ? times[number + 1].range.lowerBound : text.text.count
            let governed = max(previous, clause.lowerBound)..<next
            let share = text.share(in: governed)
            guard share >= 600 else { return nil }
            let wording = text.wording(widened(time.range, text))
            return Finding(texts: [wording], fitness: share, sentences: [text.sentence])
        }
    }

    /// 每月 before 20日 belongs to it.
    private func widened(_ range: Range<Int>, _ text: PassageText) -> Range<Int> {
        for lead in ["每月的", "每个月的", "每月", "每年的", "每年", "每周"] {
            let start = range.lowerBound - lead.unicodeScalars.count
            if start >= 0, text.text.text(start..<range.lowerBound) == lead { return start..<range.upperBound }
        }
        return range
    }

    /// The question's own time is no answer to it.
    private func isAsked(_ words: String) -> Bool { query.times.contains { $0.text == words } }

    /// Whether a time is as precise as was asked: 哪一天 wants a day, 几月 a month.
    private func fits(_ mention: Mention) -> Bool {
        let asked = query.askedTime ?? ""
        let precision = mention.time.map(Self.precision) ?? 0
        if asked.contains("天") || asked.contains("日") || asked.contains("号") { return precision >= 3 }
        if asked.contains("月") { return precision >= 2 }
        return precision >= 1
    }

    /// 1 a year, 2 a month, 3 a day; 0 for times that name none (目前).
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
