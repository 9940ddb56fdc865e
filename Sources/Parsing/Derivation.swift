public import Quantities
public import Rules
public import Words

/// The parse of a text: rules, words and weights. A tree in which every leaf says which characters it stands for.
public struct Derivation: Sendable {
    /// Log weight in thousandths of a nat: rule weights and edge weights added up.
    public let weight: Int
    public let root: Node

    public struct Node: Sendable {
        public enum Content: Sendable {
            case rule(RuleLabel)
            case token(String)
            case word(LexiconEntry)
            case mention(Mention)
            case freeText(FreeText)
            case tag(String)
        }

        public let content: Content
        /// Scalar positions in the text parsed.
        public let range: Range<Int>
        public let children: [Node]

        /// The rule's name, nil for a leaf.
        public var name: RuleName? {
            if case .rule(let rule) = content { rule.name } else { nil }
        }

        /// The literals that stand directly in this rule's expansion.
        public var tags: [String] {
            children.compactMap { if case .tag(let text) = $0.content { text } else { nil } }
        }

        /// All nodes below and including this one, in reading order, parents first.
        public func nodes() -> [Node] { [self] + children.flatMap { $0.nodes() } }

        /// The outermost nodes of a rule below this one, in reading order.
        public func outermost(_ name: RuleName) -> [Node] {
            children.flatMap { $0.name == name ? [$0] : $0.outermost(name) }
        }
    }
}
