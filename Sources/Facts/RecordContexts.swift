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

/// Keeps what was put together lately. Threads share it.
final class ContextShelf: Sendable {
    enum Kind: Sendable {
        case figures
        case sentences
    }

    private struct Contents {
        var builder: RecordContext.Builder
        var figures = RecentValues<Int, RecordContext>(capacity: ContextShelf.capacity)
        var sentences = RecentValues<Int, RecordContext>(capacity: ContextShelf.capacity)
    }

    /// More than a question looks at.
    static let capacity = 2048

    private let source: any RecordSource
    private let contents: Mutex<Contents>

    init(_ source: any RecordSource) {
        self.source = source
        contents = Mutex(Contents(builder: RecordContext.Builder(source)))
    }

    func count(of kind: Kind) -> Int { kind == .figures ? source.figureCount : source.sentenceCount }

    func context(_ kind: Kind, _ number: Int) -> RecordContext {
        contents.withLock { contents in
            switch kind {
            case .figures:
                if let known = contents.figures[number] { return known }
                let context = context(ofFigure: number, &contents.builder)
                contents.figures.keep(context, number)
                return context
            case .sentences:
                if let known = contents.sentences[number] { return known }
                let context = contents.builder.context(ofSentence: number)
                contents.sentences.keep(context, number)
                return context
            }
        }
    }

    private func context(ofFigure number: Int, _ builder: inout RecordContext.Builder) -> RecordContext {
        let figure = source.figure(number)
        let place = source.document(ofFigure: number).sentences.lowerBound + figure.sentence
        let sentence = source.sentence(place)
        let others = source.figures(ofSentence: place).map { source.figure($0) }
            .map { (figure: $0, part: sentence.part(at: $0.range.start)) }
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
}
