internal import Archives

/// An Earley chart over a lattice: which rules can have been read from where to where.
final class Chart: Sendable {
    /// An item's next state that waits for a rule, or an origin of a rule that ends here; linked by position and rule.
    struct Link: BitwiseCopyable, Sendable {
        let value: Int32
        let origin: Int32
        var next: Int32
    }

    private let grammar: ContextFreeGrammar.Machine
    private let known: ItemSet
    /// By position and rule, the first link of the origins of what ends there.
    private let complete: [Int32]
    private let links: [Link]
    let itemCount: Int
    /// More items than the budget allows were needed.
    let isExhausted: Bool

    init(
        grammar: ContextFreeGrammar.Machine, known: ItemSet, complete: [Int32], links: [Link], itemCount: Int,
        isExhausted: Bool
    ) {
        self.grammar = grammar
        self.known = known
        self.complete = complete
        self.links = links
        self.itemCount = itemCount
        self.isExhausted = isExhausted
    }

    /// Whether a state of a rule's network was reached at a position, the rule having begun at `origin`.
    func holds(_ networkState: Int32, from origin: Int, at position: Int) -> Bool {
        let range = grammar.firstHolders[Int(networkState)]..<grammar.firstHolders[Int(networkState) + 1]
        return range.contains { index in
            known.contains(ItemSet.key(grammar.holders[Int(index)], Int32(origin), position))
        }
    }

    /// Whether a state may have been reached: at its rule's beginning this is not written down for rules that read nothing.
    func mayHold(_ networkState: Int32, from origin: Int, at position: Int) -> Bool {
        origin == position || holds(networkState, from: origin, at: position)
    }

    /// Where the rules that end at a position began, in ascending order: the first link, −1 for none.
    @inline(__always)
    func firstOrigin(of rule: Int, endingAt position: Int) -> Int32 { complete[position * grammar.labels.count + rule] }

    /// The origin of a link, and the next one.
    @inline(__always)
    func origin(_ link: Int32) -> (origin: Int, next: Int32) { (Int(links[Int(link)].origin), links[Int(link)].next) }
}
