internal import ChineseText
internal import Words

/// A place that a question asks for, with what many records are asked about it.
struct AskedPlace: Sendable {
    let name: String
    /// The places that it lies in, the nearest first.
    let ancestors: [String]
    /// What it is called.
    let forms: [String]
    /// What it is called, and its name as the parties of a record have it: reports in traditional characters are put into
    /// simplified ones, names of sheets with them.
    let spellings: [String]

    /// Those of a question's places that tell some records from others: everything lies in the country, so that a place with
    /// nothing above it selects nothing.
    static func all(_ places: [String], _ lexicon: Lexicon) -> [AskedPlace] {
        places.compactMap { place in
            let ancestors = lexicon.ancestors(ofPlace: place)
            guard !ancestors.isEmpty else { return nil }
            let name = NormalForm.text(place)
            let forms = lexicon.synonyms(of: name)
            let simplified = lexicon.entry(form: name, sheet: "places").map(\.simplifiedCanonical) ?? place
            return AskedPlace(
                name: place, ancestors: ancestors, forms: forms, spellings: forms + [name, NormalForm.text(simplified)])
        }
    }
}
