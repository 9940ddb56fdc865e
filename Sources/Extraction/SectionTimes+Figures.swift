internal import ChineseText
internal import Facts
internal import Quantities
internal import Words

extension SectionTimes {
    /// A figure as its section has it.
    ///
    /// Where the section looks ahead, what the section alone dates is a target; 今年安排资金3亿元 tells what is done this
    /// year. Where a report of January looks back, 一年来 is the year before, and 9月底 no time to come.
    ///
    /// - Parameter others: all figures of the sentence.
    func corrected(
        _ figure: Figure, in sentence: Sentence, of section: SectionTime?, beside others: [Figure] = []
    ) -> Figure {
        guard let section else { return figure }
        let isStated = figure.periodSource == .stated
        if !section.isPlan, !isStated, let span = section.period, !span.isSingleYear {
            return dated(figure, within: span, beside: others)
        }
        if section.isPlan {
            let isSet = isStated || [.stock, .cumulative, .rank].contains(figure.basis) || isGranted(figure)
            return isSet || figure.period?.year != section.period?.year ? figure : figure.with(basis: .target)
        }
        guard let delivered, isStated, let held = figure.period, held.start.year == delivered.year else {
            return figure
        }
        let isToCome = held.start.month.map { $0 > delivered.month ?? 12 } ?? saysPastYear(sentence.quote)
        return isToCome ? figure.with(period: held.aYearEarlier) : figure
    }
}

extension SectionTimes {
    /// Whether it is what the report itself grants (安排6400亿元): that holds once it is said, and is no aim.
    private func isGranted(_ figure: Figure) -> Bool {
        figure.action.flatMap { lexicon.entry(form: $0, sheet: "actions")?.attribute("口径") } == "安排"
    }

    /// A figure of a section that looks back on several years. What there was before is of the year before the first,
    /// what it came to (从54万亿元增加到82.7万亿元), what there is and a rank are of the last; the rest is of all of them.
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
    fileprivate var isFormer: Bool { qualifiers.contains("原值") }
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
    /// The same figure with another basis, period or place.
    func with(basis: Basis? = nil, period: Period? = nil, place: String?? = nil) -> Figure {
        Figure(
            document: document, article: article, sentence: sentence, quantity: quantity, text: text, metric: metric,
            action: action, beneficiary: beneficiary, qualifiers: qualifiers, basis: basis ?? self.basis, scope: scope,
            organization: organization, place: place ?? self.place, period: period ?? self.period,
            periodSource: periodSource, range: range, own: own, clause: clause, spans: spans)
    }
}
