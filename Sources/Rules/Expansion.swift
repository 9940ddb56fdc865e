/// The right-hand side of a rule, or a part of it.
///
/// `[一共] (多少 | 几)` is a sequence of a repetition of the token `一共` (0 to 1 times) and two alternatives.
/// Brackets leave no trace but the shape of the tree; a sequence or a choice of one unweighted part is that part.
public struct Expansion: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        /// A word as it is written, without its quotes: `请问`, `"？"`.
        case token(String)
        /// Another rule: `$谁`, `$<../phrases/time.gram#时段>`.
        case reference(RuleReference)
        /// Words from outside the grammar: `$<lexicon:metrics>`.
        case vocabulary(Vocabulary)
        /// One after the other; two or more.
        case sequence([Expansion])
        /// One of these; a single one only if it carries a weight.
        case alternatives([Alternative])
        /// So many times; no maximum means any number. `[x]` is 0 to 1, `x<0>` is 0 to 0.
        case repetition(Expansion, minimum: Int, maximum: Int?)
        /// `{value}`: matches nothing and goes into the derivation.
        case tag(String)
        /// `$NULL` or `()`: matches the empty string.
        case null
        /// `$VOID`: never matches.
        case void
    }

    public let kind: Kind
    /// Where it starts.
    public let location: SourceLocation

    public init(_ kind: Kind, at location: SourceLocation) {
        self.kind = kind
        self.location = location
    }

    /// Calls `body` with this expansion and then with everything in it, from left to right.
    ///
    /// Complexity: linear in the size of the expansion.
    public func visit(_ body: (Expansion) -> Void) {
        body(self)
        switch kind {
        case .sequence(let parts):
            for part in parts { part.visit(body) }
        case .alternatives(let branches):
            for branch in branches { branch.expansion.visit(body) }
        case .repetition(let part, _, _): part.visit(body)
        case .token, .reference, .vocabulary, .tag, .null, .void: break
        }
    }
}
