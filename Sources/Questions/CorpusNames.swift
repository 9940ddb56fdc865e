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
        let authors = corpus.documents.flatMap { document in
            document.articles.compactMap(\.byline).map { Self.read($0, corpus.script(of: document.path)) }
        }.flatMap { Self.persons(in: $0, surnames: surnames) }
        let quoted = corpus.sentences.flatMap { sentence in
            Self.quoted(in: Self.read(sentence.quote, corpus.script(of: sentence.document)))
        }
        sheets = [
            Self.sheet("organizations", organizations.compactMap { $0 }, lexicon),
            Self.sheet("places", places.compactMap { $0 }, lexicon, short: Self.shortNames(of: places, lexicon)),
            Self.sheet("words", authors + quoted, lexicon),
        ]
    }

    /// Longer names are sentences, shorter ones too common.
    private static let lengths = 2...16

    /// Rows of the places that the reports are of with their names in short: 滨海县 is 滨海 where they tell of no other place
    /// and of no other thing of that name.
    private static func shortNames(of places: [String?], _ lexicon: Lexicon) -> [String] {
        let held = Set(places.compactMap { $0 })
        return held.sorted().compactMap { place in
            let short = String(place.dropLast())
            guard short.unicodeScalars.count > 1, place.unicodeScalars.allSatisfy(\.isHan),
                lexicon.entry(form: place, sheet: "places") != nil, lexicon.entries(form: short).isEmpty,
                held.count(where: { $0.hasPrefix(short) }) == 1
            else { return nil }
            return "\(place)\t\(short)"
        }
    }

    private static func sheet(
        _ name: String, _ forms: [String], _ lexicon: Lexicon, short: [String] = []
    ) -> LexiconSheet {
        let new = Set(forms).filter { form in
            let normal = NormalForm.of(form, blanks: .dropped).text
            return lengths.contains(form.unicodeScalars.count) && form.unicodeScalars.allSatisfy(\.isHan)
                && lexicon.entries(form: normal).isEmpty && !isMadeOfWords(Scalars(normal), lexicon)
        }
        let rows = ["规范\t别称"] + new.sorted() + short
        return LexiconSheet(name: name, file: name, bytes: Array(rows.joined(separator: "\n").utf8))
    }

    /// Whether a name is nothing but words that questions know, which then stand for it with their synonyms:
    /// 一线职工疗休养 is 一线 and 职工疗休养.
    private static func isMadeOfWords(_ name: Scalars, _ lexicon: Lexicon) -> Bool {
        var reached = [true] + [Bool](repeating: false, count: name.count)
        for start in 0..<name.count where reached[start] {
            for match in lexicon.matches(in: name, at: start) where match.end - start > 1 {
                if Lexicon.contentSheets.contains(match.entry.sheet) { reached[match.end] = true }
            }
        }
        return reached[name.count]
    }

    /// Names are those of questions, which are read in simplified characters.
    private static func read(_ text: String, _ script: Script) -> String {
        script == .simplified ? text : NormalForm.of(Scalars(text), in: script, blanks: .kept, letters: .kept).text
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
