internal import ChineseText
internal import Words

/// Places that say by whom an honor is given, not where it went.
extension SentenceContext {
    /// Whether the end of a place's name begins the name of an honor of its level: 淮安市 of 淮安市劳动模范, which is a
    /// 市劳动模范 of whatever part of the city the sentence is about.
    func isLevel(_ place: Lexicon.Occurrence, _ lexicon: Lexicon) -> Bool {
        guard let end = text.position(ofByte: place.range.upperBound), end > 0 else { return false }
        return lexicon.matches(in: text, at: end - 1).contains { match in
            match.end > end + 1 && Self.honors.contains(match.entry.sheet)
        }
    }

    /// The sheets that tell honors by level: 市劳动模范, 市工人先锋号.
    private static let honors: Set<String> = ["metrics", "people"]
}

extension Lexicon {
    /// The place that a name ends in, which may name those above it too: 洪泽区 of 淮安市洪泽区.
    func lastPlace(in name: String) -> String {
        entry(form: name, sheet: "places")?.canonical
            ?? occurrences(of: "places", in: Scalars(name)).last?.entry.canonical ?? name
    }
}
