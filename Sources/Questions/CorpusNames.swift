public import Archives
internal import ChineseText
public import Facts
public import Words

/// Names that reports write and no sheet holds: organizations, places, authors, and what stands in quotation marks
/// (“知识产权银行”). They are words of questions too, at a higher price than the words of the sheets.
///
/// Metrics are not among them: a figure that was read badly must not change how questions are read.
public struct CorpusNames: Sendable {
    /// In sheets that are named as those of the lexicon whose words they are like.
    let lexicon: Lexicon

    /// - Parameter lexicon: what it knows already is left out.
    public init(_ names: WrittenNames, lexicon known: Lexicon) {
        let surnames = Set(known.entries(of: "surnames").map(\.form))
        let authors = names.bylines.flatMap { Self.persons(in: $0, surnames: surnames) }
        lexicon = Lexicon([
            Self.sheet("organizations", names.organizations, known),
            Self.sheet("places", names.places, known, short: Self.shortNames(of: names.places, known)),
            Self.sheet("words", names.quoted.union(authors), known),
        ])
    }

    /// What `write` wrote.
    public init(from archive: inout ArchiveReader) { lexicon = Lexicon(from: &archive) }

    public func write(to archive: inout ArchiveWriter) { lexicon.write(to: &archive) }

    /// Longer names are sentences, shorter ones too common.
    private static let lengths = 2...16

    /// Rows of the places that the reports are of with their names in short: 滨海县 is 滨海 where they tell of no other place
    /// and of no other thing of that name.
    private static func shortNames(of held: Set<String>, _ lexicon: Lexicon) -> [String] {
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
        _ name: String, _ forms: Set<String>, _ lexicon: Lexicon, short: [String] = []
    ) -> LexiconSheet {
        let new = forms.filter { form in
            let normal = NormalForm.text(form)
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

    /// Names of two to four characters that begin with a surname and stand alone in a byline: 本报记者 王小明.
    private static func persons(in byline: String, surnames: Set<String>) -> [String] {
        byline.split { !($0.unicodeScalars.first?.isHan ?? false) }.map(String.init).filter { name in
            (2...4).contains(name.unicodeScalars.count) && surnames.contains(String(name.prefix(1)))
        }
    }
}
