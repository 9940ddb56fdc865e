internal import ChineseText
public import Parsing
public import Quantities
public import Words

/// A question as it was read.
public struct Reading: Sendable {
    public let lattice: Lattice
    /// Best first.
    public let derivations: [Derivation]
    /// The query of the best derivation; nil when the grammar does not know the form.
    public let query: Query?
    public let itemCount: Int
    public let isExhausted: Bool
    /// Words that were read otherwise than they were typed: 爱心服务战 as 爱心服务站.
    public let corrections: [Correction]
    fileprivate let reader: QueryReader

    /// What the other derivations mean, where they mean something else; the likelier first. Most questions have no need of it.
    public var otherQueries: [Query] {
        var meanings: [Query] = []
        for derivation in derivations {
            guard let query = reader.query(derivation, of: lattice.text), !meanings.contains(query) else { continue }
            meanings.append(query)
        }
        return Array(meanings.dropFirst())
    }
}

/// A word of a question that was taken for another.
public struct Correction: Hashable, Sendable {
    public let typed: String
    public let meant: String
}

/// Reads questions: normal form, lattice, chart, query.
public struct QuestionReader: Sendable {
    private var lattices: LatticeBuilder
    private let lexicon: Lexicon
    private let parser: ChartParser
    private let queries: QueryReader
    private let noise: QuestionNoise
    private let recognizer: Recognizer
    private var spelling: QuestionSpelling?
    private let characters: CharacterSheets?

    /// - Parameter characters: which characters are mistaken for one another; without them words are read as they are typed.
    public init(
        grammar: ContextFreeGrammar, lexicon: Lexicon, recognizer: Recognizer, characters: CharacterSheets? = nil
    ) {
        self.recognizer = recognizer
        self.lexicon = lexicon
        self.characters = characters
        spelling = characters.map { QuestionSpelling(sheets: $0, lexicons: [lexicon]) }
        parser = ChartParser(grammar: grammar)
        lattices = LatticeBuilder(lexicon: lexicon, recognizer: recognizer, grammar: grammar)
        queries = QueryReader(lexicon: lexicon)
        noise = QuestionNoise(lexicon: lexicon)
    }

    /// The reader that also knows names which reports write.
    public func knowing(_ names: CorpusNames) -> QuestionReader {
        let learned = names.lexicon
        var reader = self
        reader.lattices = lattices.knowing(learned)
        reader.spelling = characters.map { QuestionSpelling(sheets: $0, lexicons: [lexicon, learned]) }
        return reader
    }

    /// Longer lines are no questions; reading them would take time and memory that grow with their square.
    public static let longest = 400

    /// Any line yields a reading; one that is not understood has no query.
    public func read(_ question: String) -> Reading {
        let whole = Scalars(question)
        guard whole.count <= Self.longest else {
            let empty = lattices.lattice(of: Scalars([]))
            return Reading(
                lattice: empty, derivations: [], query: nil, itemCount: 0, isExhausted: true, corrections: [],
                reader: queries)
        }
        let text = NormalForm.of(noise.cleaned(whole), blanks: .kept)
        let trimmed = Scalars(text.bytes.last == 0x20 ? Array(text.bytes.dropLast()) : text.bytes)
        let (lattice, result) = parsed(trimmed)
        return Reading(
            lattice: lattice, derivations: result.derivations,
            query: result.derivations.lazy.compactMap { queries.query($0, of: lattice.text) }.first,
            itemCount: result.itemCount, isExhausted: result.isExhausted,
            corrections: result.derivations.first.map { corrections(in: $0, of: lattice.text) } ?? [],
            reader: queries)
    }

    /// Read as it is typed; where characters are left that no word explains, also with words that may be meant, which
    /// counts if it makes the better reading.
    private func parsed(_ text: Scalars) -> (Lattice, ChartParser.Result) {
        let mentions = recognizer.mentions(in: text)
        let lattice = lattices.lattice(of: text, mentions: mentions)
        let result = parser.parse(lattice)
        guard let spelling,
            lattice.holdsLooseCharacters || result.derivations.first.map(\.leavesCharacters) ?? !result.isExhausted
        else { return (lattice, result) }
        let respellings = spelling.respellings(in: text)
        guard !respellings.isEmpty else { return (lattice, result) }
        let other = lattices.lattice(of: text, mentions: mentions, respellings: respellings)
        let second = parser.parse(other)
        guard let best = second.derivations.first, best.weight > result.derivations.first?.weight ?? .min else {
            return (lattice, result)
        }
        return (other, second)
    }

    private func corrections(in derivation: Derivation, of text: Scalars) -> [Correction] {
        derivation.root.nodes().flatMap(\.words).compactMap { entry, range in
            let (typed, meant) = (text.text(range), NormalForm.text(entry.form))
            return typed == meant ? nil : Correction(typed: typed, meant: meant)
        }
    }
}

extension Lattice {
    /// Whether two characters stand side by side that are part of no longer word: 和同 of 集体和同, each a word by itself.
    fileprivate var holdsLooseCharacters: Bool {
        var isBound = [Bool](repeating: false, count: text.count)
        for edge in edges where edge.end - edge.start > 1 {
            for position in edge.start..<edge.end { isBound[position] = true }
        }
        return text.values.indices.dropLast().contains { position in
            !isBound[position] && !isBound[position + 1] && text.values[position].isHan
                && text.values[position + 1].isHan
        }
    }
}

extension Derivation {
    /// Whether its free text holds characters that belong to no word.
    fileprivate var leavesCharacters: Bool {
        root.nodes().contains { node in
            node.freeText?.steps.contains { step in
                if case .character(let scalar, _) = step { scalar.isHan || scalar.isASCIILetter } else { false }
            } ?? false
        }
    }
}

extension Derivation.Node {
    /// The words of the lexicon that stand on this very node, with the characters that stand for them.
    fileprivate var words: [(LexiconEntry, Range<Int>)] {
        switch content {
        case .word(let entry): [(entry, range)]
        case .freeText(let text):
            text.steps.compactMap { step in
                if case .word(let entry, let range) = step { (entry, range) } else { nil }
            }
        case .rule, .token, .mention, .tag: []
        }
    }
}
