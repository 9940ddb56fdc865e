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
    public var terminals: [Terminal] { machine.network.terminals }

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
        let network: RuleNetwork
        let tokens: TokenTable
        let states: [State]
        let transitions: [Transition]
        let starts: [Int32]
        let nullable: [Bool]
        /// Bits of lookahead sets, so many words each; by rule, the set of what it may begin with.
        let lookaheads: [UInt64]
        let lookaheadWidth: Int
        let beginnings: [Int32]
        /// By state of the network, the merged states that hold it.
        let holders: [Int32]
        let firstHolders: [Int32]
        /// Transitions of the network by target, in the order of the rules' text.
        let incoming: [Int32]
        let firstIncoming: [Int32]
        let isStart: [Bool]
        /// By rule number; the start rule has none.
        let labels: [RuleLabel?]

        init(_ grammar: Grammar, roots: [Rule]) {
            let compiler = NetworkCompiler(grammar, roots: roots)
            network = compiler.network
            tokens = TokenTable(network.terminals)
            labels = compiler.rules.map { $0.map { RuleLabel(name: RuleName($0.name), location: $0.location) } }
            let starting = Set(network.rules.map(\.start))
            isStart = (0..<network.stateCount).map { starting.contains(Int32($0)) }
            let machine = Determinizer(network)
            let lookahead = Lookahead(machine, terminalCount: network.terminals.count)
            (starts, nullable) = (machine.starts, machine.nullable)
            (lookaheads, lookaheadWidth, beginnings) = (lookahead.sets, lookahead.width, lookahead.ofRule)
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
            var network = RuleNetwork()
            network.transitions = archive.array()
            network.stateCount = archive.int()
            network.rules = archive.array()
            network.terminals = Terminal.read(from: &archive)
            network.tags = archive.texts()
            self.network = network
            tokens = TokenTable(from: &archive, terminals: network.terminals)
            states = archive.array()
            transitions = archive.array()
            starts = archive.array()
            nullable = archive.array()
            lookaheads = archive.array()
            lookaheadWidth = archive.int()
            beginnings = archive.array()
            holders = archive.array()
            firstHolders = archive.array()
            incoming = archive.array()
            firstIncoming = archive.array()
            isStart = archive.array()
            labels = RuleLabel.read(from: &archive)
        }

        private static func flat(_ machine: Determinizer, _ lookahead: Lookahead, freeText: Int32) -> (
            [State], [Transition]
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
            return (states, transitions)
        }

        /// Values by key, each in the order given: where the values of each key begin, and the values.
        private static func grouped(_ pairs: [(key: Int, value: Int32)], count: Int) -> ([Int32], [Int32]) {
            var groups = [[Int32]](repeating: [], count: count)
            for pair in pairs { groups[pair.key].append(pair.value) }
            var firsts: [Int32] = [0]
            for group in groups { firsts.append((firsts.last ?? 0) + Int32(group.count)) }
            return (firsts, groups.flatMap { $0 })
        }
    }
}
