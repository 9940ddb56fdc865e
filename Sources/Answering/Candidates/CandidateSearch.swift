public import Facts
public import Quantities
public import Questions
public import Words

/// Finds the figures a query may mean, gates them and ranks them.
public struct CandidateSearch: Sendable {
    public let corpus: Corpus
    private let index: any CandidateIndex
    private let recent = RecentFindings<Candidate>()
    public let weights: RankingWeights
    private let gate: Gate
    private let lexicon: Lexicon
    /// Classes whose units differ in size (年 and 个月), so that their numbers compare only in one unit.
    let measured: Set<String>
    /// The verbs of what is added: 新增, 再建.
    private let flows: Set<String>
    /// The verbs of what is planned and no aim: 拟安排.
    let plans: Set<String>
    /// The words that say a number of each of several things: 各.
    let distributives: [String]
    /// The words between digits and unit for a rest: 余 of 4000余家.
    let remainders: [String]
    private let traits: FigureTraits
    private let siblings: ListedSiblings
    private let lone: LoneFigures
    /// The scopes that are the whole of a place: 全市.
    let wholeScopes: Set<String>
    /// Whether the user said which day it is.
    private let isDated: Bool
    /// The year that 今年 means.
    let reference: Period
    /// Finds sentences instead, for questions whose answer is a text.
    let passages: PassageSearch

    /// - Parameters:
    ///   - sentences: an index of the corpus's sentences.
    ///   - today: what 今年 is counted from; by default the newest report's year.
    public init(
        corpus: Corpus, index: any CandidateIndex, sentences: any CandidateIndex, lexicon: Lexicon,
        recognizer: Recognizer, weights: RankingWeights, today: CalendarDate? = nil
    ) {
        self.corpus = corpus
        self.index = index
        self.weights = weights
        self.lexicon = lexicon
        gate = Gate(
            lexicon: lexicon,
            Gate.Bars(
                record: weights[.gate], local: weights[.local], told: weights[.told], named: weights[.named],
                namedAsked: weights[.namedAsked], namedRecord: weights[.namedRecord]))
        measured = Set(lexicon.entries(of: "unit_classes").filter { $0.attribute("度量") != nil }.map(\.canonical))
        flows = Set(lexicon.entries(of: "actions", where: "口径", is: "增量").map(\.form))
        plans = Set(lexicon.entries(of: "actions", where: "口径", is: "拟定").map(\.form))
        remainders = lexicon.entries(of: "bounds")
            .filter { $0.attribute("位置") == "中" && $0.attribute("界") == "超" }.map(\.form)
        distributives = lexicon.entries(of: "qualifiers", where: "类", is: "每样").map(\.form)
        traits = FigureTraits(lexicon: lexicon, gate: gate)
        siblings = ListedSiblings(corpus, lexicon)
        lone = LoneFigures(corpus: corpus)
        wholeScopes = Set(
            lexicon.entries(of: "scopes").filter { $0.attribute("整体") != nil }.map(\.canonical))
        // What a report tells of may lie ahead of the day it was printed; the day is what 今年 counts from.
        reference = Period(year: today?.year ?? corpus.source.newestYear() ?? 2000)
        isDated = today != nil
        passages = PassageSearch(
            corpus: corpus, index: sentences, lexicon: lexicon, recognizer: recognizer, weights: weights, gate: gate,
            reference: reference)
    }

    /// By a class of units asked for, the classes that may answer it (`unit_classes.tsv`).
    public static func compatibleClasses(_ lexicon: Lexicon) -> [String: Set<String>] {
        var classes: [String: Set<String>] = [:]
        for entry in lexicon.entries(of: "unit_classes") {
            classes[entry.canonical] = Set((entry.attribute("相容") ?? "").split(separator: " ").map(String.init))
        }
        return classes
    }

    /// The candidates of a query, best first; those the gate turns away come last.
    public func candidates(_ query: Query, document: String? = nil) -> [Candidate] {
        recent.found(query, document) { search(query, document) }
    }

    private func search(_ query: Query, _ document: String?) -> [Candidate] {
        var filter = CandidateFilter()
        filter.document = document
        if let unitClass = query.unitClass, unitClass != UnitClass.rank { filter.unitClasses = [unitClass] }
        let terms = query.terms.map(\.search)
        let reference = query.reportYear.map { Period(year: $0) } ?? reference(query.places)
        let places = AskedPlace.all(query.places, lexicon)
        let hits = hits(for: terms, filter: filter, query, places, asked(query, reference))
        var memory = CoverageMemory(query, rarities: terms.map { index.rarity(of: $0) }, ranking: weights)
        func candidates(_ asked: [AskedTime]) -> [Candidate] {
            let found = hits.map { candidate($0.record, query, places, asked: asked, memory: &memory) }
            // Candidates are large; their numbers are sorted.
            return found.indices.sorted { Self.precedes(found[$0], found[$1]) }.map { found[$0] }
        }
        let found = candidates(asked(query, reference))
        guard query.reportYear == nil, let year = reportYear(of: found, query) else {
            return found.withSureness(weights)
        }
        return candidates(asked(query, Period(year: year))).withSureness(weights)
    }

    /// Whether a figure says by how much something changed.
    func tellsChange(_ candidate: Candidate) -> Bool {
        gate.isChange(candidate.figure.text, corpus.contexts[candidate.number])
    }

    /// The year of the report that 今年 and 去年 must mean where no figure fits them counted from the newest report of all:
    /// that of the newest report that tells of what was asked.
    private func reportYear(of found: [Candidate], _ query: Query) -> Int? {
        // 近五年 counts from the report that says so, whichever place is asked for.
        let isStretch = query.times.contains { if case .lastYears(2...) = $0.expression { true } else { false } }
        let isRelative = query.times.contains { if case .relative = $0.expression { true } else { false } }
        guard !isDated, found.first.map({ $0.refusal != nil }) ?? false,
            isStretch || isRelative && query.places.isEmpty
        else { return nil }
        return found.filter { $0.refusal == .period && $0.score >= weights[.threshold] && $0.covered >= weights[.gate] }
            .compactMap { corpus.document(of: $0.figure)?.published?.year }.max()
    }

    /// The hits to look at closely.
    private func hits(
        for terms: [SearchTerm], filter: CandidateFilter, _ query: Query, _ places: [AskedPlace],
        _ asked: [AskedTime]
    ) -> [CandidateHit] {
        guard !places.isEmpty || !asked.isEmpty || query.reportYear != nil else {
            return index.hits(for: terms, filter: filter, limit: NearHits.width).filter {
                RecordKinds(corpus.figures[$0.record].quantity).isSuperset(of: query.kind)
            }
        }
        var filter = filter
        filter.kinds = query.kind
        filter.documents = query.reportYear.map { documents(ofYear: $0, query.places) }
        return NearHits(
            corpus: corpus, index: index, gate: gate, query: query, terms: terms, places: places, asked: asked,
            filter: filter
        ).hits()
    }

    /// The sentences of a query whose answer is a text, best first, as `explain` shows them.
    public func passageLines(_ query: Query) -> [String] {
        guard query.asksText else { return [] }
        return passages.passages(query, document: nil).prefix(8).map { passage in
            let verdict = passage.refusal.map { "拒：\($0)" } ?? "可"
            let missing = passage.missing.isEmpty ? "" : "  缺：\(passage.missing.joined(separator: "、"))"
            return "  \(passage.score)  \(verdict)  \(passage.sentence.document)  “\(passage.sentence.quote)”\(missing)"
        }
    }

    /// The times of a query resolved: 今年 is the year of the newest report of the place asked for.
    private func asked(_ query: Query, _ reference: Period) -> [AskedTime] {
        // 当年 of nothing that was spoken of is whichever year it was.
        query.times.filter { $0.expression != .present && !$0.pointsBack }
            .map { AskedTime(period: $0.expression.resolved(against: reference), time: $0) }
    }

    func reference(_ places: [String]) -> Period {
        guard !isDated, let year = places.compactMap({ corpus.source.newestYear(of: $0) }).max() else {
            return reference
        }
        return Period(year: year)
    }

    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        let passes = (left.refusal == nil, right.refusal == nil)
        if passes.0 != passes.1 { return passes.0 }
        return (right.score, left.number) < (left.score, right.number)
    }

    private func candidate(
        _ number: Int, _ query: Query, _ places: [AskedPlace], asked: [AskedTime], memory: inout CoverageMemory
    ) -> Candidate {
        let figure = corpus.figures[number]
        let context = corpus.contexts[number]
        let evidence = Evidence(query, context: context, lexicon: lexicon, memory: &memory)
        var refusal =
            gate.refusal(of: Bearings(figure, flows: flows), context, query, evidence, places: places, asked: asked)
            ?? siblings.refusal(of: number, context, query, evidence)
        if refusal == .uncovered, lone.answers(figure, query, evidence) { refusal = nil }
        return Candidate(
            figure: figure, number: number, features: traits.features(figure, context, query, evidence),
            weights: weights, evidence: evidence, isPart: traits.isPart(context), refusal: refusal)
    }
}
