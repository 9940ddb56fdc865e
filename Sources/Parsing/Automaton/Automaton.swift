public import Rules

/// A rule set of regular rules as one automaton.
///
/// Figure rules contain no recursion, so that they can run over long reports in time linear in their length.
public struct Automaton: Sendable {
    enum Label: Sendable {
        case empty
        case begin(RuleLabel)
        case end
        case tag(String)
        /// The number of a terminal.
        case terminal(Int32)
        /// One step of free text: a character or a word.
        case freeTextStep
    }

    struct Transition: Sendable {
        let label: Label
        let target: Int
        let weight: Int
    }

    private(set) var transitions: [[Transition]] = [[], []]
    let start = 0
    let accept = 1
    /// What rules ask for.
    public let terminals: [Terminal]
    /// The number of the quantity that a rule stands around.
    let anchor: Int32

    /// The automaton of any of these rules, each of which must be regular (`Grammar.isRegular`).
    public init(_ grammar: Grammar, rules: [Rule]) {
        let compiler = NetworkCompiler(grammar, roots: rules)
        let quantity = Terminal.recognizer("quantity")
        let known = compiler.network.terminals
        terminals = known.contains(quantity) ? known : known + [quantity]
        anchor = Int32(terminals.firstIndex(of: quantity) ?? 0)
        let outgoing = Dictionary(grouping: compiler.network.transitions, by: \.source)
        addRule(0, of: compiler, outgoing, from: start, to: accept)
    }

    private mutating func state() -> Int {
        transitions.append([])
        return transitions.count - 1
    }

    private mutating func link(_ from: Int, _ to: Int, _ label: Label, weight: Int = 0) {
        transitions[from].append(Transition(label: label, target: to, weight: weight))
    }

    /// Puts a rule's network between two states, and those of the rules it refers to into it: regular rules have no circles.
    private mutating func addRule(
        _ rule: Int, of compiler: NetworkCompiler, _ outgoing: [Int32: [RuleNetwork.Transition]], from: Int, to: Int
    ) {
        let states = compiler.network.rules[rule]
        var places = [states.start: from, states.end: to]
        var waiting = [states.start]
        while let source = waiting.popLast() {
            for transition in outgoing[source] ?? [] {
                if places[transition.target] == nil {
                    places[transition.target] = state()
                    waiting.append(transition.target)
                }
                let (here, there) = (places[source] ?? from, places[transition.target] ?? to)
                add(transition, of: compiler, outgoing, from: here, to: there)
            }
        }
    }

    private mutating func add(
        _ transition: RuleNetwork.Transition, of compiler: NetworkCompiler,
        _ outgoing: [Int32: [RuleNetwork.Transition]], from: Int, to: Int
    ) {
        let (argument, weight) = (Int(transition.argument), Int(transition.weight))
        switch transition.kind {
        case .empty: link(from, to, .empty, weight: weight)
        case .tag: link(from, to, .tag(compiler.network.tags[argument]))
        case .terminal: link(from, to, .terminal(transition.argument))
        case .freeText:
            let loop = state()
            link(from, loop, .freeTextStep, weight: EdgeWeight.topic)
            link(loop, loop, .freeTextStep)
            link(loop, to, .empty)
        case .rule:
            guard let rule = compiler.rules[argument] else { return }
            let (inside, done) = (state(), state())
            link(from, inside, .begin(RuleLabel(name: RuleName(rule.name), location: rule.location)))
            addRule(argument, of: compiler, outgoing, from: inside, to: done)
            link(done, to, .end)
        }
    }
}
