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
    private let freeTextSheets: Set<String>
    private let budget: Int
    private let width: Int

    /// - Parameters:
    ///   - freeTextSheets: the sheets whose words are words inside free text.
    ///   - budget: the most chart items one text may take.
    ///   - width: how many derivations are kept of each stretch.
    public init(grammar: ContextFreeGrammar, freeTextSheets: Set<String>, budget: Int = 400_000, width: Int = 6) {
        self.grammar = grammar
        self.freeTextSheets = freeTextSheets
        self.budget = budget
        self.width = width
    }

    public func parse(_ lattice: Lattice) -> Result {
        var freeText = FreeTextTable(lattice, sheets: freeTextSheets)
        let chart = Chart(grammar, lattice, freeText: &freeText, budget: budget)
        guard !chart.isExhausted else { return Result(derivations: [], itemCount: chart.itemCount, isExhausted: true) }
        var forest = Forest(grammar, lattice, chart, freeText, width: width)
        return Result(derivations: forest.best(), itemCount: chart.itemCount, isExhausted: false)
    }
}
