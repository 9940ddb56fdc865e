import Loading
import Reports

/// What a document was made of: its file with what a manifest says of it, and the rules it was read with. Where either has
/// changed, it is stale.
struct ReportFingerprint: Hashable, Sendable, CustomStringConvertible {
    /// Of the file's bytes and the manifest.
    let content: String
    /// `Engine.fingerprint`.
    let engine: String

    /// Stands between the two; the store counts by what stands behind it.
    static let mark = ":"

    init(content: String, engine: String) { (self.content, self.engine) = (content, engine) }

    init(_ bytes: [UInt8], _ metadata: Metadata, engine: String) {
        let fields = [
            metadata.title, metadata.organization, metadata.place, metadata.published, metadata.period, metadata.page,
            metadata.source,
        ].map { (path: "", bytes: Array(($0 ?? "").utf8)) }
        content = ContentKey(of: [(path: "", bytes: bytes)] + fields).description
        self.engine = engine
    }

    /// As a store keeps it; nil for one that an earlier release wrote, in which both were one.
    init?(_ text: String) {
        guard let mark = text.firstIndex(of: Character(Self.mark)) else { return nil }
        (content, engine) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
    }

    var description: String { content + Self.mark + engine }
}
