internal import Facts
internal import Questions
internal import Words

/// The last word of a long name of a thing, by which a report goes on to speak of it: 线路 for 红色工运研学线路.
struct ShortName {
    let text: String

    /// Shorter names are not called by their last word.
    private static let shortest = 6
    private static let length = 2

    init?(_ term: Query.Term, _ lexicon: Lexicon) {
        let scalars = term.search.text.unicodeScalars
        guard term.namesThing, !term.isGeneral, scalars.count >= Self.shortest else { return nil }
        text = String(String.UnicodeScalarView(scalars.suffix(Self.length)))
        guard lexicon.entry(form: text, sheet: "synonyms")?.attribute("泛称") == nil,
            lexicon.entry(form: text, sheet: "synonyms") != nil
        else { return nil }
    }
}
