import ChineseText
import Facts
import Quantities

/// Writes what records are looked up by: profiles, places, names and the keys of repeated sentences.
struct LookupWriter {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Puts in what is looked up of a document whose records stand there already.
    ///
    /// - Parameter id: the number of its row.
    func write(_ extracted: ExtractedDocument, id: Int) throws {
        let profile = DocumentProfile(extracted)
        try write(profile, of: extracted.document, id: id)
        try writePlaces(extracted, id: id)
        try write(
            WrittenNames(extracted.document, extracted.sentences, extracted.figures, profile.script), id: id)
        try writeTellings(extracted, profile.script, id: id)
    }

    /// Takes away what is looked up of all documents.
    func forget() throws {
        try connection.execute(
            "DELETE FROM profiles; DELETE FROM places; DELETE FROM names; UPDATE sentences SET telling = NULL")
    }

    private func write(_ profile: DocumentProfile, of document: Document, id: Int) throws {
        let first =
            try connection.prepare("SELECT min(id) FROM figures WHERE document = ?").rows([.integer(id)]) {
                $0.optionalInteger()
            }.first ?? nil
        let values = profile.values(
            firstFigure: first, published: document.published?.year, told: document.period?.year)
        try connection.prepare(DocumentProfile.insertion).run(
            SQLValue.summed(values, of: id, with: [.text(document.path)]))
    }

    private func writePlaces(_ extracted: ExtractedDocument, id: Int) throws {
        let document = extracted.document
        let year = document.period?.year ?? document.published?.year ?? 0
        let ofDocument = Set(document.allPlaces.map { HeldPlace(kind: .document, name: $0, year: year) })
        let ofFigures = extracted.figures.compactMap { figure in
            figure.place.map { HeldPlace(kind: .figure, name: $0, year: figure.period?.year ?? 0) }
        }
        let insertion = try connection.prepare("INSERT INTO places (document, kind, place, year) VALUES (?, ?, ?, ?)")
        for place in ofDocument.union(ofFigures).sorted() {
            try insertion.run([.integer(id), .text(place.kind.rawValue), .text(place.name), .integer(place.year)])
        }
    }

    private func write(_ names: WrittenNames, id: Int) throws {
        let insertion = try connection.prepare("INSERT INTO names (document, kind, name) VALUES (?, ?, ?)")
        for kind in NameKind.allCases {
            for name in names[keyPath: kind.set].sorted() {
                try insertion.run([.integer(id), .text(kind.rawValue), .text(name)])
            }
        }
    }

    private func writeTellings(_ extracted: ExtractedDocument, _ script: Script, id: Int) throws {
        let change = try connection.prepare("UPDATE sentences SET telling = ? WHERE document = ? AND number = ?")
        let figures = Dictionary(grouping: extracted.figures, by: \.sentence)
        for sentence in extracted.sentences {
            guard let told = figures[sentence.number], let key = Telling.key(of: sentence, told, script) else {
                continue
            }
            try change.run([.integer(key), .integer(id), .integer(sentence.number)])
        }
    }
}

/// A place that something is of, in a year.
struct HeldPlace: Hashable, Comparable {
    enum Kind: String {
        /// Of a document or one of its articles.
        case document
        case figure
    }

    let kind: Kind
    let name: String
    /// 0 where none is known.
    let year: Int

    static func < (left: HeldPlace, right: HeldPlace) -> Bool {
        (left.kind.rawValue, left.name, left.year) < (right.kind.rawValue, right.name, right.year)
    }
}

/// The kinds of names as a column holds them.
enum NameKind: String, CaseIterable, TextForm {
    case organization
    case place
    case byline
    case quoted

    var set: WritableKeyPath<WrittenNames, Set<String>> {
        switch self {
        case .organization: \.organizations
        case .place: \.places
        case .byline: \.bylines
        case .quoted: \.quoted
        }
    }
}
