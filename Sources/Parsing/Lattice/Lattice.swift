public import ChineseText
public import Quantities
internal import Words

/// Every way to cut a text into grammar tokens, lexicon words and recognised quantities: edges over its characters.
///
/// The grammar, not a segmenter, decides where words end. Positions are scalar positions of the normal form.
public struct Lattice: Sendable {
    public let text: Scalars
    public let mentions: [Mention]
    /// By start, in a fixed order: tokens, words, mentions, the longer before the shorter.
    public let edges: [Edge]
    /// By position the first edge that starts there; one more at the end.
    let firstEdges: [Int32]
    let tokens: [String]
    let lexicon: Lexicon
    /// Further words, whose numbers begin where those of the lexicon end.
    let names: Lexicon
    /// Mentions as edges hold them: with and without the bound word before them.
    let spoken: [Mention]

    init(
        text: Scalars, mentions: [Mention], edges: [Edge], tokens: [String], lexicon: Lexicon, names: Lexicon,
        spoken: [Mention]
    ) {
        self.text = text
        self.mentions = mentions
        self.edges = edges
        self.tokens = tokens
        self.lexicon = lexicon
        self.names = names
        self.spoken = spoken
        var firstEdges = [Int32](repeating: 0, count: text.count + 2)
        for edge in edges { firstEdges[edge.start + 1] += 1 }
        for position in firstEdges.indices.dropFirst() { firstEdges[position] += firstEdges[position - 1] }
        self.firstEdges = firstEdges
    }

    public var count: Int { text.count }

    /// The edges that start at a position.
    public func edges(at position: Int) -> ArraySlice<Edge> { edges[range(at: position)] }

    @inline(__always)
    func range(at position: Int) -> Range<Int> { Int(firstEdges[position])..<Int(firstEdges[position + 1]) }

    private func word(_ number: Int) -> LexiconEntry {
        number < lexicon.entryCount ? lexicon.entry(number) : names.entry(number - lexicon.entryCount)
    }

    /// The same text without some of its edges.
    public func without(_ isUnwanted: (Edge) -> Bool) -> Lattice {
        Lattice(
            text: text, mentions: mentions, edges: edges.filter { !isUnwanted($0) }, tokens: tokens, lexicon: lexicon,
            names: names, spoken: spoken)
    }

    public func content(of edge: Edge) -> Edge.Content {
        switch edge.kind {
        case .token: .token(tokens[Int(edge.item)])
        case .word: .word(word(Int(edge.item)))
        case .mention: .mention(spoken[Int(edge.item)])
        }
    }
}

extension Scalars {
    @inline(__always)
    func afterBlanks(_ position: Int) -> Int {
        var next = position
        while next < count, values[next].isBlank { next += 1 }
        return next
    }
}
