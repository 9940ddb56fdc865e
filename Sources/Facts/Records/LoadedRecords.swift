public import Quantities
internal import Synchronization

/// All records of a store, held in memory: for stores that forget, and where lists of all are wanted.
public final class LoadedRecords: RecordSource {
    private let held: [HeldDocument]
    private let sentences: [Sentence]
    private let figures: [Figure]
    private let numbers: [String: Int]
    /// By sentence, the number of its first figure; one more at the end.
    private let firstFigures: [Int]
    private let tellings = Mutex<[Int: [Int]]?>(nil)

    public init(_ store: any FactStore) throws {
        var (held, sentences, figures): ([HeldDocument], [Sentence], [Figure]) = ([], [], [])
        for document in try store.documents() {
            let told = try store.sentences(of: document.path)
            let counted = try store.figures(of: document.path)
            held.append(
                HeldDocument(
                    document: document,
                    profile: DocumentProfile(told, withFigures: Set(counted.map(\.sentence))),
                    sentences: sentences.count..<sentences.count + told.count,
                    figures: figures.count..<figures.count + counted.count))
            sentences += told
            figures += counted
        }
        (self.held, self.sentences, self.figures) = (held, sentences, figures)
        numbers = Dictionary(
            held.enumerated().map { ($1.document.path, $0) }, uniquingKeysWith: { first, _ in first })
        var firsts = [Int](repeating: figures.count, count: sentences.count + 1)
        for document in held {
            for number in document.figures.reversed() {
                firsts[document.sentences.lowerBound + figures[number].sentence] = number
            }
        }
        for sentence in sentences.indices.reversed() { firsts[sentence] = min(firsts[sentence], firsts[sentence + 1]) }
        firstFigures = firsts
    }

    public var sentenceCount: Int { sentences.count }
    public var figureCount: Int { figures.count }

    /// A list in memory is not kept for another time.
    public var state: String? { nil }

    public func documents() -> [Document] { held.map(\.document) }
    public func document(_ path: String) -> HeldDocument? { numbers[path].map { held[$0] } }
    public func document(ofSentence number: Int) -> HeldDocument { held[numbers[sentences[number].document] ?? 0] }
    public func document(ofFigure number: Int) -> HeldDocument { held[numbers[figures[number].document] ?? 0] }

    public func sentence(_ number: Int) -> Sentence { sentences[number] }
    public func figure(_ number: Int) -> Figure { figures[number] }

    public func figures(ofSentence number: Int) -> Range<Int> { firstFigures[number]..<firstFigures[number + 1] }

    public func sentences(tellingAs number: Int) -> [Int] {
        guard let key = key(of: number, document(ofSentence: number)) else { return [] }
        return tellings.withLock { known in
            if let known { return known[key] ?? [] }
            let made = allTellings()
            known = made
            return made[key] ?? []
        }
    }

    private func allTellings() -> [Int: [Int]] {
        var all: [Int: [Int]] = [:]
        for document in held {
            for number in document.sentences {
                guard let key = key(of: number, document) else { continue }
                all[key, default: []].append(number)
            }
        }
        return all
    }

    private func key(of number: Int, _ document: HeldDocument) -> Int? {
        Telling.key(of: sentences[number], figures[figures(ofSentence: number)], document.profile.script)
    }

    public func figures(of value: ValueRange) -> [Int] {
        figures.indices.filter { figures[$0].quantity.value == value }
    }

    public func count(of unitClass: String, in document: HeldDocument) -> Int {
        figures[document.figures].count { $0.quantity.unitClass == unitClass }
    }

    public func holdsFigures(of places: [String], in year: Int) -> Bool {
        figures.contains { $0.place.map(places.contains) ?? false && $0.period?.year == year }
    }

    public func documents(ofYear year: Int, in places: [String]) -> [Document] {
        documents().filter { document in
            (document.published?.year == year || document.period?.year == year)
                && (places.isEmpty || document.place == nil || document.allPlaces.contains(where: places.contains))
        }
    }

    public func newestYear() -> Int? {
        documents().compactMap { $0.published?.year }.max() ?? documents().compactMap { $0.period?.year }.max()
    }

    public func newestYear(of place: String) -> Int? {
        documents().filter { $0.allPlaces.contains(place) }.compactMap { $0.period?.year ?? $0.published?.year }.max()
    }

    public func places() -> [String] {
        var seen: Set<String> = []
        return documents().flatMap(\.allPlaces).filter { seen.insert($0).inserted }
    }

    public func names() -> WrittenNames {
        held.reduce(into: WrittenNames()) { names, document in
            names.formUnion(
                WrittenNames(
                    document.document, Array(sentences[document.sentences]), Array(figures[document.figures]),
                    document.profile.script))
        }
    }
}

extension Document {
    /// Its place, then those of its articles.
    public var allPlaces: [String] { ([place] + articles.map(\.place)).compactMap(\.self) }
}
