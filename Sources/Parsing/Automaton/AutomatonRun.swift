public import Archives
internal import ChineseText
public import Quantities
internal import Rules
internal import Words

/// A rule that matched around a quantity, and what its parts hold.
public struct FigureMatch: Sendable {
    public struct Part: Sendable {
        public let name: String
        public let range: Range<Int>
    }

    /// The public rule that matched.
    public let rule: RuleLabel
    public let weight: Int
    /// The rules used inside it with the characters they cover, in reading order.
    public let parts: [Part]
    public let tags: [String]

    public func range(_ name: String) -> Range<Int>? { parts.first { $0.name == name }?.range }
    public func ranges(_ name: String) -> [Range<Int>] { parts.filter { $0.name == name }.map(\.range) }
}

/// Runs figure rules over the stretch around one quantity and keeps the best match.
public struct FigureMatcher: Sendable {
    /// What a character outside the match costs: more than inside free text, so that rules reach as far as they can.
    static let skippedCharacter: Int32 = -1500

    private let tables: FigureTables
    private let anchorTerminal: Int
    /// What the rules ask for.
    public let terminals: [Terminal]

    public init(automaton: Automaton) {
        tables = FigureTables(automaton)
        anchorTerminal = Int(automaton.anchor)
        terminals = automaton.terminals
    }

    public func write(to archive: inout ArchiveWriter) {
        tables.write(to: &archive)
        archive.write(anchorTerminal)
        Terminal.write(terminals, to: &archive)
    }

    /// As it was written.
    public init(from archive: inout ArchiveReader) {
        tables = FigureTables(from: &archive)
        anchorTerminal = archive.int()
        terminals = Terminal.read(from: &archive)
    }

    /// The best match inside `stretch` that holds exactly the quantity `anchor`; nil where the stretch does not hold
    /// all of it.
    ///
    /// Complexity: linear in the length of the stretch times the size of the automaton.
    public func match(_ lattice: Lattice, in stretch: Range<Int>, anchor: Mention) -> FigureMatch? {
        guard let start = lattice.text.position(ofByte: anchor.range.lowerBound),
            let end = lattice.text.position(ofByte: anchor.range.upperBound),
            stretch.lowerBound <= start, end <= stretch.upperBound
        else { return nil }
        var run = AutomatonRun(tables, lattice, stretch, start..<end, anchorTerminal)
        return run.best()
    }
}

/// The heaviest way through an automaton, position by position (A. Viterbi, 1967).
private struct AutomatonRun {
    private struct Cell: BitwiseCopyable {
        /// `Int32.min` where the state was not reached.
        var weight: Int32 = .min
        /// The cell before; −1 at the start of the match.
        var before: Int32 = -1
        var arrival: Int32 = 0
    }

    private let tables: FigureTables
    private let lattice: Lattice
    private let stretch: Range<Int>
    private let anchor: Range<Int>
    private let anchorTerminal: Int
    private var cells: [Cell]

    init(
        _ tables: FigureTables, _ lattice: Lattice, _ stretch: Range<Int>, _ anchor: Range<Int>, _ anchorTerminal: Int
    ) {
        self.tables = tables
        self.lattice = lattice
        self.stretch = stretch
        self.anchor = anchor
        self.anchorTerminal = anchorTerminal
        cells = [Cell](repeating: Cell(), count: (stretch.count + 1) * tables.stateCount)
    }

    private func row(_ position: Int) -> Int { (position - stretch.lowerBound) * tables.stateCount }

    mutating func best() -> FigureMatch? {
        var found: (weight: Int32, cell: Int)?
        for position in stretch.lowerBound...stretch.upperBound {
            if position <= anchor.lowerBound {
                let skipped = Int32(position - stretch.lowerBound) * FigureMatcher.skippedCharacter
                for arrival in tables.start { arrive(arrival, row(position), weight: skipped, before: -1) }
            }
            let last = row(position) + tables.accept
            if position >= anchor.upperBound, cells[last].weight > .min {
                let weight = cells[last].weight + Int32(stretch.upperBound - position) * FigureMatcher.skippedCharacter
                if weight > found?.weight ?? .min { found = (weight, last) }
            }
            if position < stretch.upperBound { read(at: position) }
        }
        return found.flatMap { trace(from: $0.cell, weight: Int($0.weight)) }
    }

    @inline(__always)
    private mutating func arrive(_ number: Int, _ row: Int, weight: Int32, before: Int32) {
        let arrival = tables.arrivals[number]
        let cell = row + Int(arrival.state)
        let total = weight + arrival.weight
        guard cells[cell].weight < total else { return }
        cells[cell] = Cell(weight: total, before: before, arrival: Int32(number))
    }

    /// Takes steps from the states reached at a position.
    @inline(__always)
    private mutating func take(_ steps: Range<Int>, at position: Int, to next: Int, weight: Int32) {
        let (here, there) = (row(position), row(next))
        for number in steps {
            let step = tables.steps[number]
            let cell = here + Int(step.source)
            guard cells[cell].weight > .min else { continue }
            let total = cells[cell].weight + step.weight + weight
            for arrival in Int(step.first)..<Int(step.end) {
                arrive(arrival, there, weight: total, before: Int32(cell))
            }
        }
    }

    private mutating func read(at position: Int) {
        if position == anchor.lowerBound {
            take(
                tables.byTerminal[anchorTerminal], at: position, to: anchor.upperBound,
                weight: Int32(EdgeWeight.mention))
        }
        if anchor.contains(position) { return }
        let isClauseEnd = lattice.text.values[position].endsClause
        for number in lattice.range(at: position) {
            let edge = lattice.edges[number]
            guard edge.next <= stretch.upperBound, edge.next <= anchor.lowerBound || edge.start >= anchor.upperBound
            else { continue }
            if edge.terminal >= 0, edge.terminal != Int32(anchorTerminal) {
                take(tables.byTerminal[Int(edge.terminal)], at: position, to: edge.next, weight: edge.weight)
            }
            if edge.isContent, !isClauseEnd {
                let weight = Int32(EdgeWeight.topicWord(length: edge.end - edge.start)) + edge.price
                take(tables.freeText, at: position, to: edge.next, weight: weight)
            }
        }
        if !isClauseEnd {
            take(tables.freeText, at: position, to: position + 1, weight: Int32(EdgeWeight.topicCharacter))
        }
    }

    private func trace(from end: Int, weight: Int) -> FigureMatch? {
        var parts: [FigureMatch.Part] = []
        var tags: [String] = []
        var ends: [Int] = []
        var rule: RuleLabel?
        var cell = Int32(end)
        while cell >= 0 {
            let position = Int(cell) / tables.stateCount + stretch.lowerBound
            let arrival = tables.arrivals[Int(cells[Int(cell)].arrival)]
            for index in (arrival.firstPassed..<arrival.endPassed).reversed() {
                let sign = tables.signs[Int(tables.passed[Int(index)])]
                switch sign.kind {
                case .end: ends.append(position)
                case .begin:
                    guard let close = ends.popLast(), let begun = tables.labels[Int(sign.number)] else { return nil }
                    parts.append(FigureMatch.Part(name: begun.name.text, range: position..<close))
                    rule = begun
                case .tag: tags.append(tables.tags[Int(sign.number)])
                case .none: break
                }
            }
            cell = cells[Int(cell)].before
        }
        guard let rule else { return nil }
        return FigureMatch(rule: rule, weight: weight, parts: parts.reversed(), tags: tags.reversed())
    }
}
