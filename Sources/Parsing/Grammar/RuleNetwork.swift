internal import Rules

/// The rules of a grammar as networks of states and transitions, one for each rule: what the rules say and nothing else,
/// with weights and tags (W. Woods, Transition Network Grammars for Natural Language Analysis, 1970).
struct RuleNetwork: Sendable {
    enum Kind: UInt8, BitwiseCopyable, Sendable {
        /// Nothing, tag `argument`, terminal `argument`, free text, rule `argument`.
        case empty, tag, terminal, freeText, rule
    }

    struct Transition: BitwiseCopyable, Sendable {
        let source: Int32
        let target: Int32
        let argument: Int32
        let weight: Int32
        let kind: Kind
    }

    struct RuleStates: BitwiseCopyable, Sendable {
        let start: Int32
        let end: Int32
    }

    var transitions: [Transition] = []
    var stateCount = 0
    var rules: [RuleStates] = []
    var terminals: [Terminal] = []
    var tags: [String] = []
}

/// Makes networks of rules: the start rule, whose alternatives are the roots, and all that can be reached from them.
struct NetworkCompiler {
    private(set) var network = RuleNetwork()
    /// By rule number; the start rule, number 0, is none of the grammar's.
    private(set) var rules: [Rule?] = [nil]
    private let grammar: Grammar
    private var numbers: [RuleReference: Int] = [:]
    private var terminalNumbers: [Terminal: Int] = [:]
    private var tagNumbers: [String: Int] = [:]

    init(_ grammar: Grammar, roots: [Rule]) {
        self.grammar = grammar
        let (start, end) = (state(), state())
        network.rules = [RuleNetwork.RuleStates(start: Int32(start), end: Int32(end))]
        for root in roots { link(start, end, .rule, number(of: root)) }
        var next = 1
        while next < rules.count {
            let states = network.rules[next]
            if let rule = rules[next] { compile(rule.expansion, from: Int(states.start), to: Int(states.end)) }
            next += 1
        }
    }

    private mutating func number(of rule: Rule) -> Int {
        if let number = numbers[rule.reference] { return number }
        numbers[rule.reference] = rules.count
        rules.append(rule)
        network.rules.append(RuleNetwork.RuleStates(start: Int32(state()), end: Int32(state())))
        return rules.count - 1
    }

    private mutating func state() -> Int {
        network.stateCount += 1
        return network.stateCount - 1
    }

    private mutating func link(
        _ source: Int, _ target: Int, _ kind: RuleNetwork.Kind, _ argument: Int = 0, weight: Int = 0
    ) {
        network.transitions.append(
            RuleNetwork.Transition(
                source: Int32(source), target: Int32(target), argument: Int32(argument), weight: Int32(weight),
                kind: kind))
    }

    private mutating func compile(_ expansion: Expansion, from: Int, to: Int) {
        switch expansion.kind {
        case .token(let text): link(from, to, .terminal, terminal(.token(text)))
        case .tag(let text):
            let number = tagNumbers[text] ?? network.tags.count
            if number == network.tags.count { network.tags.append(text) }
            tagNumbers[text] = number
            link(from, to, .tag, number)
        case .null: link(from, to, .empty)
        case .void: break
        case .vocabulary(let vocabulary):
            guard vocabulary != .topic else { return link(from, to, .freeText) }
            let isWord = vocabulary.scheme == .lexicon
            link(from, to, .terminal, terminal(isWord ? .lexicon(vocabulary.name) : .recognizer(vocabulary.name)))
        case .reference(let reference):
            guard let rule = grammar.rule(reference) else { return }
            link(from, to, .rule, number(of: rule))
        case .sequence(let parts):
            var here = from
            for (index, part) in parts.enumerated() {
                let next = index == parts.count - 1 ? to : state()
                compile(part, from: here, to: next)
                here = next
            }
        case .alternatives(let alternatives):
            for alternative in alternatives {
                guard alternative.weight != 0 else {
                    compile(alternative.expansion, from: from, to: to)
                    continue
                }
                let entry = state()
                link(from, entry, .empty, weight: alternative.weight)
                compile(alternative.expansion, from: entry, to: to)
            }
        case .repetition(let part, let minimum, let maximum): repeatPart(part, minimum, maximum, from, to)
        }
    }

    private mutating func repeatPart(_ part: Expansion, _ minimum: Int, _ maximum: Int?, _ from: Int, _ to: Int) {
        var here = from
        for _ in 0..<minimum {
            let next = state()
            compile(part, from: here, to: next)
            here = next
        }
        guard let maximum else {
            let loop = state()
            link(here, loop, .empty)
            compile(part, from: loop, to: loop)
            return link(loop, to, .empty)
        }
        addOptional(part, times: max(0, maximum - minimum), here, to)
    }

    /// One way to leave a part out: what is left out, all that follows is left out too. The longest comes first.
    private mutating func addOptional(_ part: Expansion, times: Int, _ from: Int, _ to: Int) {
        if times > 0 {
            let next = state()
            compile(part, from: from, to: next)
            addOptional(part, times: times - 1, next, to)
        }
        link(from, to, .empty)
    }

    private mutating func terminal(_ terminal: Terminal) -> Int {
        if let number = terminalNumbers[terminal] { return number }
        terminalNumbers[terminal] = network.terminals.count
        network.terminals.append(terminal)
        return network.terminals.count - 1
    }
}
