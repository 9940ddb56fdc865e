internal import ChineseText
public import Facts
public import Words

/// Names that reports write and no sheet holds: organizations, places, authors, and what stands in quotation marks
/// (“知识产权银行”). They are words of questions too, at a higher price than the words of the sheets.
///
/// Metrics are not among them: a figure that was read badly must not change how questions are read.
public struct CorpusNames: Sendable {
    /// Named as the sheets of the lexicon whose words they are like.
    let sheets: [LexiconSheet]

    /// - Parameter lexicon: what it knows already is left out.
    public init(_ corpus: Corpus, lexicon: Lexicon) {
        let articles = corpus.documents.flatMap(\.articles)
        let organizations = corpus.documents.map(\.organization) + articles.map(\.organization)
        let places = corpus.documents.map(\.place) + articles.map(\.place) + corpus.figures.map(\.place)
        let surnames = Set(lexicon.entries(of: "surnames").map(\.form))
        let authors = articles.compactMap(\.byline).flatMap { Self.persons(in: $0, surnames: surnames) }
        let quoted = corpus.sentences.flatMap { Self.quoted(in: $0.quote) }
        sheets = [
            Self.sheet("organizations", organizations.compactMap { $0 }, lexicon),
            Self.sheet("places", places.compactMap { $0 }, lexicon),
            Self.sheet("words", authors + quoted, lexicon),
        ]
    }

    /// Longer names are sentences, shorter ones too common.
    private static let lengths = 2...16

    private static func sheet(_ name: String, _ forms: [String], _ lexicon: Lexicon) -> LexiconSheet {
        let new = Set(forms).filter { form in
            let normal = NormalForm.of(form, blanks: .dropped).text
            return lengths.contains(form.unicodeScalars.count) && form.unicodeScalars.allSatisfy(\.isHan)
                && lexicon.entries(form: normal).isEmpty
        }
        let rows = ["规范\t别称"] + new.sorted()
        return LexiconSheet(name: name, file: name, bytes: Array(rows.joined(separator: "\n").utf8))
    }

    /// What stands in quotation marks, each by itself.
    private static func quoted(in text: String) -> [String] {
        text.split(separator: "“").dropFirst().compactMap { rest in
            rest.firstIndex(of: "”").map { String(rest[..<$0]) }
        }
    }

    /// Names of two to four characters that begin with a surname and stand alone in a byline: 本报记者 王小明.
    private static func persons(in byline: String, surnames: Set<String>) -> [String] {
        byline.split { !($0.unicodeScalars.first?.isHan ?? false) }.map(String.init).filter { name in
            (2...4).contains(name.unicodeScalars.count) && surnames.contains(String(name.prefix(1)))
        }
    }
}
