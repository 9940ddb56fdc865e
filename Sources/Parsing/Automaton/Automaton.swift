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
    private let grammar: Grammar

    /// The automaton of any of these rules, each of which must be regular (`Grammar.isRegular`).
    public init(_ grammar: Grammar, rules: [Rule]) {
        self.grammar = grammar
        _ = number(.recognizer("quantity"))
        for rule in rules { compile(rule, from: start, to: accept) }
    }

    /// What rules ask for.
    public private(set) var terminals: [Terminal] = []
    private var terminalNumbers: [Terminal: Int32] = [:]

    private mutating func number(_ terminal: Terminal) -> Int32 {
        if let number = terminalNumbers[terminal] { return number }
        terminalNumbers[terminal] = Int32(terminals.count)
        terminals.append(terminal)
        return Int32(terminals.count - 1)
    }

    /// The number of the quantity that a rule stands around.
    let anchor: Int32 = 0

    private mutating func state() -> Int {
        transitions.append([])
        return transitions.count - 1
    }

    private mutating func link(_ from: Int, _ to: Int, _ label: Label, weight: Int = 0) {
        transitions[from].append(Transition(label: label, target: to, weight: weight))
    }

    private mutating func compile(_ rule: Rule, from: Int, to: Int) {
        let inside = state()
        let done = state()
        link(from, inside, .begin(RuleLabel(name: RuleName(rule.name), location: rule.location)))
        compile(rule.expansion, from: inside, to: done)
        link(done, to, .end)
    }

    private mutating func compile(_ expansion: Expansion, from: Int, to: Int) {
        switch expansion.kind {
        case .token(let text): link(from, to, .terminal(number(.token(text))))
        case .tag(let text): link(from, to, .tag(text))
        case .null: link(from, to, .empty)
        case .void: break
        case .vocabulary(let vocabulary):
            guard vocabulary == .topic else {
                let terminal: Terminal =
                    vocabulary.scheme == .lexicon ? .lexicon(vocabulary.name) : .recognizer(vocabulary.name)
                return link(from, to, .terminal(number(terminal)))
            }
            let loop = state()
            link(from, loop, .freeTextStep, weight: EdgeWeight.topic)
            link(loop, loop, .freeTextStep)
            link(loop, to, .empty)
        case .reference(let reference):
            guard let rule = grammar.rule(file: reference.file, name: reference.name) else { return }
            compile(rule, from: from, to: to)
        case .sequence(let parts):
            var here = from
            for part in parts {
                let next = state()
                compile(part, from: here, to: next)
                here = next
            }
            link(here, to, .empty)
        case .alternatives(let alternatives):
            for alternative in alternatives {
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
        for _ in minimum..<max(minimum, maximum) {
            link(here, to, .empty)
            let next = state()
            compile(part, from: here, to: next)
            here = next
        }
        link(here, to, .empty)
    }
}
