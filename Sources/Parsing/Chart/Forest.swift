internal import Quantities
internal import Words

/// The best derivations in a chart, found from its packed forest: every pair of a symbol and a stretch is scored once.
///
/// Order: higher weight, then fewer leaves, then the order of alternatives in the grammar's files.
struct Forest {
    private struct Partial {
        let weight: Int
        let leaves: Int
        let children: [Derivation.Node]
    }

    private struct SequenceKey: Hashable {
        let production: Int
        let dot: Int
        let start: Int
        let end: Int
    }

    private struct NodeKey: Hashable {
        let nonterminal: Int
        let start: Int
        let end: Int
    }

    private let grammar: ContextFreeGrammar
    private let lattice: Lattice
    private let chart: Chart
    private var freeText: FreeTextTable
    private let width: Int
    private var sequences: [SequenceKey: [Partial]] = [:]
    private var nodes: [NodeKey: [Partial]] = [:]
    /// What is being worked out, by how deep: meeting it again is a derivation that contains itself, never a best one.
    private var pending: [NodeKey: Int] = [:]
    /// The outermost node met again while it was worked out. What depends on it is not final and not remembered.
    private var openDepth = Int.max

    init(_ grammar: ContextFreeGrammar, _ lattice: Lattice, _ chart: Chart, _ freeText: FreeTextTable, width: Int) {
        self.grammar = grammar
        self.lattice = lattice
        self.chart = chart
        self.freeText = freeText
        self.width = width
    }

    mutating func best() -> [Derivation] {
        derivations(grammar.start, 0, lattice.count).compactMap { partial in
            partial.children.first.map { Derivation(weight: partial.weight, root: $0) }
        }
    }

    private mutating func derivations(_ number: Int, _ start: Int, _ end: Int) -> [Partial] {
        let key = NodeKey(nonterminal: number, start: start, end: end)
        if let known = nodes[key] { return known }
        if let depth = pending[key] {
            openDepth = min(openDepth, depth)
            return []
        }
        let depth = pending.count
        pending[key] = depth
        var found: [Partial] = []
        for production in grammar.nonterminals[number].productions {
            let length = grammar.productions[production].right.count
            guard chart.holds(production, length, from: start, at: end) else { continue }
            let weight = grammar.productions[production].weight
            for partial in sequence(production, length, start, end) {
                let children = wrapped(partial.children, number, start..<end)
                insert(
                    Partial(weight: partial.weight + weight, leaves: partial.leaves, children: children), into: &found)
            }
        }
        pending[key] = nil
        if openDepth >= depth {
            openDepth = .max
            nodes[key] = found
        }
        return found
    }

    private func wrapped(_ children: [Derivation.Node], _ number: Int, _ range: Range<Int>) -> [Derivation.Node] {
        guard let rule = grammar.nonterminals[number].rule else { return children }
        return [Derivation.Node(content: .rule(rule), range: range, children: children)]
    }

    /// Ways to read the first `dot` symbols of a production from `start` to `end`.
    private mutating func sequence(_ production: Int, _ dot: Int, _ start: Int, _ end: Int) -> [Partial] {
        guard dot > 0 else { return start == end ? [Partial(weight: 0, leaves: 0, children: [])] : [] }
        let key = SequenceKey(production: production, dot: dot, start: start, end: end)
        if let known = sequences[key] { return known }
        var found: [Partial] = []
        for (middle, last) in lastSymbol(grammar.productions[production].right[dot - 1], production, dot, start, end) {
            for left in sequence(production, dot - 1, start, middle) {
                for right in last {
                    let joined = Partial(
                        weight: left.weight + right.weight, leaves: left.leaves + right.leaves,
                        children: left.children + right.children)
                    insert(joined, into: &found)
                }
            }
        }
        if openDepth == .max { sequences[key] = found }
        return found
    }

    private mutating func lastSymbol(
        _ symbol: ContextFreeGrammar.Symbol, _ production: Int, _ dot: Int, _ start: Int, _ end: Int
    ) -> [(Int, [Partial])] {
        func leads(_ middle: Int) -> Bool {
            middle >= start && chart.holds(production, dot - 1, from: start, at: middle)
        }
        switch symbol {
        case .tag(let text):
            let node = Derivation.Node(content: .tag(text), range: end..<end, children: [])
            return leads(end) ? [(end, [Partial(weight: 0, leaves: 0, children: [node])])] : []
        case .terminal(let number):
            return lattice.ending[end].filter { grammar.terminalNumber($0.terminal) == number && leads($0.start) }
                .map { ($0.start, [leaf($0)]) }
        case .freeText:
            return (start..<max(start, end)).filter(leads).compactMap { middle in
                freeText.reading(middle, end).map { reading in
                    let node = Derivation.Node(content: .freeText(reading), range: middle..<end, children: [])
                    return (middle, [Partial(weight: reading.weight, leaves: reading.steps.count, children: [node])])
                }
            }
        case .nonterminal(let number):
            var origins = chart.columns[end].complete[number] ?? []
            if grammar.nonterminals[number].nullable, !origins.contains(end) { origins.append(end) }
            return origins.filter(leads).sorted().map { ($0, derivations(number, $0, end)) }
        }
    }

    private func leaf(_ edge: Edge) -> Partial {
        let content: Derivation.Node.Content =
            switch edge.content {
            case .token(let text): .token(text)
            case .word(let entry): .word(entry)
            case .mention(let mention): .mention(mention)
            }
        let node = Derivation.Node(content: content, range: edge.start..<edge.end, children: [])
        return Partial(weight: edge.weight, leaves: 1, children: [node])
    }

    /// Keeps the best `width`; what comes first stays first among equals.
    private func insert(_ partial: Partial, into found: inout [Partial]) {
        let place = found.firstIndex { ($0.weight, -$0.leaves) < (partial.weight, -partial.leaves) } ?? found.count
        guard place < width else { return }
        found.insert(partial, at: place)
        if found.count > width { found.removeLast() }
    }
}
