/// One branch of a choice: `/0.5/ 帮我查`.
public struct Alternative: Hashable, Sendable {
    /// The logarithm of the written weight in thousandths of a nat, so that weights add up exactly along a derivation:
    /// `/0.5/` is −693, `/1/` and no weight are 0, `/4/` is 1386.
    public let weight: Int
    public let expansion: Expansion

    public init(weight: Int = 0, expansion: Expansion) {
        self.weight = weight
        self.expansion = expansion
    }
}
