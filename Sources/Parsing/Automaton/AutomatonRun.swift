internal import ChineseText
public import Quantities
public import Rules
internal import Words

/// A rule that matched around a quantity, and what its parts hold.
public struct FigureMatch: Sendable {
    public struct Part: Sendable {
        public let name: String
        public let range: Range<Int>
    }

    /// The public rule that matched.
    public let rule: Rule
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
    static let skippedCharacter = -1500

    private let automaton: Automaton

    public init(automaton: Automaton) { self.automaton = automaton }

    /// The best match inside `stretch` that holds exactly the quantity `anchor`.
    ///
    /// Complexity: linear in the length of the stretch times the size of the automaton.
    public func match(_ lattice: Lattice, in stretch: Range<Int>, anchor: Mention) -> FigureMatch? {
        var run = AutomatonRun(automaton, lattice, stretch, anchor)
        return run.best()
    }
}

private struct AutomatonRun {
    private struct Cell {
        var weight: Int
        var anchored: Bool
        /// Where it came from: position, state, transition; nil at the start of the match.
        var back: (position: Int, state: Int, transition: Int)?
    }

    private let automaton: Automaton
    private let lattice: Lattice
    private let stretch: Range<Int>
    private let anchor: Range<Int>
    private var table: [[Int: Cell]]

    init(_ automaton: Automaton, _ lattice: Lattice, _ stretch: Range<Int>, _ anchor: Mention) {
        self.automaton = automaton
        self.lattice = lattice
        self.stretch = stretch
        let start = lattice.text.position(ofByte: anchor.range.lowerBound) ?? stretch.lowerBound
        self.anchor = start..<(lattice.text.position(ofByte: anchor.range.upperBound) ?? start)
        table = [[Int: Cell]](repeating: [:], count: stretch.count + 1)
    }

    mutating func best() -> FigureMatch? {
        var found: (weight: Int, position: Int)?
        for position in stretch.lowerBound...stretch.upperBound {
            if position <= anchor.lowerBound {
                let skipped = (position - stretch.lowerBound) * FigureMatcher.skippedCharacter
                improve(position, automaton.start, Cell(weight: skipped, anchored: false, back: nil))
            }
            spread(at: position)
            if let cell = table[position - stretch.lowerBound][automaton.accept], position >= anchor.upperBound {
                let weight = cell.weight + (stretch.upperBound - position) * FigureMatcher.skippedCharacter
                if found.map({ weight > $0.weight }) ?? true { found = (weight, position) }
            }
        }
        return found.flatMap { trace(from: $0.position, weight: $0.weight) }
    }

    private mutating func improve(_ position: Int, _ state: Int, _ cell: Cell) {
        guard stretch.contains(position) || position == stretch.upperBound else { return }
        let row = position - stretch.lowerBound
        if let old = table[row][state], old.weight >= cell.weight { return }
        table[row][state] = cell
    }

    /// Follows empty transitions at a position until nothing improves, then those that read something.
    private mutating func spread(at position: Int) {
        let row = position - stretch.lowerBound
        var agenda = table[row].keys.sorted()
        var rounds = 0
        // Weights above zero on a cycle that reads nothing would go on for ever; the bound ends it.
        while let state = agenda.popLast(), rounds < 64 * automaton.transitions.count {
            rounds += 1
            guard let cell = table[row][state] else { continue }
            for (number, transition) in automaton.transitions[state].enumerated() {
                guard case .empty = transition.label.kind else { continue }
                let weight = cell.weight + transition.weight
                if let old = table[row][transition.target], old.weight >= weight { continue }
                table[row][transition.target] = Cell(
                    weight: weight, anchored: cell.anchored, back: (position, state, number))
                agenda.append(transition.target)
            }
        }
        for state in table[row].keys.sorted() { read(from: state, at: position) }
    }

    private mutating func read(from state: Int, at position: Int) {
        guard let cell = table[position - stretch.lowerBound][state] else { return }
        for (number, transition) in automaton.transitions[state].enumerated() {
            let back = (position, state, number)
            switch transition.label {
            case .terminal(automaton.anchor):
                guard position == anchor.lowerBound else { continue }
                let weight = cell.weight + transition.weight + EdgeWeight.mention
                improve(anchor.upperBound, transition.target, Cell(weight: weight, anchored: true, back: back))
            case .terminal(let terminal):
                for edge in lattice.edges(at: position) where edge.terminal == terminal && clear(edge.start..<edge.next)
                {
                    let weight = cell.weight + transition.weight + Int(edge.weight)
                    improve(edge.next, transition.target, Cell(weight: weight, anchored: cell.anchored, back: back))
                }
            case .freeTextStep:
                for (end, weight) in steps(at: position) {
                    let total = cell.weight + transition.weight + weight
                    improve(end, transition.target, Cell(weight: total, anchored: cell.anchored, back: back))
                }
            case .empty, .begin, .end, .tag: continue
            }
        }
    }

    private func clear(_ range: Range<Int>) -> Bool {
        !range.overlaps(anchor) && range.upperBound <= stretch.upperBound
    }

    private func steps(at position: Int) -> [(end: Int, weight: Int)] {
        guard position < stretch.upperBound, !anchor.contains(position), !lattice.text.values[position].endsClause
        else {
            return []
        }
        var steps = [(position + 1, EdgeWeight.topicCharacter)]
        for edge in lattice.edges(at: position) where edge.isContent && clear(edge.start..<edge.next) {
            steps.append((edge.next, EdgeWeight.topicWord(length: edge.end - edge.start)))
        }
        return steps
    }

    private func trace(from end: Int, weight: Int) -> FigureMatch? {
        var parts: [FigureMatch.Part] = []
        var tags: [String] = []
        var ends: [Int] = []
        var rule: Rule?
        var position = end
        var state = automaton.accept
        while let cell = table[position - stretch.lowerBound][state], let back = cell.back {
            switch automaton.transitions[back.state][back.transition].label {
            case .end: ends.append(position)
            case .begin(let begun):
                guard let close = ends.popLast() else { return nil }
                parts.append(FigureMatch.Part(name: begun.name, range: back.position..<close))
                rule = begun
            case .tag(let text): tags.append(text)
            case .empty, .terminal, .freeTextStep: break
            }
            (position, state) = (back.position, back.state)
        }
        guard let rule else { return nil }
        return FigureMatch(rule: rule, weight: weight, parts: parts.reversed(), tags: tags.reversed())
    }
}

extension Automaton.Label {
    fileprivate enum Kind { case empty, reading }

    fileprivate var kind: Kind {
        switch self {
        case .empty, .begin, .end, .tag: .empty
        case .terminal, .freeTextStep: .reading
        }
    }
}
