public import ChineseText

/// The names that reports write, as they write them; `CorpusNames` chooses among them.
public struct WrittenNames: Hashable, Sendable {
    public var organizations: Set<String> = []
    public var places: Set<String> = []
    /// In simplified characters, as names in quotation marks are.
    public var bylines: Set<String> = []
    /// What stands in quotation marks: “知识产权银行”.
    public var quoted: Set<String> = []

    public init() {}

    public init(_ document: Document, _ sentences: [Sentence], _ figures: [Figure], _ script: Script) {
        organizations = Set(([document.organization] + document.articles.map(\.organization)).compactMap(\.self))
        places = Set(
            ([document.place] + document.articles.map(\.place) + figures.map(\.place)).compactMap(\.self))
        bylines = Set(document.articles.compactMap(\.byline).map { Self.read($0, script) })
        quoted = Set(sentences.flatMap { Self.quoted(in: Self.read($0.quote, script)) })
    }

    public mutating func formUnion(_ other: WrittenNames) {
        organizations.formUnion(other.organizations)
        places.formUnion(other.places)
        bylines.formUnion(other.bylines)
        quoted.formUnion(other.quoted)
    }

    /// Names are those of questions, which are read in simplified characters.
    private static func read(_ text: String, _ script: Script) -> String {
        script == .simplified ? text : NormalForm.of(Scalars(text), in: script, blanks: .kept, letters: .kept).text
    }

    /// Longer ones are sentences, shorter ones too common to be names.
    private static let lengths = 2...16

    /// What stands in quotation marks, each by itself, of Chinese characters alone.
    private static func quoted(in text: String) -> [String] {
        guard text.utf8.contains(0xE2) else { return [] }
        return text.split(separator: "“").dropFirst().compactMap { rest in
            rest.firstIndex(of: "”").map { String(rest[..<$0]) }
        }.filter { lengths.contains($0.unicodeScalars.count) && $0.unicodeScalars.allSatisfy(\.isHan) }
    }
}
