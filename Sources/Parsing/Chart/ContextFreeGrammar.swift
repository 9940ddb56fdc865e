public import Rules

/// The rules of a grammar as productions, which is what the chart parser walks.
public struct ContextFreeGrammar: Sendable {
    enum Symbol: Hashable, Sendable {
        case nonterminal(Int)
        case terminal(Int)
        case freeText
        case tag(String)
    }

    struct Production: Sendable {
        let left: Int
        let right: [Symbol]
        let weight: Int
    }

    struct Nonterminal: Sendable {
        /// The rule it stands for; nil for a group, an option or a repeat inside one.
        let rule: Rule?
        var productions: [Int] = []
        var nullable = false
    }

    private(set) var nonterminals: [Nonterminal] = []
    private(set) var productions: [Production] = []
    private(set) var terminals: [Terminal] = []
    private var terminalNumbers: [Terminal: Int] = [:]
    private var ruleNumbers: [RuleReference: Int] = [:]
    private let grammar: Grammar
    let start: Int

    /// The grammar whose sentences are those of any of `roots`.
    public init(_ grammar: Grammar, roots: [Rule]) {
        self.grammar = grammar
        nonterminals = [Nonterminal(rule: nil)]
        start = 0
        for root in roots {
            let number = number(of: root)
            add(Production(left: 0, right: [.nonterminal(number)], weight: 0))
        }
        markNullable()
    }

    /// The characters that rules write out.
    public var tokens: [String] {
        terminals.compactMap { if case .token(let text) = $0 { text } else { nil } }
    }

    func terminalNumber(_ terminal: Terminal) -> Int? { terminalNumbers[terminal] }

    private mutating func number(of rule: Rule) -> Int {
        if let number = ruleNumbers[rule.reference] { return number }
        let number = nonterminals.count
        nonterminals.append(Nonterminal(rule: rule))
        ruleNumbers[rule.reference] = number
        addAlternatives(of: rule.expansion, left: number)
        return number
    }

    private mutating func addAlternatives(of expansion: Expansion, left: Int) {
        guard case .alternatives(let alternatives) = expansion.kind else {
            if let right = symbols(expansion) { add(Production(left: left, right: right, weight: 0)) }
            return
        }
        for alternative in alternatives {
            guard let right = symbols(alternative.expansion) else { continue }
            add(Production(left: left, right: right, weight: alternative.weight))
        }
    }

    /// The symbols of an expansion, or nil when it holds `$VOID` and can never be spoken.
    private mutating func symbols(_ expansion: Expansion) -> [Symbol]? {
        switch expansion.kind {
        case .token(let text): return [terminal(.token(text))]
        case .tag(let text): return [.tag(text)]
        case .null: return []
        case .void: return nil
        case .vocabulary(let vocabulary):
            if vocabulary == .topic { return [.freeText] }
            return [terminal(vocabulary.scheme == .lexicon ? .lexicon(vocabulary.name) : .recognizer(vocabulary.name))]
        case .reference(let reference):
            guard let rule = grammar.rule(file: reference.file, name: reference.name) else { return nil }
            return [.nonterminal(number(of: rule))]
        case .sequence(let parts):
            var result: [Symbol] = []
            for part in parts {
                guard let symbols = symbols(part) else { return nil }
                result += symbols
            }
            return result
        case .alternatives:
            let group = group()
            addAlternatives(of: expansion, left: group)
            return [.nonterminal(group)]
        case .repetition(let part, let minimum, let maximum):
            return repetition(part, minimum, maximum)
        }
    }

    private mutating func repetition(_ part: Expansion, _ minimum: Int, _ maximum: Int?) -> [Symbol]? {
        guard let symbols = symbols(part) else { return minimum == 0 ? [] : nil }
        var result = (0..<minimum).flatMap { _ in symbols }
        if let maximum {
            // x<0-2> is [x [x]]: nested, so that there is one way to leave out a part.
            var inner: [Symbol] = []
            for _ in minimum..<max(minimum, maximum) {
                let option = group()
                add(Production(left: option, right: symbols + inner, weight: 0))
                add(Production(left: option, right: [], weight: 0))
                inner = [.nonterminal(option)]
            }
            result += inner
        } else {
            let tail = group()
            add(Production(left: tail, right: symbols + [.nonterminal(tail)], weight: 0))
            add(Production(left: tail, right: [], weight: 0))
            result.append(.nonterminal(tail))
        }
        return result
    }

    private mutating func group() -> Int {
        nonterminals.append(Nonterminal(rule: nil))
        return nonterminals.count - 1
    }

    private mutating func terminal(_ terminal: Terminal) -> Symbol {
        if let number = terminalNumbers[terminal] { return .terminal(number) }
        let number = terminals.count
        terminals.append(terminal)
        terminalNumbers[terminal] = number
        return .terminal(number)
    }

    private mutating func add(_ production: Production) {
        nonterminals[production.left].productions.append(productions.count)
        productions.append(production)
    }

    private mutating func markNullable() {
        var changed = true
        while changed {
            changed = false
            for production in productions where !nonterminals[production.left].nullable {
                let empty = production.right.allSatisfy { symbol in
                    switch symbol {
                    case .nonterminal(let number): nonterminals[number].nullable
                    case .tag: true
                    case .terminal, .freeText: false
                    }
                }
                if empty {
                    nonterminals[production.left].nullable = true
                    changed = true
                }
            }
        }
    }
}
