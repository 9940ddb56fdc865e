internal import ChineseText
internal import Facts
internal import Quantities
internal import Reports
internal import Words

/// What a section of a report speaks of: which year, and whether of what was done or of what is meant to be done.
struct SectionTime: Hashable {
    let period: Period?
    /// Inherited where the heading names the year, inferred where it does not.
    let isNamed: Bool
    /// 2025年重点工作: figures without another basis are targets.
    let isPlan: Bool
}

/// Reads the year of each section off its headings: 一、2024年工作回顾, 二、2025年目标任务.
///
/// A report that is delivered early in a year looks back on the year before and ahead on its own. What names no year
/// and cannot be told gets none.
struct SectionTimes {
    let lexicon: Lexicon
    let recognizer: Recognizer
    /// When the report was delivered; nil for what is no report to an assembly.
    let delivered: CalendarDate?
    private var known: [String: SectionTime?] = [:]
    /// Once a section looks ahead, those after it do too.
    private var looksAhead = false
    /// What the head of a sentence set for those after it, and under which headings.
    private var running: (headings: [String], time: SectionTime)?

    init(lexicon: Lexicon, recognizer: Recognizer, delivered: CalendarDate?) {
        self.lexicon = lexicon
        self.recognizer = recognizer
        self.delivered = delivered
    }

    /// The time of a sentence: of its section or, where that is of several years or of none, what was said last at the
    /// head of a sentence (刚刚过去的2017年，…). Nil where neither tells one.
    mutating func time(
        of sentence: Sentence, in section: SectionTime?, under headings: [String]
    ) -> SectionTime? {
        guard let delivered else { return section }
        if running?.headings != headings { running = nil }
        guard
            let spoken = SpokenTime(
                normal(sentence.quote), delivered: delivered, isSure: section?.period != nil, lexicon: lexicon,
                recognizer: recognizer)
        else { return running?.time ?? section }
        running = time(spoken, in: section, delivered).map { (headings, $0) }
        if section == nil, let running, running.time.isPlan, let outer = headings.first {
            // Once a section of no year says what it is of, it goes on so.
            known[outer] = running.time
            looksAhead = true
        }
        return running?.time ?? section
    }

    /// What the head of a sentence sets for what follows; nil for what the section is of.
    private func time(_ spoken: SpokenTime, in section: SectionTime?, _ delivered: CalendarDate) -> SectionTime? {
        let past = SectionTime(period: Period(year: delivered.year - 1), isNamed: true, isPlan: false)
        switch spoken {
        case .section: return nil
        case .pastYear: return past
        case .period(let period):
            // A section that looks ahead speaks of 去年 in passing, of 过去一年 at length.
            if section?.isPlan == true { return nil }
            // A section of one year may look back further (过去五年，…), and is else of its year.
            if section?.period?.isSingleYear == true, period.isSingleYear { return nil }
            let isPlan = period.year > delivered.year || section == nil && period.year == delivered.year
            return SectionTime(period: period, isNamed: true, isPlan: isPlan)
        }
    }

    /// The time of a paragraph's section, nil where the section tells none.
    mutating func time(of paragraph: Article.Paragraph) -> SectionTime? {
        guard let outer = paragraph.headings.first else { return nil }
        for heading in paragraph.headings.dropFirst().reversed() {
            if case .some(.some(let time)) = known[heading] { return time }
            guard let time = named(heading) else { continue }
            known[heading] = time
            return time
        }
        if let time = known[outer] { return time }
        let time = named(outer) ?? unnamed(outer, opening: paragraph.text.text)
        if time?.isPlan == true { looksAhead = true }
        known[outer] = .some(time)
        return time
    }

    /// A heading that names one year or one stretch of years; where it names several, none is the section's.
    private func named(_ heading: String) -> SectionTime? {
        let text = normal(heading)
        let isPlan = has("计划", text) && !has("回顾", text)
        guard isPlan || has("回顾", text) || delivered != nil else { return nil }
        var periods: Set<Period> = []
        for mention in recognizer.mentions(in: text) {
            switch mention.time {
            case .absolute(let period)?: periods.insert(period)
            case .relative(years: 0, month: nil, day: nil)?:
                if let delivered { periods.insert(Period(year: delivered.year)) }
            case .lastYears(1)?:
                if let delivered { periods.insert(Period(year: delivered.year - 1)) }
            case .lastYears(let count)?:
                if let delivered { periods.insert(delivered.lastYears(count)) }
            case .since?, .span?: periods.insert(Period(CalendarDate(year: 1), CalendarDate(year: 2)))
            default: continue
            }
        }
        guard !periods.isEmpty else { return nil }
        guard let period = periods.first, periods.count == 1, period.start.year > 1 else {
            return SectionTime(period: nil, isNamed: true, isPlan: isPlan)
        }
        let isAhead = delivered.map { period.year >= $0.year && !has("回顾", text) } ?? isPlan
        return SectionTime(period: period, isNamed: true, isPlan: isAhead)
    }

    /// A section of a delivered report whose heading names no year: by its words, its place and how it begins.
    private func unnamed(_ heading: String, opening: String) -> SectionTime? {
        guard let delivered else { return nil }
        let text = normal(heading)
        let ahead = SectionTime(period: Period(year: delivered.year), isNamed: false, isPlan: true)
        let back = SectionTime(period: Period(year: delivered.year - 1), isNamed: false, isPlan: false)
        if has("一年", text) { return back }
        if looksAhead || has("计划", text) && !has("回顾", text) { return ahead }
        let head = normal(String(String.UnicodeScalarView(opening.unicodeScalars.prefix(60))))
        let years = recognizer.mentions(in: head).lazy.compactMap { self.year($0.time, delivered) }
        if has("一年", head) || years.first == delivered.year - 1 { return back }
        return years.first == delivered.year ? ahead : nil
    }

    private func year(_ time: PeriodExpression?, _ delivered: CalendarDate) -> Int? {
        switch time {
        case .absolute(let period)? where period.isSingleYear: period.year
        case .relative(let years, month: nil, day: nil)?: delivered.year + years
        default: nil
        }
    }

    /// 一年来, 过去一年: the year before the report.
    func saysPastYear(_ text: String) -> Bool { has("一年", normal(text)) }

    private func has(_ kind: String, _ text: Scalars) -> Bool {
        lexicon.occurrences(of: "sections", in: text).contains { $0.entry.attribute("类") == kind }
    }

    func normal(_ text: String) -> Scalars { Scalars(NormalForm.of(text, blanks: .dropped).bytes) }
}
