import Facts
import Quantities
import Search

/// Reads single records of one state of a store, and keeps those it read lately. Belongs to one thread at a time.
final class RecordReader {
    private let store: SQLiteStore
    var connection: Connection { store.connection }
    private let search: StoreSearch
    private let statements: Statements
    private var held = RecentValues<String, Kept>(capacity: 512)
    private var sentences = RecentValues<Int, Sentence>(capacity: 4096)
    private var groups = RecentValues<Int, Group>(capacity: 2048)
    /// By figure, the sentence it stands in.
    private var owners = RecentValues<Int, Int>(capacity: 4096)

    /// A document with the numbers of its rows.
    private struct Kept {
        let held: HeldDocument
        let id: Int
        let firstFigure: Int
    }

    /// The figures of a sentence.
    private struct Group {
        let numbers: Range<Int>
        let figures: [Figure]
    }

    private struct Statements {
        let number: Statement
        let document: Statement
        let articles: Statement
        let counts: Statement
        let profile: Statement
        let sentences: Statement
        let owner: Statement
        let figures: Statement
        let qualifiers: Statement
        let telling: Statement

        init(_ connection: Connection) throws {
            number = try connection.prepare("SELECT id FROM documents WHERE path = ?")
            document = try connection.prepare(Document.selection + "WHERE id = ?")
            articles = try connection.prepare(Document.Article.selection + "WHERE document = ? ORDER BY number")
            counts = try connection.prepare("SELECT sentence_count, figure_count FROM documents WHERE id = ?")
            profile = try connection.prepare(DocumentProfile.selection)
            sentences = try connection.prepare(
                Sentence.selection + "WHERE documents.id = ? AND number BETWEEN ? AND ? ORDER BY number")
            owner = try connection.prepare("SELECT sentence FROM figures WHERE id = ? AND document = ?")
            figures = try connection.prepare(
                Figure.selection + "WHERE documents.id = ? AND figures.sentence = ? ORDER BY figures.id")
            qualifiers = try connection.prepare(
                Figure.qualifierSelection
                    + "WHERE documents.id = ? AND figures.sentence = ? ORDER BY qualifiers.figure, qualifiers.number")
            telling = try connection.prepare(
                "SELECT path, number FROM sentences JOIN documents ON document = id WHERE telling = ?")
        }
    }

    /// - Parameters:
    ///   - store: one that nobody else uses, within a transaction that reads.
    ///   - search: of the state that the transaction sees.
    init(_ store: SQLiteStore, _ search: StoreSearch) throws {
        (self.store, self.search) = (store, search)
        statements = try Statements(store.connection)
    }

    func documents() throws -> [Document] { try store.documents() }

    func document(_ path: String) throws -> HeldDocument? { try kept(path)?.held }

    private func kept(_ path: String) throws -> Kept? {
        if let known = held[path] { return known }
        guard let sentences = search.sentences.records(of: path), let figures = search.figures.records(of: path) else {
            return nil
        }
        guard let id = try statements.number.rows([.text(path)], { $0.integer() }).first,
            let document = try document(id), document.path.utf8.elementsEqual(path.utf8),
            let read = try statements.profile.rows([.integer(id)], { try DocumentProfile.read(&$0, path: path) }).first
        else { throw damaged("报告“\(path)”的概况不在了") }
        let counts = try statements.counts.rows([.integer(id)]) { [$0.optionalInteger(), $0.optionalInteger()] }
        guard zip(counts.first ?? [], [sentences.count, figures.count]).allSatisfy({ $0 == nil || $0 == $1 }) else {
            throw damaged("报告“\(path)”的句数、数字数和检索文件不合")
        }
        let kept = Kept(
            held: HeldDocument(document: document, profile: read.profile, sentences: sentences, figures: figures),
            id: id, firstFigure: read.firstFigure ?? 0)
        held.keep(kept, path)
        return kept
    }

    private func document(_ id: Int) throws -> Document? {
        let articles = try statements.articles.rows([.integer(id)]) { row in
            _ = row.integer()
            return Document.Article(&row)
        }
        return try statements.document.rows([.integer(id)]) { try Document(&$0, articles: [id: articles]) }.first
    }

    func document(ofSentence number: Int) throws -> HeldDocument { try owner(number, in: search.sentences).held }

    func document(ofFigure number: Int) throws -> HeldDocument { try owner(number, in: search.figures).held }

    private func owner(_ number: Int, in index: SegmentIndex) throws -> Kept {
        guard let address = index.address(of: number), let kept = try kept(address.document) else {
            throw damaged("检索文件里的第 \(number) 条记录不属于任何报告")
        }
        return kept
    }

    func sentence(_ number: Int) throws -> Sentence {
        if let known = sentences[number] { return known }
        let kept = try owner(number, in: search.sentences)
        // Whoever looks at a sentence looks at the one before it.
        let place = number - kept.held.sentences.lowerBound
        let first = max(0, place - 1)
        let read = try statements.sentences.rows([.integer(kept.id), .integer(first), .integer(place)]) { row in
            try Sentence(&row)
        }
        guard read.count == place - first + 1, let sentence = read.last, sentence.number == place else {
            throw damaged("报告“\(kept.held.document.path)”的第 \(place) 句不在了")
        }
        for sentence in read { sentences.keep(sentence, kept.held.sentences.lowerBound + sentence.number) }
        return sentence
    }

    func figures(ofSentence number: Int) throws -> Range<Int> { try group(number).numbers }

    func figure(_ number: Int) throws -> Figure {
        let sentence = try sentence(ofFigure: number)
        let group = try group(sentence)
        guard group.numbers.contains(number) else { throw damaged("第 \(number) 个数字不在它的句子里") }
        return group.figures[number - group.numbers.lowerBound]
    }

    private func sentence(ofFigure number: Int) throws -> Int {
        if let known = owners[number] { return known }
        let kept = try owner(number, in: search.figures)
        let id = kept.firstFigure + number - kept.held.figures.lowerBound
        guard let place = try statements.owner.rows([.integer(id), .integer(kept.id)], { $0.integer() }).first else {
            throw damaged("报告“\(kept.held.document.path)”少了一个数字")
        }
        return kept.held.sentences.lowerBound + place
    }

    private func group(_ sentence: Int) throws -> Group {
        if let known = groups[sentence] { return known }
        let kept = try owner(sentence, in: search.sentences)
        let place: [SQLValue] = [.integer(kept.id), .integer(sentence - kept.held.sentences.lowerBound)]
        let qualifiers = try statements.qualifiers.rows(place) { row in (row.integer(), row.text()) }
        let byFigure = Dictionary(grouping: qualifiers, by: \.0).mapValues { $0.map(\.1) }
        var first: Int?
        let figures = try statements.figures.rows(place) { row in
            let number = row.integer(at: 0) - kept.firstFigure
            if first == nil { first = number }
            return try Figure(&row, number: number, qualifiers: byFigure)
        }
        let start = kept.held.figures.lowerBound + (first ?? 0)
        let group = Group(numbers: start..<start + figures.count, figures: figures)
        groups.keep(group, sentence)
        for number in group.numbers { owners.keep(sentence, number) }
        return group
    }

    func sentences(telling key: Int) throws -> [Int] {
        try statements.telling.rows([.integer(key)]) { row in (row.text(), row.integer()) }.compactMap { path, place in
            search.sentences.records(of: path).map { $0.lowerBound + place }
        }.sorted()
    }

    func figures(of value: ValueRange) throws -> [Int] {
        let sql: SQL = """
            SELECT path, figures.id - first_figure FROM figures JOIN documents ON figures.document = documents.id
                JOIN profiles ON profiles.document = documents.id
            WHERE value = ?
            """
        return try store.connection.prepare(sql).rows([.text(value.textForm)]) { row in (row.text(), row.integer()) }
            .compactMap { path, place in search.figures.records(of: path).map { $0.lowerBound + place } }.sorted()
    }

    func count(of unitClass: String, in document: HeldDocument) throws -> Int {
        let sql: SQL = """
            SELECT count(*) FROM figures WHERE document = (SELECT id FROM documents WHERE path = ?) AND unit_class = ?
            """
        return try store.connection.prepare(sql).rows([.text(document.document.path), .text(unitClass)]) {
            $0.integer()
        }.first ?? 0
    }

    private func damaged(_ detail: String) -> StoreProblem { .damaged(file: store.connection.file, detail: detail) }
}
