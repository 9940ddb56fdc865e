internal import Archives
public import Rules

/// A rule as a derivation names it.
public struct RuleLabel: Hashable, Sendable {
    public let name: RuleName
    /// Where the rule stands.
    public let location: SourceLocation

    public var reference: RuleReference { RuleReference(file: location.file, name: name.text) }
}

/// The rules of a grammar made ready for the chart parser: their networks, which tell weights and tags, and merged states,
/// which tell what may be read. Any context-free grammar will do.
public struct ContextFreeGrammar: Sendable {
    let machine: Machine

    /// The grammar whose sentences are those of any of `roots`.
    public init(_ grammar: Grammar, roots: [Rule]) { machine = Machine(grammar, roots: roots) }

    /// What rules ask for.
    public var terminals: [Terminal] { machine.terminals }

    var tokens: TokenTable { machine.tokens }
}

extension ContextFreeGrammar {
    struct State: BitwiseCopyable, Sendable {
        let rule: Int32
        let isFinal: Bool
        let lookahead: Int32
        /// The first transition that reads a terminal, the first that reads free text, the first that reads a rule.
        let terminals: Int32
        let freeText: Int32
        let rules: Int32
        let end: Int32
    }

    struct Transition: BitwiseCopyable, Sendable {
        /// The number of a terminal or of a rule.
        let symbol: Int32
        let target: Int32
    }

    /// All that the parser looks up.
    final class Machine: Sendable {
        /// Of the rules' networks: their transitions, and by rule where it begins and ends.
        let steps: FlatArray<RuleNetwork.Transition>
        let rules: FlatArray<RuleNetwork.RuleStates>
        let terminals: [Terminal]
        let tags: [String]
        let tokens: TokenTable
        let states: FlatArray<State>
        let transitions: FlatArray<Transition>
        let starts: FlatArray<Int32>
        let nullable: FlatArray<Bool>
        /// Bits of lookahead sets, so many words each; by rule, the set of what it may begin with.
        let lookaheads: FlatArray<UInt64>
        let lookaheadWidth: Int
        let beginnings: FlatArray<Int32>
        /// By state of the network, the merged states that hold it.
        let holders: FlatArray<Int32>
        let firstHolders: FlatArray<Int32>
        /// Transitions of the network by target, in the order of the rules' text.
        let incoming: FlatArray<Int32>
        let firstIncoming: FlatArray<Int32>
        let isStart: FlatArray<Bool>
        /// By rule number; the start rule has none.
        let labels: [RuleLabel?]

        init(_ grammar: Grammar, roots: [Rule]) {
            let compiler = NetworkCompiler(grammar, roots: roots)
            let network = compiler.network
            (steps, rules) = (FlatArray(network.transitions), FlatArray(network.rules))
            (terminals, tags) = (network.terminals, network.tags)
            tokens = TokenTable(network.terminals)
            labels = compiler.rules.map { $0.map { RuleLabel(name: RuleName($0.name), location: $0.location) } }
            let starting = Set(network.rules.map(\.start))
            isStart = FlatArray((0..<network.stateCount).map { starting.contains(Int32($0)) })
            let machine = Determinizer(network)
            let lookahead = Lookahead(machine, terminalCount: network.terminals.count)
            (starts, nullable) = (FlatArray(machine.starts), FlatArray(machine.nullable))
            (lookaheads, lookaheadWidth) = (FlatArray(lookahead.sets), lookahead.width)
            beginnings = FlatArray(lookahead.ofRule)
            (states, transitions) = Self.flat(machine, lookahead, freeText: Int32(network.terminals.count))
            let members = machine.states.enumerated().flatMap { number, state in
                state.members.map { (Int($0), Int32(number)) }
            }
            (firstHolders, holders) = Self.grouped(members, count: network.stateCount)
            let targets = network.transitions.enumerated().map { (Int($1.target), Int32($0)) }
            (firstIncoming, incoming) = Self.grouped(targets, count: network.stateCount)
        }

        /// Whether a rule begins at a state of the network.
        func isStart(_ state: Int32) -> Bool { isStart[Int(state)] }

        init(from archive: inout ArchiveReader) {
            steps = archive.flatArray()
            rules = archive.flatArray()
            terminals = Terminal.read(from: &archive)
            tags = archive.texts()
            tokens = TokenTable(from: &archive, terminals: terminals)
            states = archive.flatArray()
            transitions = archive.flatArray()
            starts = archive.flatArray()
            nullable = archive.flatArray()
            lookaheads = archive.flatArray()
            lookaheadWidth = archive.int()
            beginnings = archive.flatArray()
            holders = archive.flatArray()
            firstHolders = archive.flatArray()
            incoming = archive.flatArray()
            firstIncoming = archive.flatArray()
            isStart = archive.flatArray()
            labels = RuleLabel.read(from: &archive)
        }

        private static func flat(_ machine: Determinizer, _ lookahead: Lookahead, freeText: Int32) -> (
            FlatArray<State>, FlatArray<Transition>
        ) {
            var transitions: [Transition] = []
            let states = machine.states.enumerated().map { number, state in
                let start = Int32(transitions.count)
                for (symbol, target) in state.transitions {
                    transitions.append(
                        Transition(symbol: symbol > freeText ? symbol - freeText - 1 : symbol, target: target))
                }
                let terminals = state.transitions.filter { $0.symbol < freeText }.count
                let topics = state.transitions.filter { $0.symbol == freeText }.count
                return State(
                    rule: state.rule, isFinal: state.isFinal, lookahead: lookahead.ofState[number], terminals: start,
                    freeText: start + Int32(terminals), rules: start + Int32(terminals + topics),
                    end: Int32(transitions.count))
            }
            return (FlatArray(states), FlatArray(transitions))
        }

        /// Values by key, each in the order given: where the values of each key begin, and the values.
        private static func grouped(_ pairs: [(key: Int, value: Int32)], count: Int) -> (
            FlatArray<Int32>, FlatArray<Int32>
        ) {
            var groups = [[Int32]](repeating: [], count: count)
            for pair in pairs { groups[pair.key].append(pair.value) }
            var firsts: [Int32] = [0]
            for group in groups { firsts.append((firsts.last ?? 0) + Int32(group.count)) }
            return (FlatArray(firsts), FlatArray(groups.flatMap { $0 }))
        }
    }
}
