internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// A sentence that may hold the text asked for, with what speaks for it, in thousandths.
struct Passage: Sendable {
    let sentence: Sentence
    let context: RecordContext
    let score: Int
    /// Why the gate turns it away; nil for one that may pass.
    let refusal: Candidate.Refusal?
    let missing: [String]
}

/// Finds the sentences a query may mean, gates them and ranks them, as `CandidateSearch` does with figures.
struct PassageSearch: Sendable {
    private static let width = 60

    let corpus: Corpus
    let lexicon: Lexicon
    let recognizer: Recognizer
    let weights: RankingWeights
    let index: any CandidateIndex
    private let recent = RecentFindings<Passage>()
    private let gate: Gate
    /// For questions within one document, which are about something that it tells: its sentences compete with few others, and
    /// other words for the same thing are likelier than another thing.
    private let documentGate: Gate
    private let reference: Period

    /// - Parameter gate: of figures, whose words are those of sentences too.
    init(
        corpus: Corpus, index: any CandidateIndex, lexicon: Lexicon, recognizer: Recognizer, weights: RankingWeights,
        gate: Gate, reference: Period
    ) {
        self.corpus = corpus
        self.index = index
        self.lexicon = lexicon
        self.recognizer = recognizer
        self.weights = weights
        self.reference = reference
        let (record, local, told) = (weights[.textGate], weights[.textLocal], weights[.told])
        self.gate = gate.with(Gate.Bars(record: record, local: local, told: told))
        documentGate = gate.with(
            Gate.Bars(record: Self.within(record), local: Self.within(local), told: told))
    }

    /// What is asked for of a sentence where the document is named, of what is asked for elsewhere.
    static func within(_ weight: Int) -> Int { weight * 66 / 100 }

    /// Best first; those the gate turns away come last.
    func passages(_ query: Query, document: String?) -> [Passage] {
        recent.found(query, document) { search(query, document) }
    }

    private func search(_ query: Query, _ document: String?) -> [Passage] {
        var filter = CandidateFilter()
        filter.document = document
        let terms = query.terms.map(\.search)
        let rarities = terms.map { index.rarity(of: $0) }
        let asked = query.times.filter { $0.expression != .present }
            .map { AskedTime(period: $0.expression.resolved(against: reference), time: $0) }
        let hits = index.hits(for: terms, filter: filter, limit: Self.width)
        var memory = CoverageMemory(query, rarities: rarities, ranking: weights)
        let places = AskedPlace.all(query.places, lexicon)
        let passages = hits.map { hit in
            passage(hit.record, query, places, isWithin: document != nil, asked: asked, memory: &memory)
        }
        return passages.enumerated().sorted { left, right in
            let passes = (left.element.refusal == nil, right.element.refusal == nil)
            if passes.0 != passes.1 { return passes.0 }
            return (right.element.score, left.offset) < (left.element.score, right.offset)
        }.map(\.element)
    }

    /// A sentence read closely for a query.
    func text(_ sentence: Sentence, _ query: Query) -> PassageText {
        let rarities = query.terms.map { index.rarity(of: $0.search) }
        return PassageText(
            sentence, in: corpus.script(of: sentence.document), query, rarities: rarities, lexicon: lexicon,
            recognizer: recognizer)
    }

    /// A sentence read without a question: no stretch of it is warmer than another.
    func text(_ sentence: Sentence) -> PassageText {
        PassageText(
            sentence, in: corpus.script(of: sentence.document), nil, rarities: [], lexicon: lexicon,
            recognizer: recognizer)
    }

    /// Whether a record is turned away because it tells the deed in another word: 取得学位 for 获得学位.
    private static func isOfDeed(_ refusal: Candidate.Refusal?) -> Bool {
        if case .action = refusal { true } else { false }
    }

    private func passage(
        _ number: Int, _ query: Query, _ places: [AskedPlace], isWithin: Bool, asked: [AskedTime],
        memory: inout CoverageMemory
    ) -> Passage {
        let (sentence, context) = (corpus.sentences[number], corpus.passages[number])
        let evidence = Evidence(query, context: context, lexicon: lexicon, memory: &memory)
        let bearings = Bearings(sentence, in: corpus)
        let gate = isWithin ? documentGate : self.gate
        // 最高法院, 最大的战役: a word of computation that the sentence says itself asks for none.
        let told =
            query.operation != .when
            ? query
            : query.without { term in
                term.sheet == "operators" && term.search.forms.contains { context.own.holds($0) }
            }
        let refusal = gate.refusal(of: bearings, context, told, evidence, places: places, asked: asked)
        return Passage(
            sentence: sentence, context: context, score: evidence.features.fieldScore(weights),
            refusal: isWithin && query.operation == .when && Self.isOfDeed(refusal) ? nil : refusal,
            missing: evidence.missing.map(\.search.text))
    }
}
