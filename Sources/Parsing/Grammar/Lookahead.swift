/// With what the rest of a sentence may go on at each state: sets of terminals, free text, and the end, as bits.
///
/// An item that cannot go on with anything that stands at its position is never made (DeRemer and Pennello, 1982, for
/// another parser; here FIRST and FOLLOW of A. Aho and J. Ullman over networks).
struct Lookahead {
    let width: Int
    /// By state, numbers of `sets`; by rule, what it may begin with.
    private(set) var ofState: [Int32] = []
    private(set) var ofRule: [Int32] = []
    private(set) var sets: [UInt64] = []

    private let states: [Determinizer.State]
    private let starts: [Int32]
    private let terminalCount: Int
    private var first: [[UInt64]]
    private var follow: [[UInt64]]

    init(_ machine: Determinizer, terminalCount: Int) {
        states = machine.states
        starts = machine.starts
        self.terminalCount = terminalCount
        width = (terminalCount + 2 + 63) / 64
        first = [[UInt64]](repeating: [UInt64](repeating: 0, count: width), count: starts.count)
        follow = first
        set(terminalCount + 1, &follow[0])
        while states.indices.reduce(false, { addFirst(of: $1) || $0 }) {}
        while states.indices.reduce(false, { addFollow(of: $1) || $0 }) {}
        number()
    }

    private func set(_ bit: Int, _ bits: inout [UInt64]) { bits[bit / 64] |= 1 << UInt64(bit % 64) }

    /// What a symbol begins with.
    private func beginning(_ symbol: Determinizer.Symbol) -> [UInt64] {
        guard Int(symbol) <= terminalCount else { return first[Int(symbol) - terminalCount - 1] }
        var bits = [UInt64](repeating: 0, count: width)
        set(Int(symbol), &bits)
        return bits
    }

    /// What can be read at a state.
    private func next(_ state: Int) -> [UInt64] {
        states[state].transitions.reduce(into: [UInt64](repeating: 0, count: width)) { bits, transition in
            Self.join(&bits, beginning(transition.symbol))
        }
    }

    @discardableResult
    private static func join(_ bits: inout [UInt64], _ more: [UInt64]) -> Bool {
        var changed = false
        for index in bits.indices {
            let joined = bits[index] | more[index]
            changed = changed || joined != bits[index]
            bits[index] = joined
        }
        return changed
    }

    private mutating func addFirst(of state: Int) -> Bool {
        let rule = Int(states[state].rule)
        guard starts[rule] == Int32(state) else { return false }
        return Self.join(&first[rule], next(state))
    }

    private mutating func addFollow(of state: Int) -> Bool {
        var changed = false
        for transition in states[state].transitions where Int(transition.symbol) > terminalCount {
            let rule = Int(transition.symbol) - terminalCount - 1
            let target = states[Int(transition.target)]
            if Self.join(&follow[rule], next(Int(transition.target))) { changed = true }
            if target.isFinal, Self.join(&follow[rule], follow[Int(target.rule)]) { changed = true }
        }
        return changed
    }

    private mutating func number() {
        var known: [[UInt64]: Int32] = [:]
        func number(_ bits: [UInt64], _ sets: inout [UInt64]) -> Int32 {
            if let number = known[bits] { return number }
            let number = Int32(sets.count / width)
            known[bits] = number
            sets += bits
            return number
        }
        for state in states.indices {
            var bits = next(state)
            if states[state].isFinal { Self.join(&bits, follow[Int(states[state].rule)]) }
            ofState.append(number(bits, &sets))
        }
        ofRule = first.map { number($0, &sets) }
    }
}
