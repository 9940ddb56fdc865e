internal import Parsing
internal import Quantities
internal import Words

extension Derivation.Node {
    /// This node and those below it that belong to the same query: an operand is a query of its own.
    func slotted() -> [Derivation.Node] {
        isOperand ? [self] : [self] + children.flatMap { $0.slotted() }
    }

    private var isOperand: Bool { ["项", "被除项", "除项", "除掉"].contains(name) }

    /// The first leaf below a rule.
    var leaf: Derivation.Node? { nodes().dropFirst().first { $0.name == nil } }

    var mention: Mention? { if case .mention(let mention) = content { mention } else { nil } }
    var word: LexiconEntry? { if case .word(let entry) = content { entry } else { nil } }
    var freeText: FreeText? { if case .freeText(let text) = content { text } else { nil } }
}
