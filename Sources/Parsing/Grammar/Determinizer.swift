/// Merges the states of each rule's network that can be reached by the same symbols (subset construction, M. Rabin and
/// D. Scott, 1959), with weights and tags left out: what alternatives have in common is then read once.
struct Determinizer {
    /// What a state reads: terminals by number, then free text, then rules.
    typealias Symbol = Int32

    struct State {
        /// States of the network, ascending.
        let members: [Int32]
        let rule: Int32
        let isFinal: Bool
        /// Ascending by symbol.
        var transitions: [(symbol: Symbol, target: Int32)] = []
    }

    private let network: RuleNetwork
    private(set) var states: [State] = []
    /// By rule, its first state.
    private(set) var starts: [Int32] = []
    /// By rule, whether it may read nothing.
    private(set) var nullable: [Bool]
    private var outgoing: [[Int32]]

    init(_ network: RuleNetwork) {
        self.network = network
        outgoing = [[Int32]](repeating: [], count: network.stateCount)
        for (number, transition) in network.transitions.enumerated() {
            outgoing[Int(transition.source)].append(Int32(number))
        }
        nullable = network.rules.map { _ in false }
        markNullable()
        for rule in network.rules.indices { starts.append(Int32(addStates(of: rule))) }
    }

    private mutating func markNullable() {
        var changed = true
        while changed {
            changed = false
            for rule in network.rules.indices where !nullable[rule] {
                guard closure([network.rules[rule].start]).contains(network.rules[rule].end) else { continue }
                nullable[rule] = true
                changed = true
            }
        }
    }

    /// The states that can be reached without reading anything.
    private func closure(_ states: [Int32]) -> [Int32] {
        var seen = Set(states)
        var waiting = states
        while let state = waiting.popLast() {
            for number in outgoing[Int(state)] {
                let transition = network.transitions[Int(number)]
                guard readsNothing(transition), seen.insert(transition.target).inserted else { continue }
                waiting.append(transition.target)
            }
        }
        return seen.sorted()
    }

    private func readsNothing(_ transition: RuleNetwork.Transition) -> Bool {
        switch transition.kind {
        case .empty, .tag: true
        case .rule: nullable[Int(transition.argument)]
        case .terminal, .freeText: false
        }
    }

    private func symbol(_ transition: RuleNetwork.Transition) -> Symbol? {
        switch transition.kind {
        case .empty, .tag: nil
        case .terminal: transition.argument
        case .freeText: Int32(network.terminals.count)
        case .rule: Int32(network.terminals.count) + 1 + transition.argument
        }
    }

    private mutating func addStates(of rule: Int) -> Int {
        var known: [[Int32]: Int] = [:]
        let end = network.rules[rule].end
        func add(_ members: [Int32], _ states: inout [State]) -> Int {
            if let number = known[members] { return number }
            known[members] = states.count
            states.append(State(members: members, rule: Int32(rule), isFinal: members.contains(end)))
            return states.count - 1
        }
        let start = add(closure([network.rules[rule].start]), &states)
        var next = start
        while next < states.count {
            var targets: [Symbol: [Int32]] = [:]
            for member in states[next].members {
                for number in outgoing[Int(member)] {
                    let transition = network.transitions[Int(number)]
                    if let symbol = symbol(transition) { targets[symbol, default: []].append(transition.target) }
                }
            }
            for (symbol, reached) in targets.sorted(by: { $0.key < $1.key }) {
                let target = add(closure(reached), &states)
                states[next].transitions.append((symbol, Int32(target)))
            }
            next += 1
        }
        return start
    }
}
