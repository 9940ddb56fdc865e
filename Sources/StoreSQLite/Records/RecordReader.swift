import Facts
import Quantities
import Search

/// Reads single records of one state of a store, and keeps those it read lately. Belongs to one thread at a time.
final class RecordReader {
    private let store: SQLiteStore
    var connection: Connection { store.connection }
    private let search: StoreSearch
    private let statements: Statements
    /// By number. Reports are few beside their records, and each question looks at some dozens of them.
    private var held = RecentValues<Int, Kept>(capacity: 4096)
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
        let profile: Statement
        let sentences: Statement
        let owner: Statement
        let rows: Statement
        let figures: Statement
        let qualifiers: Statement
        let telling: Statement

        init(_ connection: Connection) throws {
            number = try connection.prepare("SELECT id FROM documents WHERE path = ?")
            document = try connection.prepare(Document.selection + "WHERE id = ?")
            articles = try connection.prepare(Document.Article.selection + "WHERE document = ? ORDER BY number")
            profile = try connection.prepare(DocumentProfile.selection)
            sentences = try connection.prepare(
                Sentence.selection + "WHERE documents.id = ? AND number BETWEEN ? AND ? ORDER BY number")
            owner = try connection.prepare("SELECT sentence FROM figures WHERE id = ? AND document = ?")
            rows = try connection.prepare(
                "SELECT min(id), max(id) FROM figures WHERE document = ? AND sentence = ? HAVING count(*) > 0")
            figures = try connection.prepare(Figure.rangeSelection)
            qualifiers = try connection.prepare(Figure.qualifierRangeSelection)
            telling = try connection.prepare(
                """
                SELECT path, number FROM sentences JOIN documents ON document = id
                WHERE telling = (SELECT telling FROM sentences WHERE document = ? AND number = ?)
                """)
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

    func document(_ path: String) throws -> HeldDocument? {
        try search.sentences.document(path).map { try kept($0).held }
    }

    /// A document by its number among those of the index.
    private func kept(_ number: Int) throws -> Kept {
        if let known = held[number] { return known }
        let path = search.sentences.path(of: number)
        let sentences = search.sentences.records(of: number)
        guard let figures = search.figures.records(of: path) else {
            throw damaged("数字的检索文件里没有报告“\(path)”")
        }
        guard let id = try statements.number.rows([.text(path)], { $0.integer() }).first,
            let (document, counts) = try document(id), document.path.utf8.elementsEqual(path.utf8),
            let read = try statements.profile.rows([.integer(id)], { try DocumentProfile.read(&$0, path: path) }).first
        else { throw damaged("报告“\(path)”的概况不在了") }
        guard zip(counts, [sentences.count, figures.count]).allSatisfy({ $0 == nil || $0 == $1 }) else {
            throw damaged("报告“\(path)”的句数、数字数和检索文件不合")
        }
        let kept = Kept(
            held: HeldDocument(document: document, profile: read.profile, sentences: sentences, figures: figures),
            id: id, firstFigure: read.firstFigure ?? 0)
        held.keep(kept, number)
        return kept
    }

    /// A document by the number of its row, and how many sentences and figures it says it has.
    private func document(_ id: Int) throws -> (document: Document, counts: [Int?])? {
        let articles = try statements.articles.rows([.integer(id)]) { row in
            _ = row.integer()
            return Document.Article(&row)
        }
        return try statements.document.rows([.integer(id)]) { row in
            (try Document(&row, articles: [id: articles]), [row.optionalInteger(), row.optionalInteger()])
        }.first
    }

    func document(ofSentence number: Int) throws -> HeldDocument { try owner(ofSentence: number).held }

    func document(ofFigure number: Int) throws -> HeldDocument { try owner(ofFigure: number).held }

    private func owner(ofSentence number: Int) throws -> Kept {
        guard let document = search.sentences.document(of: number) else { throw ownerless(number) }
        return try kept(document)
    }

    /// Both indexes have the same documents in the same order.
    private func owner(ofFigure number: Int) throws -> Kept {
        guard let document = search.figures.document(of: number), document < search.sentences.documentCount,
            case let kept = try kept(document), kept.held.figures.contains(number)
        else { throw ownerless(number) }
        return kept
    }

    private func ownerless(_ number: Int) -> StoreProblem { damaged("检索文件里的第 \(number) 条记录不属于任何报告") }

    func sentence(_ number: Int) throws -> Sentence {
        if let known = sentences[number] { return known }
        let kept = try owner(ofSentence: number)
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
        let kept = try owner(ofFigure: number)
        let id = kept.firstFigure + number - kept.held.figures.lowerBound
        guard let place = try statements.owner.rows([.integer(id), .integer(kept.id)], { $0.integer() }).first else {
            throw damaged("报告“\(kept.held.document.path)”少了一个数字")
        }
        return kept.held.sentences.lowerBound + place
    }

    private func group(_ sentence: Int) throws -> Group {
        if let known = groups[sentence] { return known }
        let kept = try owner(ofSentence: sentence)
        let place = sentence - kept.held.sentences.lowerBound
        let rows = try statements.rows.rows([.integer(kept.id), .integer(place)]) { ($0.integer(), $0.integer()) }
        let figures =
            try rows.first.map { first, last in
                try self.figures(first...last, of: kept, sentence: place)
            } ?? []
        let start = kept.held.figures.lowerBound + (rows.first.map { $0.0 - kept.firstFigure } ?? 0)
        let group = Group(numbers: start..<start + figures.count, figures: figures)
        groups.keep(group, sentence)
        for number in group.numbers { owners.keep(sentence, number) }
        return group
    }

    /// - Parameter rows: the numbers of the sentence's first row and of its last.
    private func figures(_ rows: ClosedRange<Int>, of kept: Kept, sentence: Int) throws -> [Figure] {
        let range: [SQLValue] = [.integer(rows.lowerBound), .integer(rows.upperBound)]
        let qualifiers = try statements.qualifiers.rows(range) { row in (row.integer(), row.text()) }
        let byFigure = Dictionary(grouping: qualifiers, by: \.0).mapValues { $0.map(\.1) }
        let figures = try statements.figures.rows([.integer(kept.id)] + range) { row in
            try Figure(&row, number: row.integer(at: 0) - kept.firstFigure, qualifiers: byFigure)
        }
        guard figures.count == rows.count, figures.allSatisfy({ $0.sentence == sentence }) else {
            throw damaged("报告“\(kept.held.document.path)”第 \(sentence) 句的数字不在一起")
        }
        return figures
    }

    func sentences(tellingAs number: Int) throws -> [Int] {
        let kept = try owner(ofSentence: number)
        let place = number - kept.held.sentences.lowerBound
        return try statements.telling.rows([.integer(kept.id), .integer(place)]) { row in (row.text(), row.integer()) }
            .compactMap { path, place in search.sentences.records(of: path).map { $0.lowerBound + place } }.sorted()
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
