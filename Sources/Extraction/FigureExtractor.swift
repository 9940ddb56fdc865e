internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
internal import Words

/// Finds the figures of a sentence and what each is a figure of.
struct FigureExtractor {
    /// What an article says of all its figures.
    struct Setting {
        let article: Int
        let organization: String?
        let place: String?
        let period: Period?
        let periodSource: PeriodSource?
        /// What 今年 is in this document: its period, else the year it was published.
        let reference: Period?
        /// When a report to an assembly was delivered, which counts 过去五年 from then; nil for any other document.
        var delivered: CalendarDate?
    }

    let lexicon: Lexicon
    let recognizer: Recognizer
    let lattices: LatticeBuilder
    let matcher: FigureMatcher
    let compounds: CompoundMetrics

    /// - Parameter source: the sentence's text with the way back to the document as read.
    func figures(of sentence: Sentence, source: MappedText, setting: Setting) -> [Figure] {
        guard let context = SentenceContext(sentence, source: source, lexicon: lexicon, recognizer: recognizer) else {
            return []
        }
        // 建筑 holds no 建: a verb of one character is one beside its number or before 了.
        let verbs = Set(context.actions.map(\.range))
        let whole = lattices.lattice(of: context.text, mentions: context.mentions)
        let lattice = whole.without { edge in
            guard edge.end - edge.start == 1, case .word(let entry) = whole.content(of: edge), entry.sheet == "actions"
            else { return false }
            return !verbs.contains(context.text.offsets[edge.start]..<context.text.offsets[edge.end])
        }
        let topics = ClauseTopics(context, lexicon: lexicon)
        var topic = Topic()
        return framed(context.figures, in: context, lattice).map { framed in
            topics.tell(&topic, upTo: framed.clause.lowerBound)
            defer {
                topic.take(
                    framed.frame, of: framed.clause, verb: framed.verb, unitClass: framed.unitClass)
            }
            let finding = Finding(framed: framed, topic: topic, place: context.listPlace(of: framed.mention))
            return figure(finding, in: context, of: sentence, map: source.map, setting: setting)
        }
    }

    /// A number with what its clause says of it.
    private struct Framed {
        let mention: Mention
        let quantity: Quantity
        let clause: Range<Int>
        let own: Range<Int>
        let verb: Lexicon.Occurrence?
        var frame: FigureFrame

        /// 第3位 is a rank, whatever 位 counts elsewhere.
        var unitClass: String? { quantity.kind == .ordinal ? UnitClass.rank : quantity.unitClass }
    }

    private func framed(_ mentions: [Mention], in context: SentenceContext, _ lattice: Lattice) -> [Framed] {
        var carried: (clause: Range<Int>, word: Lexicon.Occurrence)?
        var framed = mentions.compactMap { mention -> Framed? in
            guard let quantity = mention.quantity.map({ ranked($0, mention, context) }) else { return nil }
            let clause = context.clause(of: mention)
            let verb = self.verb(context, clause: clause, before: mention, carried: carried)
            if let verb { carried = (clause, verb) }
            let own = context.own(mention, clause: clause)
            let match = matcher.match(lattice, in: own, anchor: mention)
            return Framed(
                mention: mention, quantity: quantity, clause: clause, own: own, verb: verb,
                frame: FigureFrame(
                    match, own: own, clause: clause, isAddition: verb?.entry.attribute("口径") == "增量",
                    in: context))
        }
        // 98个县区883个乡镇遭受洪涝灾害: what is said of the last is said of those it is listed with.
        for index in framed.indices.reversed().dropFirst() {
            let next = framed[index + 1]
            if next.clause == framed[index].clause, next.frame.action == nil, framed[index].frame.predicate == nil {
                framed[index].frame.predicate = next.frame.predicate
            }
            // 15期共1102名一线职工: what is summed up is what is summed up in.
            if next.clause == framed[index].clause, framed[index].frame.isSummedUp {
                framed[index].frame.metric = next.frame.metric
            }
        }
        return framed
    }

    /// 全省首家, 全国第三个 are places in an order of the province or the country, whatever is ordered; so is 第三大 anywhere.
    private func ranked(_ quantity: Quantity, _ mention: Mention, _ context: SentenceContext) -> Quantity {
        let isThing = quantity.unitClass.map { UnitClass.counts.contains($0) && $0 != UnitClass.persons } ?? false
        guard quantity.kind == .ordinal, isThing, quantity.unitClass != UnitClass.events,
            context.isWithin(mention) || isOrder(quantity.unit)
        else { return quantity }
        return Quantity(
            kind: .ordinal, value: quantity.value, unit: UnitClass.rank, unitClass: UnitClass.rank,
            bound: quantity.bound)
    }

    /// Whether an ordinal of this unit is a place in an order wherever it stands: 第三大.
    private func isOrder(_ unit: String) -> Bool {
        lexicon.entry(form: unit, sheet: "units")?.attribute("种") == "order"
    }

    /// A quantity with the words around it.
    private struct Finding {
        let framed: Framed
        let topic: Topic
        let place: SentenceContext.ListPlace?

        var mention: Mention { framed.mention }
        var quantity: Quantity { framed.quantity }
        var clause: Range<Int> { framed.clause }
        var own: Range<Int> { framed.own }
        var verb: Lexicon.Occurrence? { framed.verb }
        var frame: FigureFrame { framed.frame }
    }

    private func figure(
        _ finding: Finding, in context: SentenceContext, of sentence: Sentence, map: SourceMap, setting: Setting
    ) -> Figure {
        let mention = finding.mention
        let quantity = finding.quantity
        let range = self.range(mention, context)
        let (period, source) = period(context, of: mention, setting)
        let scope = context.scope(of: mention)
        let place =
            context.listedPlace(of: mention) ?? context.nearest(context.places, before: mention.range.lowerBound)
        // 全市 after a place name speaks of the article's place again.
        let named = place.flatMap { found in
            (scope?.range.lowerBound ?? -1) > found.range.lowerBound
                || isAbove(found, clause: finding.clause, context, setting)
                || context.isLevel(found, lexicon)
                ? nil : found
        }
        let qualifiers = context.qualifiers(mention, clause: finding.clause)
        let inherited = finding.topic.inherited(
            by: finding.frame, clause: finding.clause, isListed: context.isListed(finding.clause), verb: finding.verb,
            unitClass: finding.framed.unitClass, isFormer: qualifiers.contains(Figure.former))
        let own = finding.frame.metric.isEmpty ? inherited.metric : finding.frame.metric
        let parts = finding.place.map(\.item) ?? own
        let restricting =
            finding.place.map { [$0.lead].compactMap { $0 } }
            ?? (finding.frame.restricting + inherited.restricting).filter { !parts.contains($0) }
        return Figure(
            document: sentence.document, article: setting.article, sentence: sentence.number, quantity: quantity,
            text: String(decoding: context.quote[range.range], as: UTF8.self),
            metric: compounds.whole(
                Self.trimmed(parts.map(context.quoteText).joined()),
                after: context.quoteText(0..<(parts.first?.lowerBound ?? 0))),
            action: finding.frame.action.map(context.quoteText) ?? action(finding, context),
            beneficiary: finding.frame.beneficiary.map(context.quoteText),
            qualifiers: qualifiers
                + restricting.map(context.quoteText).map(Self.trimmed).filter { !$0.isEmpty },
            basis: basis(quantity, context, clause: finding.clause, finding.verb), scope: scope?.entry.canonical,
            organization: setting.organization, place: named?.entry.canonical ?? setting.place, period: period,
            periodSource: source, range: range, own: context.quoteSpan(finding.place?.item.first ?? finding.own),
            clause: context.quoteSpan(finding.place?.list ?? finding.clause), spans: map.spans(of: range.range))
    }

    /// The verb of a clause whose rule names none, unless it is part of the noun: 60名加入工会的司机.
    private func action(_ finding: Finding, _ context: SentenceContext) -> String? {
        guard let verb = finding.verb else { return nil }
        let isNoun = finding.frame.metric.contains { range in
            (context.text.offsets[range.lowerBound]..<context.text.offsets[range.upperBound]).overlaps(verb.range)
        }
        return isNoun ? nil : verb.entry.form
    }

    /// A larger place named in an earlier clause (落实江苏省总工会部署，…) is not where the figures of the report's place are from.
    private func isAbove(
        _ place: Lexicon.Occurrence, clause: Range<Int>, _ context: SentenceContext, _ setting: Setting
    ) -> Bool {
        guard let own = setting.place, place.range.upperBound <= context.text.offsets[clause.lowerBound] else {
            return false
        }
        return lexicon.ancestors(ofPlace: lexicon.lastPlace(in: own)).contains(place.entry.canonical)
    }

    private func range(_ mention: Mention, _ context: SentenceContext) -> ByteSpan {
        context.normal.map.hull(of: mention.range) ?? ByteSpan(0, 0)
    }

    /// The action of a clause: the last one before the figure, else one after it, else that of the item before in a
    /// list (赠送意外伤害保险8494份、健康体检3480份).
    private func verb(
        _ context: SentenceContext, clause: Range<Int>, before mention: Mention,
        carried: (clause: Range<Int>, word: Lexicon.Occurrence)?
    ) -> Lexicon.Occurrence? {
        let bytes = context.text.offsets[clause.lowerBound]..<context.text.offsets[clause.upperBound]
        let here = context.actions.filter { bytes.contains($0.range.lowerBound) }
        if let before = here.last(where: { $0.range.upperBound <= mention.range.lowerBound }) { return before }
        if let after = here.first { return after }
        guard let carried else { return nil }
        if carried.clause == clause { return carried.word }
        guard carried.clause.upperBound == clause.lowerBound, context.isListed(clause) else { return nil }
        return carried.word
    }

    private func basis(
        _ quantity: Quantity, _ context: SentenceContext, clause: Range<Int>, _ verb: Lexicon.Occurrence?
    ) -> Basis? {
        let bytes = context.text.offsets[clause.lowerBound]..<context.text.offsets[clause.upperBound]
        func basis(_ word: Lexicon.Occurrence) -> Basis? { word.entry.attribute("口径").flatMap(Basis.init(sheetName:)) }
        let actions = context.actions.filter { !context.isReached($0) }
        let said = actions.filter { bytes.contains($0.range.lowerBound) || $0 == verb }.compactMap(basis)
        // 主要预期目标是：… speaks of everything that follows in the sentence.
        let governing = actions.last {
            $0.range.lowerBound < bytes.lowerBound && $0.entry.attribute("管辖") != nil
        }
        if let basis = governing.flatMap(basis) { return basis }
        if said.contains(.target) { return .target }
        if quantity.kind == .ordinal { return .rank }
        if quantity.unitClass == UnitClass.share { return .rate }
        return [Basis.cumulative, .flow, .stock].first { said.contains($0) }
    }

    private func period(
        _ context: SentenceContext, of mention: Mention, _ setting: Setting
    ) -> (Period?, PeriodSource?) {
        guard let expression = context.time(of: mention) else { return (setting.period, setting.periodSource) }
        if case .absolute(let period) = expression { return (period, .stated) }
        guard let reference = setting.reference else { return (nil, nil) }
        if expression == .present { return (setting.period, setting.periodSource) }
        if case .lastYears(let count) = expression, let delivered = setting.delivered {
            return (delivered.lastYears(count), .stated)
        }
        return (expression.resolved(against: reference), .stated)
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let start = scalars.firstIndex { !($0.isPunctuation && !$0.opensQuotation || $0.isBlank) }
        // A percent sign belongs to its number.
        let end = scalars.lastIndex { !($0.isPunctuation && !$0.closesQuotation && !$0.isUnit || $0.isBlank) }
        guard let start, let end, start <= end else { return "" }
        return String(String.UnicodeScalarView(scalars[start...end]))
    }
}
