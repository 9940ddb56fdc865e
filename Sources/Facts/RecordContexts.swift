internal import ChineseText
internal import Quantities
internal import Synchronization

/// The texts around the records of a corpus, by the record's number; each is put together when it is first asked for.
///
/// A question looks at some dozens of records: making them all would take longer than everything else at the start.
public struct RecordContexts: RandomAccessCollection, Sendable {
    private let shelf: ContextShelf
    private let kind: ContextShelf.Kind
    public let endIndex: Int

    init(_ shelf: ContextShelf, _ kind: ContextShelf.Kind) {
        (self.shelf, self.kind) = (shelf, kind)
        endIndex = shelf.count(of: kind)
    }

    public var startIndex: Int { 0 }

    public subscript(number: Int) -> RecordContext { shelf.context(kind, number) }
}

/// Keeps what was put together. Threads share it.
final class ContextShelf: Sendable {
    enum Kind: Sendable {
        case figures
        case sentences
    }

    private struct Contents {
        var builder: RecordContext.Builder
        var figures: [RecordContext?]
        var sentences: [RecordContext?]
    }

    private let figures: [Figure]
    /// By document, the number of its first sentence.
    private let starts: [String: Int]
    private let contents: Mutex<Contents>

    init(
        documents: [String: Document], traditional: Set<String>, sentences: [Sentence], figures: [Figure],
        starts: [String: Int]
    ) {
        (self.figures, self.starts) = (figures, starts)
        contents = Mutex(
            Contents(
                builder: RecordContext.Builder(
                    documents: documents, traditional: traditional, sentences: sentences,
                    withFigures: Set(figures.map { (starts[$0.document] ?? 0) + $0.sentence })),
                figures: [RecordContext?](repeating: nil, count: figures.count),
                sentences: [RecordContext?](repeating: nil, count: sentences.count)))
    }

    func count(of kind: Kind) -> Int {
        contents.withLock { kind == .figures ? $0.figures.count : $0.sentences.count }
    }

    func context(_ kind: Kind, _ number: Int) -> RecordContext {
        contents.withLock { contents in
            switch kind {
            case .figures:
                if let known = contents.figures[number] { return known }
                let context = context(ofFigure: number, &contents.builder)
                contents.figures[number] = context
                return context
            case .sentences:
                if let known = contents.sentences[number] { return known }
                let context = contents.builder.context(ofSentence: number)
                contents.sentences[number] = context
                return context
            }
        }
    }

    private func context(ofFigure number: Int, _ builder: inout RecordContext.Builder) -> RecordContext {
        let figure = figures[number]
        let place = (starts[figure.document] ?? 0) + figure.sentence
        let sentence = builder.sentences[place]
        let others = figures[besides(number)].map { (figure: $0, part: sentence.part(at: $0.range.start)) }
        let part = sentence.part(at: figure.range.start)
        let ofPart = others.filter { $0.part == part }
        func isOfKind(_ other: Figure) -> Bool { other.quantity.unitClass == figure.quantity.unitClass }
        let first = ofPart.map(\.figure.clause.start).min() ?? 0
        // A part of its own: clauses without a number lead it, and a part before it has a number of the same class.
        let hasHead = sentence.start(ofPartAt: figure.range.start) < first
        return builder.context(
            of: figure, sentence: place, isSole: ofPart.filter { isOfKind($0.figure) }.count == 1,
            isApart: hasHead && others.contains { $0.part < part && isOfKind($0.figure) })
    }

    /// The figures of its sentence.
    private func besides(_ number: Int) -> Range<Int> {
        func isBeside(_ other: Int) -> Bool {
            figures[other].sentence == figures[number].sentence && figures[other].document == figures[number].document
        }
        var (first, end) = (number, number + 1)
        while first > 0, isBeside(first - 1) { first -= 1 }
        while end < figures.count, isBeside(end) { end += 1 }
        return first..<end
    }
}
