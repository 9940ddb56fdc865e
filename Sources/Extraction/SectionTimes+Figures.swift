internal import ChineseText
internal import Facts
internal import Quantities

extension SectionTimes {
    /// A figure as its section has it.
    ///
    /// Where the section looks ahead, what the section alone dates is a target; 今年安排资金3亿元 tells what is done this
    /// year. Where a report of January looks back, 一年来 is the year before, and 9月底 no time to come.
    func corrected(_ figure: Figure, in sentence: Sentence, of section: SectionTime?) -> Figure {
        guard let section else { return figure }
        let isStated = figure.periodSource == .stated
        if section.isPlan {
            let isSet = isStated || [.stock, .cumulative, .rank].contains(figure.basis)
            return isSet || figure.period?.year != section.period?.year ? figure : figure.with(basis: .target)
        }
        guard let delivered, isStated, let held = figure.period, held.start.year == delivered.year else {
            return figure
        }
        let isToCome = held.start.month.map { $0 > delivered.month ?? 12 } ?? saysPastYear(sentence.quote)
        return isToCome ? figure.with(period: held.aYearEarlier) : figure
    }
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
