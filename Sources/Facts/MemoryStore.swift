/// A store that forgets when the process ends: for tests, and for text that is asked about once.
public struct MemoryStore: FactStore, Sendable {
    private var held: [String: ExtractedDocument] = [:]

    public init() {}

    public mutating func replace(_ document: ExtractedDocument) {
        held[document.document.path] = document
    }

    public mutating func remove(_ path: String) -> Bool {
        held.removeValue(forKey: path) != nil
    }

    public func documents() -> [Document] {
        held.values.map(\.document).sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    }

    public func text(of path: String) -> [UInt8]? { held[path]?.text }
    public func sentences(of path: String) -> [Sentence] { held[path]?.sentences ?? [] }
    public func figures(of path: String) -> [Figure] { held[path]?.figures ?? [] }
}
