/// Parses text with a context-free grammar over its character lattice.
///
/// Parsing is total: any lattice yields derivations, best first, or says why it has none. It is deterministic.
public struct ChartParser: Sendable {
    public struct Result: Sendable {
        /// Best first; empty when the text is not of this grammar.
        public let derivations: [Derivation]
        public let itemCount: Int
        /// The budget ran out before the text was read to its end.
        public let isExhausted: Bool
    }

    public let grammar: ContextFreeGrammar
    private let budget: Int
    private let width: Int

    /// - Parameters:
    ///   - budget: the most chart items one text may take.
    ///   - width: how many derivations are kept of each stretch.
    public init(grammar: ContextFreeGrammar, budget: Int = 100_000, width: Int = 6) {
        self.grammar = grammar
        self.budget = budget
        self.width = width
    }

    public func parse(_ lattice: Lattice) -> Result {
        var freeText = FreeTextTable(lattice)
        let chart = ChartBuilder(grammar, lattice, freeText: &freeText, budget: budget).chart()
        guard !chart.isExhausted else { return Result(derivations: [], itemCount: chart.itemCount, isExhausted: true) }
        var forest = Forest(grammar, lattice, chart, freeText, width: width)
        return Result(derivations: forest.best(), itemCount: chart.itemCount, isExhausted: false)
    }
}
