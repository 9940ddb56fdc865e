public import Facts
public import Quantities
public import Questions
public import Words

/// Finds the figures a query may mean, gates them and ranks them.
public struct CandidateSearch: Sendable {
    /// How many hits are looked at closely.
    static let width = 120

    public let corpus: Corpus
    private let index: any CandidateIndex
    private let weights: RankingWeights
    private let gate: Gate
    private let lexicon: Lexicon
    /// Classes whose units differ in size (年 and 个月), so that their numbers compare only in one unit.
    let measured: Set<String>
    /// The scopes that are the whole of a place: 全市.
    let wholeScopes: Set<String>
    /// Whether the user said which day it is.
    private let isDated: Bool
    private let newest: [String: Int]
    /// The words that say 目前.
    private let present: [String]
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
        gate = Gate(lexicon: lexicon, record: weights[.gate], local: weights[.local], told: weights[.told])
        measured = Set(lexicon.entries(of: "unit_classes").filter { $0.attribute("度量") != nil }.map(\.canonical))
        wholeScopes = Set(
            lexicon.entries(of: "scopes").filter { $0.attribute("整体") != nil }.map(\.canonical))
        present = lexicon.entries(of: "times").filter { $0.attribute("类") == "现在" }.map(\.form)
        let newest = corpus.documents.compactMap { $0.period?.year ?? $0.published?.year }.max()
        reference = Period(year: today?.year ?? newest ?? 2000)
        isDated = today != nil
        self.newest = Self.newestYears(corpus)
        passages = PassageSearch(
            corpus: corpus, index: sentences, lexicon: lexicon, recognizer: recognizer, weights: weights,
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
    ///
    public func candidates(_ query: Query, document: String? = nil) -> [Candidate] {
        var filter = CandidateFilter()
        filter.document = document
        if let unitClass = query.unitClass, unitClass != UnitClass.rank { filter.unitClasses = [unitClass] }
        let terms = query.terms.map(\.search)
        let rarities = terms.map { index.rarity(of: $0) }
        let asked = asked(query)
        var memory = CoverageMemory(query)
        return index.hits(for: terms, filter: filter, limit: Self.width)
            .filter { Self.fitsKind(corpus.figures[$0.record].quantity, query) }
            .map { candidate($0.record, query, rarities: rarities, asked: asked, memory: &memory) }
            .sorted(by: Self.precedes)
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
    func asked(_ query: Query) -> [AskedTime] {
        let reference = reference(query.places)
        return query.times.filter { $0.expression != .present }
            .map { AskedTime(period: $0.expression.resolved(against: reference), time: $0) }
    }

    func reference(_ places: [String]) -> Period {
        guard !isDated, let year = places.compactMap({ newest[$0] }).max() else { return reference }
        return Period(year: year)
    }

    /// The year of the newest report of each place.
    private static func newestYears(_ corpus: Corpus) -> [String: Int] {
        var newest: [String: Int] = [:]
        for document in corpus.documents {
            guard let year = document.period?.year ?? document.published?.year else { continue }
            for place in Set(document.articles.compactMap(\.place) + [document.place].compactMap(\.self)) {
                newest[place] = max(newest[place] ?? 0, year)
            }
        }
        return newest
    }

    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        let passes = (left.refusal == nil, right.refusal == nil)
        if passes.0 != passes.1 { return passes.0 }
        return (right.score, left.number) < (left.score, right.number)
    }

    /// An order asks for an ordinal, an amount for an amount; 连续第17年 tells a duration.
    private static func fitsKind(_ quantity: Quantity, _ query: Query) -> Bool {
        switch query.unitClass {
        case UnitClass.rank: quantity.kind == .ordinal
        case UnitClass.duration: quantity.unitClass == UnitClass.duration
        default: quantity.kind == .amount
        }
    }

    private func candidate(
        _ number: Int, _ query: Query, rarities: [Int], asked: [AskedTime], memory: inout CoverageMemory
    ) -> Candidate {
        let figure = corpus.figures[number]
        let context = corpus.contexts[number]
        let evidence = Evidence(
            query, rarities: rarities, context: context, weights: weights, lexicon: lexicon, memory: &memory)
        return Candidate(
            figure: figure, number: number,
            features: [("words", evidence.words)] + bonuses(figure, context, query, evidence),
            covered: evidence.covered, local: evidence.local, own: evidence.own,
            tellsActions: evidence.otherActions == 0, missing: evidence.missing.map(\.search.text),
            refusal: gate.refusal(of: Bearings(figure), context, query, evidence, asked: asked))
    }

    private func bonuses(
        _ figure: Figure, _ context: RecordContext, _ query: Query, _ evidence: Evidence
    ) -> [(name: String, value: Int)] {
        var bonuses: [(name: String, value: Int)] = []
        if let unit = query.unit, figure.quantity.unit == unit { bonuses.append(("unit", weights[.unit])) }
        if let asked = query.unitClass, let has = figure.quantity.unitClass, asked != has {
            bonuses.append(("compatible", weights[.compatible]))
        }
        if evidence.otherActions > 0 { bonuses.append(("action", weights[.action])) }
        if figure.quantity.unit.isEmpty { bonuses.append(("bare", weights[.bare])) }
        if figure.basis == .target { bonuses.append(("target", weights[.target])) }
        if query.times.contains(where: { $0.expression == .present }), present.contains(where: context.clause.contains)
        {
            bonuses.append(("present", weights[.present]))
        }
        if let scope = figure.scope, query.scopes.contains(scope) { bonuses.append(("scope", weights[.scope])) }
        return bonuses
    }
}
