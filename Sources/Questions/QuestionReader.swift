internal import ChineseText
public import Parsing
public import Quantities
public import Words

/// A question as it was read.
public struct Reading: Sendable {
    public let lattice: Lattice
    /// Best first.
    public let derivations: [Derivation]
    /// The query of the best derivation; nil when the grammar does not know the form.
    public let query: Query?
    /// What the other derivations mean, where they mean something else; the likelier first.
    public let otherQueries: [Query]
    public let itemCount: Int
    public let isExhausted: Bool
}

/// Reads questions: normal form, lattice, chart, query.
public struct QuestionReader: Sendable {
    private let lattices: LatticeBuilder
    private let parser: ChartParser
    private let queries: QueryReader
    private let noise: QuestionNoise

    public init(grammar: ContextFreeGrammar, lexicon: Lexicon, recognizer: Recognizer) {
        parser = ChartParser(grammar: grammar)
        lattices = LatticeBuilder(lexicon: lexicon, recognizer: recognizer, terminals: grammar.terminals)
        queries = QueryReader(lexicon: lexicon)
        noise = QuestionNoise(lexicon: lexicon)
    }

    /// Longer lines are no questions; reading them would take time and memory that grow with their square.
    private static let longest = 400

    /// Any line yields a reading; one that is not understood has no query.
    public func read(_ question: String) -> Reading {
        let whole = Scalars(question)
        guard whole.count <= Self.longest else {
            let empty = lattices.lattice(of: Scalars([]))
            return Reading(
                lattice: empty, derivations: [], query: nil, otherQueries: [], itemCount: 0, isExhausted: true)
        }
        let text = NormalForm.of(noise.cleaned(whole), blanks: .kept)
        let trimmed = text.bytes.last == 0x20 ? Array(text.bytes.dropLast()) : text.bytes
        let lattice = lattices.lattice(of: Scalars(trimmed))
        let result = parser.parse(lattice)
        var meanings: [Query] = []
        for derivation in result.derivations {
            guard let query = queries.query(derivation, of: lattice.text), !meanings.contains(query) else { continue }
            meanings.append(query)
        }
        return Reading(
            lattice: lattice, derivations: result.derivations, query: meanings.first,
            otherQueries: Array(meanings.dropFirst()), itemCount: result.itemCount, isExhausted: result.isExhausted)
    }
}
