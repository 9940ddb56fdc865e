internal import ChineseText
internal import Facts
internal import Quantities
internal import Words

extension SectionTimes {
    /// A figure as its section has it.
    ///
    /// Where the section looks ahead, what the section alone dates is a target, and so is what is to be done this year; 今年
    /// 安排资金3亿元 tells what is done. Where a report of January looks back, 一年来 is the year before, and 9月底 no time to come.
    ///
    /// - Parameter others: all figures of the sentence.
    func corrected(
        _ figure: Figure, in sentence: Sentence, of section: SectionTime?, beside others: [Figure] = []
    ) -> Figure {
        guard let section else { return figure }
        let isStated = figure.periodSource == .stated
        if isStated, let delivered, let year = figure.period?.year, year > delivered.year,
            isToBeReached(figure, sentence, by: modals("sections", "将行"))
        {
            return figure.with(basis: .target)
        }
        // 五年来 at the head of a sentence says no more than its section does.
        if !section.isPlan, let span = section.period, !span.isSingleYear, !isStated || figure.period == span {
            return dated(figure, within: span, beside: others)
        }
        if figure.isFormer, let year = figure.period?.year, !names(year, before: figure, sentence) {
            // 由240元提高到280元 in 2013 tells what there was in 2012.
            return figure.with(period: Period(year: year - 1))
        }
        if section.isPlan {
            let isSet =
                [.stock, .cumulative, .rank].contains(figure.basis) || isGranted(figure) || isThere(figure, sentence)
            let isDone = isStated && !isToDo(figure) && !isToBeReached(figure, sentence, by: modals("qualifiers", "须达"))
            return isSet || isDone || figure.period?.year != section.period?.year ? figure : figure.with(basis: .target)
        }
        guard let delivered else { return figure }
        if figure.basis == .target, figure.period.map({ $0.year < delivered.year }) ?? false,
            !speaksOfAims(figure, sentence)
        {
            return figure.with(noBasis: ())
        }
        guard isStated, let held = figure.period, held.start.year == delivered.year else { return figure }
        let isToCome = held.start.month.map { $0 > delivered.month ?? 12 } ?? saysPastYear(sentence.quote)
        return isToCome ? figure.with(period: held.aYearEarlier) : figure
    }
}

extension SectionTimes {
    /// Characters between a year and its number: 从2007年底的8.4%.
    private static let gap = 4

    /// Whether the year stands beside the number itself.
    private func names(_ year: Int, before figure: Figure, _ sentence: Sentence) -> Bool {
        let before = String(
            decoding: Array(sentence.quote.utf8)[figure.clause.start..<figure.range.start], as: UTF8.self)
        let head = normal(before)
        return recognizer.mentions(in: head).contains { mention in
            guard mention.time != nil, let end = head.position(ofByte: mention.range.upperBound) else { return false }
            return head.count - end < Self.gap
        }
    }

    /// Whether a clause that looks back tells of an aim (国家下达的目标); 争取中央资金3亿元 and 三年行动计划 tell of none.
    private func speaksOfAims(_ figure: Figure, _ sentence: Sentence) -> Bool {
        let clause = Scalars(Array(sentence.quote.utf8)[figure.clause.range].map { $0 })
        return lexicon.occurrences(of: "actions", in: clause).contains {
            $0.entry.attribute("口径") == "目标" && $0.entry.attribute("管辖") != nil
        }
    }

    /// Whether it is what the report itself grants or sets (安排50亿元, 补助标准提高到280元): that holds once it is said, and is no
    /// aim.
    private func isGranted(_ figure: Figure) -> Bool {
        if verb(figure)?.attribute("口径") == "安排" { return true }
        return lexicon.occurrences(of: "qualifiers", in: normal(figure.metric)).contains {
            $0.entry.attribute("类") == "定额"
        }
    }

    /// Whether it counts what there is already: 优化已建成的1.6万个驿站.
    private func isThere(_ figure: Figure, _ sentence: Sentence) -> Bool {
        let own = Array(sentence.quote.utf8)[figure.own.start..<max(figure.own.start, figure.range.start)]
        return lexicon.occurrences(of: "qualifiers", in: normal(String(decoding: own, as: UTF8.self))).contains {
            $0.entry.attribute("类") == "已成"
        }
    }

    /// Whether it counts what is to be done this year (今年再培训船员30万人); 今年船员达90万人 tells what is known.
    private func isToDo(_ figure: Figure) -> Bool {
        guard let verb = verb(figure), verb.attribute("承前") != "达到", verb.attribute("泛称") == nil else { return false }
        let measured = [UnitClass.money, UnitClass.share, UnitClass.rank, UnitClass.duration]
        return figure.quantity.unitClass.map { !measured.contains($0) } ?? true
    }

    /// The words before what is yet to come; 今年毕业生将达5万人 is known, 今年产量要达5万吨 is not.
    private func modals(_ sheet: String, _ kind: String) -> [String] {
        lexicon.entries(of: sheet).filter { $0.attribute("类") == kind }.map(\.form)
    }

    /// Whether it says what is to be kept or come to: 今年产量要稳定在5000万斤以上, 三年后将超过6000万斤.
    private func isToBeReached(_ figure: Figure, _ sentence: Sentence, by modals: [String]) -> Bool {
        let before = String(
            decoding: Array(sentence.quote.utf8)[figure.clause.start..<figure.range.start], as: UTF8.self)
        let head = normal(before)
        func isLed(_ head: String) -> Bool { modals.contains { head.hasSuffix($0) } }
        // 将超过5000万斤: the bound belongs to the number.
        if isLed(before) { return true }
        return lexicon.occurrences(of: "actions", in: head).contains { verb in
            let lead = String(decoding: head.bytes[..<verb.range.lowerBound], as: UTF8.self)
            return verb.entry.attribute("承前") == "达到" && isLed(lead)
        }
    }

    private func verb(_ figure: Figure) -> LexiconEntry? {
        figure.action.flatMap { lexicon.entry(form: $0, sheet: "actions") }
    }

    /// A figure of a section that looks back on several years. What there was before is of the year before the first,
    /// what it came to (从3万人增加到5万人), what there is and a rank are of the last; the rest is of all of them.
    private func dated(_ figure: Figure, within span: Period, beside others: [Figure]) -> Figure {
        if figure.isFormer { return figure.with(period: Period(year: span.start.year - 1)) }
        let before = others.last { $0.range.end <= figure.range.start && $0.clause == figure.clause }
        let isOutcome =
            before.map { $0.isFormer && $0.quantity.unitClass == figure.quantity.unitClass } ?? false
        guard isOutcome || [.stock, .rank].contains(figure.basis) else { return figure }
        return figure.with(period: Period(year: span.end.year))
    }
}

extension Figure {
    /// Whether it is what there was before: 从240元提高到450元.
    fileprivate var isFormer: Bool { qualifiers.contains(Figure.former) }
}

extension Period {
    fileprivate var aYearEarlier: Period { Period(start.aYearEarlier, end.aYearEarlier) }
}

extension CalendarDate {
    fileprivate var aYearEarlier: CalendarDate {
        CalendarDate(checkedYear: year - 1, month: month, day: day) ?? CalendarDate(year: year - 1, month: month)
    }
}

extension Figure {
    /// The same figure with another basis, or with none, with another period or place.
    func with(basis: Basis? = nil, noBasis: Void? = nil, period: Period? = nil, place: String?? = nil) -> Figure {
        Figure(
            document: document, article: article, sentence: sentence, quantity: quantity, text: text, metric: metric,
            action: action, beneficiary: beneficiary, qualifiers: qualifiers,
            basis: noBasis == nil ? basis ?? self.basis : nil, scope: scope,
            organization: organization, place: place ?? self.place, period: period ?? self.period,
            periodSource: periodSource, range: range, own: own, clause: clause, spans: spans)
    }
}
