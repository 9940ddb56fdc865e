internal import Archives
internal import Quantities
internal import Rules
internal import Words

/// The best derivations in a chart, found from its packed forest: the ways to have come to a state of a rule are worked out
/// once for every stretch.
///
/// Order: higher weight, then fewer leaves, then the order of the rules' text, then the one whose last part begins earlier.
struct Forest {
    /// The last step of one way to come to a state; the steps before it are found by `before`.
    struct Way: BitwiseCopyable {
        let weight: Int32
        let leaves: Int32
        /// The way before the step, −1 where the rule begins.
        let before: Int32
        let kind: RuleNetwork.Kind
        /// A tag, an edge, a rule.
        let argument: Int32
        /// For a rule, the way through it.
        let inner: Int32
        let start: Int32
        let end: Int32
    }

    private let grammar: ContextFreeGrammar.Machine
    private let lattice: Lattice
    private let edges: [Edge]
    private let chart: Chart
    private var freeText: FreeTextTable
    private let width: Int
    private var pool: [Way] = []
    /// The ways found so far to the stretches that are being worked out, the innermost last.
    private var found: [Way] = []
    /// By state and stretch, the ways to it: their first in the pool and how many. While it is worked out, minus its depth.
    private var known = StretchTable()
    private var depth: Int32 = 0
    /// The outermost stretch met again while it was worked out, by depth. What depends on it is not final and not remembered.
    private var openDepth = Int32.max
    /// Edges by where the next one begins.
    private let ending: [Int32]
    private let firstEnding: [Int32]

    init(_ grammar: ContextFreeGrammar, _ lattice: Lattice, _ chart: Chart, _ freeText: FreeTextTable, width: Int) {
        self.grammar = grammar.machine
        self.lattice = lattice
        edges = lattice.edges
        self.chart = chart
        self.freeText = freeText
        self.width = width
        var firsts = [Int32](repeating: 0, count: lattice.count + 2)
        for edge in lattice.edges { firsts[edge.next + 1] += 1 }
        for position in firsts.indices.dropFirst() { firsts[position] += firsts[position - 1] }
        var places = firsts
        var ending = [Int32](repeating: 0, count: lattice.edges.count)
        for (number, edge) in lattice.edges.enumerated() {
            ending[Int(places[edge.next])] = Int32(number)
            places[edge.next] += 1
        }
        (self.ending, firstEnding) = (ending, firsts)
    }

    mutating func best() -> [Derivation] {
        let ways = ways(to: grammar.rules[0].end, from: 0, at: lattice.count)
        return ways.compactMap { number in
            children(of: number).first.map { Derivation(weight: Int(pool[number].weight), root: $0) }
        }
    }

    /// The ways to come to a state of a rule's network at a position, the rule having begun at `start`, best first.
    private mutating func ways(to state: Int32, from start: Int, at position: Int) -> Range<Int> {
        let key = ItemSet.key(state, Int32(start), position)
        if let found = known[key] {
            guard found.count < 0 else { return Int(found.first)..<Int(found.first + found.count) }
            // A derivation that contains itself is never a best one.
            openDepth = min(openDepth, -found.count)
            return 0..<0
        }
        guard start == position || chart.holds(state, from: start, at: position) else { return 0..<0 }
        depth += 1
        let own = depth
        known[key] = (0, -own)
        let base = found.count
        if start == position, grammar.isStart(state) {
            let at = Int32(position)
            found.append(
                Way(weight: 0, leaves: 0, before: -1, kind: .empty, argument: 0, inner: -1, start: at, end: at))
        }
        let incoming = Int(grammar.firstIncoming[Int(state)])..<Int(grammar.firstIncoming[Int(state) + 1])
        for index in incoming {
            add(grammar.steps[Int(grammar.incoming[index])], from: start, at: position, base)
        }
        depth -= 1
        let range = pool.count..<pool.count + found.count - base
        pool.append(contentsOf: found[base...])
        found.removeSubrange(base...)
        known[key] = openDepth >= own ? (Int32(range.lowerBound), Int32(range.count)) : nil
        if openDepth >= own { openDepth = .max }
        return range
    }

    private mutating func add(
        _ step: RuleNetwork.Transition, from start: Int, at position: Int, _ base: Int
    ) {
        switch step.kind {
        case .empty, .tag: join(step, from: start, at: position, start: position, weight: 0, leaves: 0, base)
        case .terminal: addEdges(step, from: start, at: position, base)
        case .freeText: addFreeText(step, from: start, at: position, base)
        case .rule: addRule(step, from: start, at: position, base)
        }
    }

    private mutating func addEdges(
        _ step: RuleNetwork.Transition, from start: Int, at position: Int, _ base: Int
    ) {
        for index in Int(firstEnding[position])..<Int(firstEnding[position + 1]) {
            let edge = edges[Int(ending[index])]
            guard edge.terminal == step.argument, edge.start >= start else { continue }
            join(
                step, from: start, at: edge.start, start: edge.start, end: edge.end, weight: edge.weight, leaves: 1,
                argument: ending[index], base)
        }
    }

    private mutating func addFreeText(
        _ step: RuleNetwork.Transition, from start: Int, at position: Int, _ base: Int
    ) {
        for middle in start..<max(start, position) where chart.mayHold(step.source, from: start, at: middle) {
            guard let weight = freeText.weight(middle, position) else { continue }
            let leaves = Int32(freeText.stepCount(middle, position))
            join(
                step, from: start, at: middle, start: middle, end: position, weight: Int32(weight), leaves: leaves,
                base)
        }
    }

    private mutating func addRule(
        _ step: RuleNetwork.Transition, from start: Int, at position: Int, _ base: Int
    ) {
        let rule = Int(step.argument)
        var link = chart.firstOrigin(of: rule, endingAt: position)
        while link >= 0 {
            let (origin, next) = chart.origin(link)
            if origin >= start { addRule(step, from: start, origin..<position, base) }
            link = next
        }
        if grammar.nullable[rule] { addRule(step, from: start, position..<position, base) }
    }

    private mutating func addRule(
        _ step: RuleNetwork.Transition, from start: Int, _ stretch: Range<Int>, _ base: Int
    ) {
        guard chart.mayHold(step.source, from: start, at: stretch.lowerBound) else { return }
        let end = grammar.rules[Int(step.argument)].end
        for left in ways(to: step.source, from: start, at: stretch.lowerBound) {
            for right in ways(to: end, from: stretch.lowerBound, at: stretch.upperBound) {
                insert(
                    Way(
                        weight: pool[left].weight + step.weight + pool[right].weight,
                        leaves: pool[left].leaves + pool[right].leaves, before: Int32(left), kind: .rule,
                        argument: step.argument, inner: Int32(right), start: Int32(stretch.lowerBound),
                        end: Int32(stretch.upperBound)), base)
            }
        }
    }

    /// Puts a step behind every way to its source.
    private mutating func join(
        _ step: RuleNetwork.Transition, from start: Int, at middle: Int, start stepStart: Int, end: Int? = nil,
        weight: Int32, leaves: Int32, argument: Int32? = nil, _ base: Int
    ) {
        for left in ways(to: step.source, from: start, at: middle) {
            insert(
                Way(
                    weight: pool[left].weight + step.weight + weight, leaves: pool[left].leaves + leaves,
                    before: Int32(left), kind: step.kind, argument: argument ?? step.argument, inner: -1,
                    start: Int32(stepStart), end: Int32(end ?? stepStart)), base)
        }
    }

    /// Keeps the best `width` of those found from `base` on; what comes first stays first among equals.
    private mutating func insert(_ way: Way, _ base: Int) {
        var place = found.count
        while place > base, Self.isBetter(way, than: found[place - 1]) { place -= 1 }
        guard place - base < width else { return }
        found.insert(way, at: place)
        if found.count - base > width { found.removeLast() }
    }

    private static func isBetter(_ way: Way, than other: Way) -> Bool {
        way.weight > other.weight || way.weight == other.weight && way.leaves < other.leaves
    }

    private mutating func children(of way: Int) -> [Derivation.Node] {
        var nodes: [Derivation.Node] = []
        var next = Int32(way)
        while next >= 0 {
            let way = pool[Int(next)]
            if let node = node(way) { nodes.append(node) }
            next = way.before
        }
        return nodes.reversed()
    }

    private mutating func node(_ way: Way) -> Derivation.Node? {
        let range = Int(way.start)..<Int(way.end)
        switch way.kind {
        case .empty: return nil
        case .tag: return .init(content: .tag(grammar.tags[Int(way.argument)]), range: range, children: [])
        case .terminal:
            let content: Derivation.Node.Content =
                switch lattice.content(of: edges[Int(way.argument)]) {
                case .token(let text): .token(text)
                case .word(let entry): .word(entry)
                case .mention(let mention): .mention(mention)
                }
            return .init(content: content, range: range, children: [])
        case .freeText:
            return freeText.reading(range.lowerBound, range.upperBound).map {
                .init(content: .freeText($0), range: range, children: [])
            }
        case .rule:
            guard let label = grammar.labels[Int(way.argument)] else { return nil }
            return .init(content: .rule(label), range: range, children: children(of: Int(way.inner)))
        }
    }
}
