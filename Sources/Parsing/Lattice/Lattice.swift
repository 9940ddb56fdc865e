public import ChineseText
public import Quantities
public import Words

/// Every way to cut a text into grammar tokens, lexicon words and recognised quantities: edges over its characters.
///
/// The grammar, not a segmenter, decides where words end. Positions are scalar positions of the normal form.
public struct Lattice: Sendable {
    public let text: Scalars
    public let mentions: [Mention]
    /// Edges by the position they start at, in a fixed order.
    public let starting: [[Edge]]
    /// Edges by the position at which what follows begins.
    public let ending: [[Edge]]

    init(text: Scalars, mentions: [Mention], edges: [Edge]) {
        self.text = text
        self.mentions = mentions
        var starting = [[Edge]](repeating: [], count: text.count + 1)
        var ending = starting
        for edge in edges {
            starting[edge.start].append(edge)
            ending[edge.next].append(edge)
        }
        self.starting = starting
        self.ending = ending
    }

    public var count: Int { text.count }

    /// The same text without some of its edges.
    public func without(_ isUnwanted: (Edge) -> Bool) -> Lattice {
        Lattice(text: text, mentions: mentions, edges: starting.flatMap { $0 }.filter { !isUnwanted($0) })
    }
}

/// Builds lattices: knows the grammar's tokens, the lexicon and the recogniser.
public struct LatticeBuilder: Sendable {
    private let lexicon: Lexicon
    private let recognizer: Recognizer
    private let tokens: [String]
    private var tokenIndex = PrefixIndex()

    /// - Parameter tokens: the characters that rules write out, as the grammar writes them.
    public init(lexicon: Lexicon, recognizer: Recognizer, tokens: [String]) {
        self.lexicon = lexicon
        self.recognizer = recognizer
        self.tokens = tokens
        for (number, token) in tokens.enumerated() {
            tokenIndex.insert(NormalForm.of(token, blanks: .dropped).bytes, value: number)
        }
    }

    /// - Parameter text: in normal form.
    public func lattice(of text: Scalars) -> Lattice {
        let mentions = recognizer.mentions(in: text)
        var edges: [Edge] = []
        for position in 0..<text.count {
            let offset = text.offsets[position]
            for (end, numbers) in tokenIndex.values(in: text.bytes, at: offset).reversed() {
                edges += numbers.compactMap {
                    edge(text, position, end, .token(tokens[$0]), EdgeWeight.token)
                }
            }
            for match in lexicon.matches(in: text.bytes, at: offset) {
                edges += [edge(text, position, match.end, .word(match.entry), EdgeWeight.word)].compactMap { $0 }
            }
        }
        for mention in mentions {
            for start in Set([mention.range.lowerBound, mention.numberStart]).sorted() {
                guard let position = text.position(ofByte: start) else { continue }
                let found = start == mention.range.lowerBound ? mention : mention.withoutPrefix
                edges += [edge(text, position, found.range.upperBound, .mention(found), EdgeWeight.mention)].compactMap
                { $0 }
            }
        }
        return Lattice(text: text, mentions: mentions, edges: edges)
    }

    private func edge(_ text: Scalars, _ start: Int, _ endByte: Int, _ content: Edge.Content, _ weight: Int) -> Edge? {
        guard let end = text.position(ofByte: endByte) else { return nil }
        return Edge(start: start, end: end, next: text.afterBlanks(end), content: content, weight: weight)
    }
}

extension Scalars {
    func afterBlanks(_ position: Int) -> Int {
        var next = position
        while next < count, values[next].isBlank { next += 1 }
        return next
    }
}
