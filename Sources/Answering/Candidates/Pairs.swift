/// The pairs of neighboring characters of some texts, to tell how much of another text they hold.
struct Pairs {
    private var pairs: Set<UInt64> = []

    init(_ texts: [String]) {
        for text in texts {
            let scalars = Array(text.unicodeScalars)
            for (left, right) in zip(scalars, scalars.dropFirst()) { pairs.insert(Self.key(left, right)) }
        }
    }

    private static func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
        UInt64(left.value) << 21 | UInt64(right.value)
    }

    /// The share of a text's characters that stand in one of the pairs, in thousandths; 0 for less than two characters.
    func share(of text: some Collection<Unicode.Scalar>) -> Int {
        var covered = 0
        var isOpen = false
        var count = 0
        var last: Unicode.Scalar?
        for scalar in text {
            if let last {
                let holds = pairs.contains(Self.key(last, scalar))
                covered += holds ? (isOpen ? 1 : 2) : 0
                isOpen = holds
            }
            last = scalar
            count += 1
        }
        return count < 2 ? 0 : 1000 * covered / count
    }
}
