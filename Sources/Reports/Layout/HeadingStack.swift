/// The headings that a paragraph stands under, from the outermost in.
struct HeadingStack {
    private var open: [(rank: Int, isNumbered: Bool, text: String)] = []

    /// Above all that numbers mark, for headings that Markdown marks.
    private static let numbered = 10
    /// Below a numbered heading.
    private static let inner = 20

    var texts: [String] { open.map(\.text) }

    /// - Parameter level: of a heading marked as one, from 2.
    mutating func take(_ text: String, level: Int) { push(text, rank: level, isNumbered: false) }

    /// - Parameter number: the rank of the heading's number; nil for one without.
    ///
    /// A heading without a number stands beside the last one without, else within what is open.
    mutating func take(_ text: String, number: Int?) {
        if let number { return push(text, rank: Self.numbered + number, isNumbered: true) }
        let beside = open.last { !$0.isNumbered && $0.rank > 6 }?.rank
        push(
            text, rank: beside ?? (open.contains { $0.isNumbered } ? Self.inner : Self.numbered + 2), isNumbered: false)
    }

    private mutating func push(_ text: String, rank: Int, isNumbered: Bool) {
        open.removeAll { $0.rank >= rank }
        open.append((rank, isNumbered, text))
    }
}
