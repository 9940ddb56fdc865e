public import ChineseText
public import Quantities
public import Words

/// Builds lattices: knows what a grammar asks for, the lexicon and the recogniser.
public struct LatticeBuilder: Sendable {
    private let lexicon: Lexicon
    private var names = Lexicon()
    private var nameSheets: [Sheet] = []
    private let recognizer: Recognizer
    private let tokens: TokenTable
    /// By the number of a sheet.
    private let sheets: [Sheet]
    private let terminals: [Terminal]
    private let freeText: Set<String>
    private let quantity: Int32
    private let time: Int32

    /// The terminal that the words of a sheet stand for, −1 for none, and whether they are words in free text.
    private typealias Sheet = (terminal: Int32, isContent: Bool)

    /// - Parameters:
    ///   - terminals: what the grammar asks for; edges bear their places in this list.
    ///   - freeText: the sheets whose words are words inside free text.
    public init(
        lexicon: Lexicon, recognizer: Recognizer, terminals: [Terminal],
        freeText: Set<String> = Lexicon.questionSheets
    ) {
        self.init(lexicon, recognizer, terminals, TokenTable(terminals), freeText)
    }

    /// A builder for a grammar, which brings the tokens of its rules ready for use.
    public init(
        lexicon: Lexicon, recognizer: Recognizer, grammar: ContextFreeGrammar,
        freeText: Set<String> = Lexicon.questionSheets
    ) {
        self.init(lexicon, recognizer, grammar.terminals, grammar.tokens, freeText)
    }

    private init(
        _ lexicon: Lexicon, _ recognizer: Recognizer, _ terminals: [Terminal], _ tokens: TokenTable,
        _ freeText: Set<String>
    ) {
        self.lexicon = lexicon
        self.recognizer = recognizer
        self.terminals = terminals
        self.tokens = tokens
        self.freeText = freeText
        sheets = Self.sheets(lexicon, terminals, freeText)
        quantity = Self.number(.recognizer("quantity"), terminals)
        time = Self.number(.recognizer("time"), terminals)
    }

    /// The builder that also knows further words, of sheets named as those of the lexicon, that cost more (`EdgeWeight.name`).
    public func knowing(_ names: Lexicon) -> LatticeBuilder {
        var builder = self
        builder.names = names
        builder.nameSheets = Self.sheets(names, terminals, freeText)
        return builder
    }

    private static func sheets(_ lexicon: Lexicon, _ terminals: [Terminal], _ freeText: Set<String>) -> [Sheet] {
        // Most terminals are tokens.
        let asked = terminals.enumerated().compactMap { number, terminal in
            if case .lexicon(let sheet) = terminal { (sheet: sheet, number: Int32(number)) } else { nil }
        }
        return lexicon.sheetNames.map { name in
            (asked.first { $0.sheet == name }?.number ?? -1, freeText.contains(name))
        }
    }

    private static func number(_ terminal: Terminal, _ terminals: [Terminal]) -> Int32 {
        Int32(terminals.firstIndex(of: terminal) ?? -1)
    }

    /// - Parameter text: in normal form.
    public func lattice(of text: Scalars) -> Lattice { lattice(of: text, mentions: recognizer.mentions(in: text)) }

    /// - Parameters:
    ///   - mentions: what the recogniser found in the text.
    ///   - respellings: words that the text writes otherwise.
    public func lattice(of text: Scalars, mentions: [Mention], respellings: [Respelling] = []) -> Lattice {
        var spoken: [Mention] = []
        var mentionEdges: [Edge] = []
        for mention in mentions {
            for start in Set([mention.range.lowerBound, mention.numberStart]).sorted() {
                let found = start == mention.range.lowerBound ? mention : mention.withoutPrefix
                guard let edge = edge(for: found, start, item: spoken.count, in: text) else { continue }
                mentionEdges.append(edge)
                spoken.append(found)
            }
        }
        let others = mentionEdges + nameEdges(in: text) + respellings.flatMap { respelledEdges($0, in: text) }
        let edges = allEdges(of: text, others)
        return Lattice(
            text: text, mentions: mentions, edges: edges, tokens: tokens.tokens, lexicon: lexicon, names: names,
            spoken: spoken)
    }

    private func edge(for mention: Mention, _ start: Int, item: Int, in text: Scalars) -> Edge? {
        guard let first = text.position(ofByte: start), let last = text.position(ofByte: mention.range.upperBound)
        else { return nil }
        return Edge(
            first: Int32(first), last: Int32(last), after: Int32(text.afterBlanks(last)),
            terminal: mention.quantity == nil ? time : quantity, item: Int32(item),
            weight: Int32(EdgeWeight.mention), price: 0, kind: .mention, isContent: false)
    }

    /// The word that a respelling stands for, as an edge for each sheet that holds it.
    private func respelledEdges(_ respelling: Respelling, in text: Scalars) -> [Edge] {
        let price = EdgeWeight.respelled(respelling.similarity, length: respelling.range.count)
        return lexicon.entries(form: respelling.form).compactMap { entry in
            edge(entry.number, sheets[entry.sheetNumber], respelling.range, price: price, in: text)
        }
            + names.entries(form: respelling.form).compactMap { entry in
                let price = price + EdgeWeight.name
                return edge(
                    lexicon.entryCount + entry.number, nameSheets[entry.sheetNumber], respelling.range, price: price,
                    in: text)
            }
    }

    private func nameEdges(in text: Scalars) -> [Edge] {
        guard names.entryCount > 0 else { return [] }
        return (0..<text.count).flatMap { start in
            names.matches(in: text, at: start).compactMap { match in
                edge(
                    lexicon.entryCount + match.entry.number, nameSheets[match.entry.sheetNumber], start..<match.end,
                    price: EdgeWeight.name, in: text)
            }
        }
    }

    private func edge(
        _ number: Int, _ sheet: (terminal: Int32, isContent: Bool), _ range: Range<Int>, price: Int, in text: Scalars
    ) -> Edge? {
        guard sheet.terminal >= 0 || sheet.isContent else { return nil }
        return Edge(
            first: Int32(range.lowerBound), last: Int32(range.upperBound),
            after: Int32(text.afterBlanks(range.upperBound)), terminal: sheet.terminal, item: Int32(number),
            weight: Int32(EdgeWeight.word + price), price: Int32(price), kind: .word, isContent: sheet.isContent)
    }

    /// - Parameter others: mentions, names and respellings, which come after tokens and words of the same start.
    private func allEdges(of text: Scalars, _ others: [Edge]) -> [Edge] {
        var edges: [Edge] = []
        edges.reserveCapacity(text.count * 3)
        let others = others.enumerated().sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
        var nextOther = 0
        var found: Found = []
        let (tokenCodes, wordCodes) = (tokens.index.codes(of: text), lexicon.index.codes(of: text))
        for position in 0..<text.count {
            addTokens(text, tokenCodes, position, &found, to: &edges)
            addWords(text, wordCodes, position, &found, to: &edges)
            while nextOther < others.count, others[nextOther].element.start == position {
                edges.append(others[nextOther].element)
                nextOther += 1
            }
        }
        return edges
    }

    /// Ends and nodes of the keys at a position, kept between positions.
    private typealias Found = [(end: Int32, node: Int32)]

    @inline(__always)
    private func addTokens(
        _ text: Scalars, _ codes: [Int32], _ position: Int, _ found: inout Found, to edges: inout [Edge]
    ) {
        found.removeAll(keepingCapacity: true)
        tokens.index.forEachKey(in: codes, at: position) { found.append((Int32($0), Int32($1))) }
        for (end, node) in found.reversed() {
            let after = Int32(text.afterBlanks(Int(end)))
            tokens.index.forEachValue(of: Int(node)) { number in
                edges.append(
                    Edge(
                        first: Int32(position), last: end, after: after, terminal: tokens.terminals[number],
                        item: Int32(number), weight: Int32(EdgeWeight.token), price: 0, kind: .token, isContent: false))
            }
        }
    }

    @inline(__always)
    private func addWords(
        _ text: Scalars, _ codes: [Int32], _ position: Int, _ found: inout Found, to edges: inout [Edge]
    ) {
        found.removeAll(keepingCapacity: true)
        lexicon.index.forEachKey(in: codes, at: position) { found.append((Int32($0), Int32($1))) }
        for (end, node) in found.reversed() {
            let after = Int32(text.afterBlanks(Int(end)))
            lexicon.index.forEachValue(of: Int(node)) { number in
                let sheet = sheets[lexicon.sheetNumber(ofEntry: number)]
                guard sheet.terminal >= 0 || sheet.isContent else { return }
                edges.append(
                    Edge(
                        first: Int32(position), last: end, after: after, terminal: sheet.terminal, item: Int32(number),
                        weight: Int32(EdgeWeight.word), price: 0, kind: .word, isContent: sheet.isContent))
            }
        }
    }
}
