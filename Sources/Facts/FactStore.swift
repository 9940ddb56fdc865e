/// Everything extraction found in one document, which a store takes or replaces as a whole.
public struct ExtractedDocument: Sendable {
    public let document: Document
    /// The text that spans refer to, UTF-8.
    public let text: [UInt8]
    public let sentences: [Sentence]
    public let figures: [Figure]
    /// What its reader found besides the text, in bytes that only readers know: with it the document is extracted again
    /// without its file. Empty where nothing was kept.
    public let reading: [UInt8]

    public init(
        document: Document, text: [UInt8], sentences: [Sentence], figures: [Figure], reading: [UInt8] = []
    ) {
        self.document = document
        self.text = text
        self.sentences = sentences
        self.figures = figures
        self.reading = reading
    }
}

/// Keeps documents, sentences and figures.
///
/// What a conformer owes its callers, checked for every store by `FactStoreContract`:
/// - `replace` is all or nothing: after it the store holds the whole document or, when it throws, what it held before;
/// - what comes out equals what was put in, byte for byte;
/// - documents come out in the order of their paths (compared as UTF-8), sentences and figures in reading order.
public protocol FactStore {
    /// Puts a document in, in place of an earlier one of the same path.
    mutating func replace(_ document: ExtractedDocument) throws

    /// Puts several in; a store that can does so all or nothing, and faster than one by one.
    mutating func replace(_ documents: [ExtractedDocument]) throws

    /// Takes a document out; false where there was none of this path.
    mutating func remove(_ path: String) throws -> Bool

    func documents() throws -> [Document]

    /// The paths of all documents in their order, each with the fingerprint it was put in with: what ingesting asks,
    /// and far less than the documents.
    func fingerprints() throws -> [(path: String, fingerprint: String)]

    func text(of path: String) throws -> [UInt8]?

    /// The `reading` that a document was put in with; empty where none was, nil where there is no such document.
    func reading(of path: String) throws -> [UInt8]?

    func sentences(of path: String) throws -> [Sentence]
    func figures(of path: String) throws -> [Figure]
}

extension FactStore {
    public mutating func replace(_ documents: [ExtractedDocument]) throws {
        for document in documents { try replace(document) }
    }

    public func fingerprints() throws -> [(path: String, fingerprint: String)] {
        try documents().map { ($0.path, $0.fingerprint) }
    }

    public func document(_ path: String) throws -> Document? {
        try documents().first { $0.path.utf8.elementsEqual(path.utf8) }
    }
}
