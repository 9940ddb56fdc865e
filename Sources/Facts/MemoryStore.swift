/// A store that forgets when the process ends: for tests, and for text that is asked about once.
public struct MemoryStore: FactStore, Sendable {
    /// By the bytes of the path: `String` takes paths for equal that a file system tells apart.
    private var held: [[UInt8]: ExtractedDocument] = [:]

    public init() {}

    public mutating func replace(_ document: ExtractedDocument) {
        held[Array(document.document.path.utf8)] = document
    }

    public mutating func remove(_ path: String) -> Bool {
        held.removeValue(forKey: Array(path.utf8)) != nil
    }

    public func documents() -> [Document] {
        held.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value.document)
    }

    public func text(of path: String) -> [UInt8]? { held[Array(path.utf8)]?.text }
    public func reading(of path: String) -> [UInt8]? { held[Array(path.utf8)]?.reading }
    public func sentences(of path: String) -> [Sentence] { held[Array(path.utf8)]?.sentences ?? [] }
    public func figures(of path: String) -> [Figure] { held[Array(path.utf8)]?.figures ?? [] }
}
