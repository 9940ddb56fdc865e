import ChineseText
import Console
import Facts
import Quantities
import Words

/// What TAB completes: commands, and the words that questions are made of.
enum SessionVocabulary {
    /// The sheets whose words name what reports are about.
    private static let sheets = ["metrics", "organizations", "places"]
    /// Longer metrics are pieces of sentences.
    private static let longestMetric = 10

    static func completion(of line: String, in session: Session) -> Completion {
        guard let colon = line.first, colon == ":" || colon == "：", !line.contains(where: { $0.isWhitespace }) else {
            return session.vocabulary.completion(of: line)
        }
        let typed = line.dropFirst()
        let names = ColonCommands.all.map { $0.name }.filter { $0.hasPrefix(typed) }
        return Completion(kept: String(colon), words: names)
    }

    /// What the index speaks of comes first, then everything else that the lexicon knows.
    static func words(_ desk: Desk) -> Vocabulary {
        let lexicon = desk.engine.lexicon
        return Vocabulary(
            likely: held(desk.corpus, lexicon),
            others: sheets.flatMap { lexicon.entries(of: $0) }.map(\.form))
    }

    private static func held(_ corpus: Corpus, _ lexicon: Lexicon) -> Set<String> {
        var held: Set<String> = []
        for document in corpus.documents {
            add([document.organization, document.place], to: &held, lexicon)
            if let year = document.period?.year { held.insert("\(year)年") }
        }
        for figure in corpus.figures {
            add([figure.organization, figure.place], to: &held, lexicon)
            if let year = figure.period?.year { held.insert("\(year)年") }
        }
        for metric in Set(corpus.figures.map(\.metric)) {
            held.formUnion(words(of: metric, lexicon))
        }
        return held
    }

    /// A party with its other names.
    private static func add(_ names: [String?], to held: inout Set<String>, _ lexicon: Lexicon) {
        for case let name? in names where !held.contains(name) { held.formUnion(lexicon.synonyms(of: name)) }
    }

    /// The metrics of the lexicon in a metric as a report words it, and that wording itself if it is no piece of a
    /// sentence: no function word or action stands in it.
    private static func words(of metric: String, _ lexicon: Lexicon) -> [String] {
        let text = Scalars(NormalForm.text(metric))
        let known = lexicon.occurrences(of: "metrics", in: text).map(\.entry.form)
        let isWhole =
            (2...longestMetric).contains(text.count)
            && ["function", "actions"].allSatisfy { lexicon.occurrences(of: $0, in: text).isEmpty }
        return isWhole ? known + [Printable.line(metric)] : known
    }
}
