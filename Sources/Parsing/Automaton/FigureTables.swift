internal import Archives
internal import Rules

/// An automaton ready to be run: only the states that read something, what each waits for, and, for every step, the states it
/// leads to with what is passed on the way.
///
/// What reads nothing (beginnings and ends of rules, tags, weights of alternatives) is folded into the steps once, when the
/// rules are compiled (removal of empty transitions: M. Mohri, Generic ε-Removal Algorithm for Weighted Automata, 2000).
struct FigureTables: Sendable {
    /// A step that reads a terminal or free text.
    struct Step: BitwiseCopyable, Sendable {
        let source: Int32
        let weight: Int32
        /// The arrivals it leads to.
        let first: Int32
        let end: Int32
    }

    /// A state that a step leads to, through transitions that read nothing.
    struct Arrival: BitwiseCopyable, Sendable {
        let state: Int32
        let weight: Int32
        /// Transitions of the automaton passed on the way.
        let firstPassed: Int32
        let endPassed: Int32
    }

    let arrivals: FlatArray<Arrival>
    let passed: FlatArray<Int32>
    let steps: FlatArray<Step>
    /// By terminal, the steps that read it; steps that read free text.
    private(set) var byTerminal: [Range<Int>] = []
    private(set) var freeText: Range<Int> = 0..<0
    /// The arrivals of the beginning.
    private(set) var start: Range<Int> = 0..<0
    let stateCount: Int
    let accept: Int
    /// What is passed on the way: by the number in `passed`.
    let signs: FlatArray<Sign>
    let labels: [RuleLabel?]
    let tags: [String]

    /// The beginning of a rule, its end, a tag.
    struct Sign: BitwiseCopyable, Sendable {
        enum Kind: UInt8, BitwiseCopyable, Sendable { case begin, end, tag, none }

        let kind: Kind
        /// Of a label or a tag.
        let number: Int32
    }

    init(_ automaton: Automaton) {
        var numbers: [Int: Int32] = [:]
        for state in automaton.transitions.indices where state == automaton.accept || automaton.reads(state) {
            numbers[state] = Int32(numbers.count)
        }
        stateCount = numbers.count
        accept = Int(numbers[automaton.accept] ?? 0)
        var firsts = [0]
        for list in automaton.transitions { firsts.append((firsts.last ?? 0) + list.count) }
        let signs: [Sign]
        (signs, labels, tags) = Self.signs(automaton)
        self.signs = FlatArray(signs)
        var lists = Lists()
        let known = Closures(automaton, firsts: firsts, numbers: numbers)
        start = lists.add(known.arrivals(at: automaton.start))
        var reached: [Int: Range<Int>] = [:]
        func addSteps(_ isWanted: (Automaton.Label) -> Bool) -> Range<Int> {
            let first = lists.steps.count
            for (state, list) in automaton.transitions.enumerated() {
                for transition in list where isWanted(transition.label) {
                    let range = reached[transition.target] ?? lists.add(known.arrivals(at: transition.target))
                    reached[transition.target] = range
                    lists.steps.append(
                        Step(
                            source: numbers[state] ?? 0, weight: Int32(transition.weight),
                            first: Int32(range.lowerBound), end: Int32(range.upperBound)))
                }
            }
            return first..<lists.steps.count
        }
        for terminal in automaton.terminals.indices {
            byTerminal.append(addSteps { if case .terminal(Int32(terminal)) = $0 { true } else { false } })
        }
        freeText = addSteps { if case .freeTextStep = $0 { true } else { false } }
        (arrivals, passed, steps) = (FlatArray(lists.arrivals), FlatArray(lists.passed), FlatArray(lists.steps))
    }

    private static func signs(_ automaton: Automaton) -> ([Sign], [RuleLabel?], [String]) {
        var (labels, tags): ([RuleLabel?], [String]) = ([], [])
        let signs = automaton.transitions.joined().map { transition -> Sign in
            switch transition.label {
            case .begin(let label):
                labels.append(label)
                return Sign(kind: .begin, number: Int32(labels.count - 1))
            case .end: return Sign(kind: .end, number: 0)
            case .tag(let text):
                tags.append(text)
                return Sign(kind: .tag, number: Int32(tags.count - 1))
            case .empty, .terminal, .freeTextStep: return Sign(kind: .none, number: 0)
            }
        }
        return (signs, labels, tags)
    }

    /// What grows while tables are made.
    private struct Lists {
        var arrivals: [Arrival] = []
        var passed: [Int32] = []
        var steps: [Step] = []

        mutating func add(_ found: [(state: Int32, weight: Int, path: [Int32])]) -> Range<Int> {
            let first = arrivals.count
            for (state, weight, path) in found {
                let start = Int32(passed.count)
                passed += path
                arrivals.append(
                    Arrival(state: state, weight: Int32(weight), firstPassed: start, endPassed: Int32(passed.count)))
            }
            return first..<arrivals.count
        }
    }

    /// Finds the best ways through transitions that read nothing.
    private struct Closures {
        let automaton: Automaton
        let firsts: [Int]
        let numbers: [Int: Int32]

        init(_ automaton: Automaton, firsts: [Int], numbers: [Int: Int32]) {
            self.automaton = automaton
            self.firsts = firsts
            self.numbers = numbers
        }

        /// The states that read something or accept, each with the heaviest way there; of equally heavy ones the first.
        func arrivals(at origin: Int) -> [(state: Int32, weight: Int, path: [Int32])] {
            var best: [Int: (weight: Int, path: [Int32])] = [origin: (0, [])]
            var agenda = [origin]
            var rounds = 0
            // Weights above zero on a circle that reads nothing would go on for ever; the bound ends it.
            while let state = agenda.popLast(), rounds < 64 * automaton.transitions.count {
                rounds += 1
                guard let (weight, path) = best[state] else { continue }
                for (number, transition) in automaton.transitions[state].enumerated() {
                    guard !transition.label.reads else { continue }
                    let total = weight + transition.weight
                    if let old = best[transition.target], old.weight >= total { continue }
                    best[transition.target] = (total, path + [Int32(firsts[state] + number)])
                    agenda.append(transition.target)
                }
            }
            return best.keys.sorted().compactMap { state in
                guard let number = numbers[state], let way = best[state] else { return nil }
                return (number, way.weight, way.path)
            }
        }
    }
}

extension FigureTables {
    func write(to archive: inout ArchiveWriter) {
        archive.write(arrivals)
        archive.write(passed)
        archive.write(steps)
        archive.write(byTerminal.flatMap { [$0.lowerBound, $0.upperBound] })
        archive.write([
            freeText.lowerBound, freeText.upperBound, start.lowerBound, start.upperBound, stateCount, accept,
        ])
        archive.write(signs)
        RuleLabel.write(labels, to: &archive)
        archive.write(texts: tags)
    }

    init(from archive: inout ArchiveReader) {
        arrivals = archive.flatArray()
        passed = archive.flatArray()
        steps = archive.flatArray()
        let bounds: [Int] = archive.array()
        byTerminal = stride(from: 0, to: bounds.count - 1, by: 2).map { bounds[$0]..<bounds[$0 + 1] }
        var numbers: [Int] = archive.array()
        if numbers.count != 6 { numbers = [0, 0, 0, 0, 0, 0] }
        (freeText, start) = (numbers[0]..<numbers[1], numbers[2]..<numbers[3])
        (stateCount, accept) = (numbers[4], numbers[5])
        signs = archive.flatArray()
        labels = RuleLabel.read(from: &archive)
        tags = archive.texts()
    }
}

extension Automaton {
    /// Whether a state reads anything.
    func reads(_ state: Int) -> Bool { transitions[state].contains { $0.label.reads } }
}

extension Automaton.Label {
    var reads: Bool {
        switch self {
        case .empty, .begin, .end, .tag: false
        case .terminal, .freeTextStep: true
        }
    }
}
