internal import Parsing
internal import Quantities
internal import Words

extension LexiconEntry {
    /// A verb of one character (建), which as often is part of a word that no sheet knows (建筑).
    var isVerbCharacter: Bool { sheet == "actions" && form.unicodeScalars.count == 1 }
}

extension FreeText {
    /// Whether a measure says which basis is asked for: 总数 what there is in all, 实际完成数 what was reached.
    func asks(_ basis: String) -> Bool {
        steps.contains { step in
            guard case .word(let entry, _) = step else { return false }
            return entry.sheet == "measures" && entry.attribute("口径") == basis
        }
    }

    /// Whether characters that no sheet knows follow a step directly.
    func runsIntoUnknown(_ number: Int) -> Bool {
        guard steps.indices.contains(number + 1), case .character = steps[number + 1] else { return false }
        return steps[number].range.upperBound == steps[number + 1].range.lowerBound
    }
}

extension Derivation.Node {
    /// This node and those below it that belong to the same query: an operand is a query of its own. Other leaves than free text
    /// say something by the rule they stand in.
    func slotted() -> [Derivation.Node] {
        var nodes: [Derivation.Node] = []
        addSlotted(to: &nodes)
        return nodes
    }

    private func addSlotted(to nodes: inout [Derivation.Node]) {
        guard name != nil || freeText != nil else { return }
        nodes.append(self)
        guard !isOperand else { return }
        for child in children { child.addSlotted(to: &nodes) }
    }

    private var isOperand: Bool { name.map(QueryReader.operandSlots.contains) ?? false }

    /// The first leaf below a rule.
    var leaf: Derivation.Node? {
        for child in children {
            guard child.name != nil else { return child }
            if let leaf = child.leaf { return leaf }
        }
        return nil
    }

    var mention: Mention? { if case .mention(let mention) = content { mention } else { nil } }
    var word: LexiconEntry? { if case .word(let entry) = content { entry } else { nil } }
    var freeText: FreeText? { if case .freeText(let text) = content { text } else { nil } }
}
