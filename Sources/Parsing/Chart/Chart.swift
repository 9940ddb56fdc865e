/// An Earley chart over a lattice: which productions can have been read from where to where.
///
/// J. Earley, An Efficient Context-Free Parsing Algorithm (1970), with the treatment of empty productions of
/// J. Aycock and R. N. Horspool, Practical Earley Parsing (2002). Any context-free grammar will do.
struct Chart {
    struct Item: Hashable {
        let production: Int32
        let dot: Int32
        let origin: Int32
    }

    struct Column {
        var items: [Item] = []
        var known = ItemSet()
        /// Items that wait for a nonterminal here.
        var waiting: [Int: [Item]] = [:]
        /// Nonterminals complete here, by where they begin.
        var complete: [Int: [Int]] = [:]
        var predicted: Set<Int> = []
    }

    private let grammar: ContextFreeGrammar
    private let lattice: Lattice
    private let budget: Int
    private let terminals: [[(number: Int, edge: Edge)]]
    private(set) var columns: [Column]
    private(set) var itemCount = 0
    /// More items than the budget allows were needed.
    private(set) var isExhausted = false

    init(_ grammar: ContextFreeGrammar, _ lattice: Lattice, freeText: inout FreeTextTable, budget: Int) {
        self.grammar = grammar
        self.lattice = lattice
        self.budget = budget
        terminals = lattice.starting.map { edges in
            edges.compactMap { edge in grammar.terminalNumber(edge.terminal).map { ($0, edge) } }
        }
        columns = [Column](repeating: Column(), count: lattice.count + 1)
        predict(grammar.start, at: 0)
        for position in columns.indices {
            var next = 0
            while next < columns[position].items.count {
                if itemCount > budget {
                    isExhausted = true
                    return
                }
                step(columns[position].items[next], at: position, &freeText)
                next += 1
            }
        }
    }

    private mutating func step(_ item: Item, at position: Int, _ freeText: inout FreeTextTable) {
        let production = grammar.productions[Int(item.production)]
        guard Int(item.dot) < production.right.count else { return complete(production.left, item, at: position) }
        let advanced = Item(production: item.production, dot: item.dot + 1, origin: item.origin)
        switch production.right[Int(item.dot)] {
        case .tag: add(advanced, at: position)
        case .terminal(let wanted):
            for (number, edge) in terminals[position] where number == wanted { add(advanced, at: edge.next) }
        case .freeText:
            for end in freeText.ends(from: position) { add(advanced, at: end) }
        case .nonterminal(let number):
            columns[position].waiting[number, default: []].append(item)
            predict(number, at: position)
            if grammar.nonterminals[number].nullable { add(advanced, at: position) }
        }
    }

    private mutating func complete(_ number: Int, _ item: Item, at position: Int) {
        let origin = Int(item.origin)
        if columns[position].complete[number, default: []].contains(origin) { return }
        columns[position].complete[number, default: []].append(origin)
        guard origin < position else { return }
        for waiting in columns[origin].waiting[number] ?? [] {
            add(Item(production: waiting.production, dot: waiting.dot + 1, origin: waiting.origin), at: position)
        }
    }

    private mutating func predict(_ number: Int, at position: Int) {
        guard columns[position].predicted.insert(number).inserted else { return }
        for production in grammar.nonterminals[number].productions {
            add(Item(production: Int32(production), dot: 0, origin: Int32(position)), at: position)
        }
    }

    private mutating func add(_ item: Item, at position: Int) {
        guard itemCount <= budget, columns[position].known.insert(item) else { return }
        columns[position].items.append(item)
        itemCount += 1
    }

    func holds(_ production: Int, _ dot: Int, from origin: Int, at position: Int) -> Bool {
        columns[position].known.contains(
            Item(production: Int32(production), dot: Int32(dot), origin: Int32(origin)))
    }
}
