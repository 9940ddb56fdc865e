internal import Archives

/// Fills a chart, position by position.
///
/// J. Earley, An Efficient Context-Free Parsing Algorithm (1970), over merged states as J. Aycock and R. N. Horspool do it
/// (Practical Earley Parsing, 2002), with lookahead. Complexity: cubic in the text for the worst grammar; the budget bounds it.
struct ChartBuilder {
    /// A state of a rule that began at `origin`.
    struct Item: BitwiseCopyable {
        let state: Int32
        let origin: Int32
        /// The next item of the same position, −1 for none.
        var next: Int32 = -1
    }

    private let grammar: ContextFreeGrammar.Machine
    private let lattice: Lattice
    private let edges: [Edge]
    private let budget: Int
    private var items: [Item] = []
    private var firstItems: [Int32]
    private var lastItems: [Int32]
    private var known = ItemSet()
    private var waiting: [Int32]
    private var complete: [Int32]
    private var links: [Chart.Link] = []
    /// By position and lookahead set: 0 not asked yet, 1 nothing of the set stands there, 2 something does.
    private var goesOn: [UInt8]
    /// What stands at each position, as bits of terminals, free text and the end: the words of bits that are not empty, each
    /// with its place in a set. A position begins a few of thousands of terminals.
    private var standing: [(place: Int32, bits: UInt64)] = []
    private var firstStanding: [Int32] = [0]
    private let ruleCount: Int
    private let setCount: Int
    /// More items than the budget allows were needed.
    private var isExhausted = false

    init(_ grammar: ContextFreeGrammar, _ lattice: Lattice, freeText: inout FreeTextTable, budget: Int) {
        let grammar = grammar.machine
        self.grammar = grammar
        self.lattice = lattice
        edges = lattice.edges
        self.budget = budget
        ruleCount = grammar.labels.count
        setCount = grammar.lookaheads.count / grammar.lookaheadWidth
        let positions = lattice.count + 1
        firstItems = [Int32](repeating: -1, count: positions)
        lastItems = firstItems
        waiting = [Int32](repeating: -1, count: positions * ruleCount)
        complete = waiting
        goesOn = [UInt8](repeating: 0, count: positions * setCount)
        let bits = Self.standing(in: lattice, grammar, freeText)
        let width = grammar.lookaheadWidth
        for position in 0..<positions {
            for word in 0..<width where bits[position * width + word] != 0 {
                standing.append((Int32(word), bits[position * width + word]))
            }
            firstStanding.append(Int32(standing.count))
        }
        predict(0, at: 0)
        fill(&freeText)
    }

    /// What stands at each position, as bits of terminals, free text and the end.
    private static func standing(
        in lattice: Lattice, _ grammar: ContextFreeGrammar.Machine, _ freeText: FreeTextTable
    ) -> [UInt64] {
        let width = grammar.lookaheadWidth
        let terminalCount = grammar.terminals.count
        var bits = [UInt64](repeating: 0, count: (lattice.count + 1) * width)
        func set(_ position: Int, _ bit: Int) { bits[position * width + bit / 64] |= 1 << UInt64(bit % 64) }
        for edge in lattice.edges where edge.terminal >= 0 { set(edge.start, Int(edge.terminal)) }
        for position in 0..<lattice.count where freeText.mayStart(at: position) { set(position, terminalCount) }
        set(lattice.count, terminalCount + 1)
        return bits
    }

    private mutating func fill(_ freeText: inout FreeTextTable) {
        for position in 0...lattice.count {
            var next = firstItems[position]
            while next >= 0 {
                if items.count > budget {
                    isExhausted = true
                    return
                }
                step(Int(next), at: position, &freeText)
                next = items[Int(next)].next
            }
        }
    }

    private mutating func step(_ number: Int, at position: Int, _ freeText: inout FreeTextTable) {
        let item = items[number]
        let state = grammar.states[Int(item.state)]
        if state.isFinal { finish(state.rule, item.origin, at: position) }
        if state.terminals < state.freeText { read(state, item.origin, at: position) }
        if state.freeText < state.rules {
            let target = grammar.transitions[Int(state.freeText)].target
            freeText.forEachEnd(from: position) { add(target, item.origin, at: $0) }
        }
        for index in state.rules..<state.end {
            let transition = grammar.transitions[Int(index)]
            let rule = Int(transition.symbol)
            guard mayGoOn(grammar.beginnings[rule], at: position) else { continue }
            let place = position * ruleCount + rule
            let isNew = waiting[place] < 0
            links.append(Chart.Link(value: transition.target, origin: item.origin, next: waiting[place]))
            waiting[place] = Int32(links.count - 1)
            if isNew { predict(rule, at: position) }
        }
    }

    private mutating func read(_ state: ContextFreeGrammar.State, _ origin: Int32, at position: Int) {
        var lastTerminal: Int32 = -1
        for number in lattice.range(at: position) {
            let edge = edges[number]
            guard edge.terminal >= 0, let target = target(of: edge.terminal, in: state) else { continue }
            // Words of one sheet that end at one place are read once.
            if edge.terminal == lastTerminal, number > 0, edges[number - 1].after == edge.after { continue }
            lastTerminal = edge.terminal
            add(target, origin, at: edge.next)
        }
    }

    private func target(of terminal: Int32, in state: ContextFreeGrammar.State) -> Int32? {
        var (low, high) = (Int(state.terminals), Int(state.freeText))
        while low < high {
            let middle = (low + high) / 2
            if grammar.transitions[middle].symbol < terminal { low = middle + 1 } else { high = middle }
        }
        guard low < Int(state.freeText), grammar.transitions[low].symbol == terminal else { return nil }
        return grammar.transitions[low].target
    }

    private mutating func finish(_ rule: Int32, _ origin: Int32, at position: Int) {
        // What reads nothing is already skipped in the states.
        guard origin < position else { return }
        let place = position * ruleCount + Int(rule)
        guard addOrigin(origin, at: place) else { return }
        var link = waiting[Int(origin) * ruleCount + Int(rule)]
        while link >= 0 {
            add(links[Int(link)].value, links[Int(link)].origin, at: position)
            link = links[Int(link)].next
        }
    }

    /// Keeps the origins of what ends at a place in ascending order.
    ///
    /// - Returns: whether this one was not there yet.
    private mutating func addOrigin(_ origin: Int32, at place: Int) -> Bool {
        var before: Int32 = -1
        var link = complete[place]
        while link >= 0, links[Int(link)].origin < origin {
            before = link
            link = links[Int(link)].next
        }
        if link >= 0, links[Int(link)].origin == origin { return false }
        links.append(Chart.Link(value: 0, origin: origin, next: link))
        let new = Int32(links.count - 1)
        if before >= 0 { links[Int(before)].next = new } else { complete[place] = new }
        return true
    }

    private mutating func predict(_ rule: Int, at position: Int) {
        add(grammar.starts[rule], Int32(position), at: position)
    }

    private mutating func add(_ state: Int32, _ origin: Int32, at position: Int) {
        guard mayGoOn(grammar.states[Int(state)].lookahead, at: position), items.count <= budget,
            known.insert(ItemSet.key(state, origin, position))
        else { return }
        let number = Int32(items.count)
        items.append(Item(state: state, origin: origin))
        if lastItems[position] >= 0 {
            items[Int(lastItems[position])].next = number
        } else {
            firstItems[position] = number
        }
        lastItems[position] = number
    }

    /// Whether anything of a lookahead set stands at a position.
    private mutating func mayGoOn(_ set: Int32, at position: Int) -> Bool {
        let place = position * setCount + Int(set)
        if goesOn[place] == 0 {
            goesOn[place] = isMet(set, at: position) ? 2 : 1
        }
        return goesOn[place] == 2
    }

    private func isMet(_ set: Int32, at position: Int) -> Bool {
        let first = Int(set) * grammar.lookaheadWidth
        for index in Int(firstStanding[position])..<Int(firstStanding[position + 1])
        where standing[index].bits & grammar.lookaheads[first + Int(standing[index].place)] != 0 { return true }
        return false
    }

    /// What was found, to be looked up.
    func chart() -> Chart {
        Chart(
            grammar: grammar, known: known, complete: complete, links: links, itemCount: items.count,
            isExhausted: isExhausted)
    }
}
