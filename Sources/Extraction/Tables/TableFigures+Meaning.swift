internal import ChineseText
internal import Facts
internal import Quantities
internal import Words

extension TableFigures {
    /// The figure of a record's number: what its headings and labels say of time, place, scope and action, else what the
    /// article says.
    func figure(_ record: TableRecord, of sentence: Sentence, setting: FigureExtractor.Setting) -> Figure? {
        guard let value = record.value, let range = record.range else { return nil }
        let names = value.names.map { Scalars(TableWords.normal($0)) }
        let (period, source) = period(names, value.surroundings, setting)
        let action = names.lazy.compactMap { self.action(in: $0) }.last
        let whole = ByteSpan(0, sentence.quote.utf8.count)
        let quote = Array(sentence.quote.utf8)
        return Figure(
            document: sentence.document, article: setting.article, sentence: sentence.number,
            quantity: value.quantity, text: String(decoding: quote[range.range], as: UTF8.self), metric: value.metric,
            action: action?.form, beneficiary: nil, qualifiers: [], basis: basis(value.quantity, action),
            scope: names.compactMap { lexicon.occurrences(of: "scopes", in: $0).last?.entry.canonical }.last,
            organization: setting.organization,
            place: names.compactMap { self.place(in: $0) }.last ?? setting.place, period: period,
            periodSource: source, range: range, own: whole, clause: whole, spans: [value.span])
    }

    private func period(
        _ names: [Scalars], _ surroundings: [String], _ setting: FigureExtractor.Setting
    ) -> (Period?, PeriodSource?) {
        for name in names.reversed() {
            guard let time = time(in: name) else { continue }
            switch time {
            case .absolute(let period): return (period, .stated)
            case .present: return (setting.period, setting.periodSource)
            default:
                guard let reference = setting.reference else { return (nil, nil) }
                return (time.resolved(against: reference), .stated)
            }
        }
        for text in surroundings.reversed() {
            if case .absolute(let period)? = time(in: Scalars(TableWords.normal(text))) { return (period, .inherited) }
        }
        return (setting.period, setting.periodSource)
    }

    /// The last time that a heading names; in 比上年增长 it names none.
    private func time(in text: Scalars) -> PeriodExpression? {
        let plain = String(decoding: text.bytes, as: UTF8.self)
        if TableNumber.isYear(plain), let year = Int(plain) { return .absolute(Period(year: year)) }
        if let date = CalendarDate(plain), date.month != nil { return .absolute(Period(date)) }
        let comparisons = lexicon.occurrences(of: "comparisons", in: text)
        return recognizer.mentions(in: text).last { mention in
            mention.time != nil && !comparisons.contains { $0.range.upperBound == mention.range.lowerBound }
        }?.time
    }

    private func place(in text: Scalars) -> String? {
        lexicon.occurrences(of: "places", in: text).last { $0.entry.attribute("上级") != nil }?.entry.canonical
    }

    /// The verb that a heading begins or ends with: 发放慰问金, 会费支出. Inside it is part of a noun (爱心服务站点), and so may
    /// one of a single character be (建 in 建筑).
    private func action(in text: Scalars) -> LexiconEntry? {
        lexicon.occurrences(of: "actions", in: text).last { action in
            let isAtEdge = action.range.lowerBound == 0 || action.range.upperBound == text.bytes.count
            return isAtEdge && action.entry.form.unicodeScalars.count > 1
        }?.entry
    }

    private func basis(_ quantity: Quantity, _ action: LexiconEntry?) -> Basis? {
        if quantity.kind == .ordinal { return .rank }
        if quantity.unitClass == UnitClass.share { return .rate }
        return action?.attribute("口径").flatMap(Basis.init(sheetName:))
    }
}

extension TableFigures {
    /// Whether a number may stand without a unit: a rate, or things counted one by one. What is in tenths, and money, is
    /// in a unit that nobody named, and might be off by ten thousand times.
    ///
    /// - Parameters:
    ///   - table: the name of the table, which says what is counted where no heading does.
    ///   - isInTenths: whether it, or a number of the same thing, is no whole number.
    func isCount(_ headings: [TableHeading], of table: String?, isInTenths: Bool) -> Bool {
        let names = headings.map(\.name)
        if names.contains(where: words.isRate) { return true }
        let held = names + (isThing(headings) ? [] : [table ?? ""])
        return !isInTenths && !held.contains(where: words.isMoney)
    }

    /// Whether headings name what is counted, and not only when or where.
    func isThing(_ headings: [TableHeading]) -> Bool {
        headings.map(\.name).contains {
            !$0.isEmpty && !isTime($0) && !isPlace($0) && !words.isTotal($0)
        }
    }

    /// Whether a heading says nothing but a time: 2022年.
    func isTime(_ text: String) -> Bool {
        let scalars = Scalars(TableWords.normal(text))
        if TableNumber.isYear(text) || CalendarDate(text) != nil { return true }
        return recognizer.mentions(in: scalars).contains {
            $0.time != nil && $0.range == 0..<scalars.bytes.count
        }
    }

    func isPlace(_ text: String) -> Bool {
        lexicon.entry(form: TableWords.normal(text), sheet: "places") != nil
    }
}
