internal import ChineseText
internal import Words

/// Places in the names of papers and websites: 云岭新闻网 may tell of any town of 云岭.
struct Outlets {
    let lexicon: Lexicon

    /// The first place that lies in the one an article seems to be of, where only the name of an outlet says that one.
    func placed(_ place: String?, _ chains: [ArticleParties.PlaceChain], _ bodies: [Scalars]) -> String? {
        guard let place, let first = chains.first, first.places.last?.entry.canonical == place, isOutlet(first) else {
            return place
        }
        let named = bodies.flatMap { text in
            lexicon.occurrences(of: "places", in: text).filter { $0.entry.canonical == place }
                .map { ArticleParties.PlaceChain(text: text, places: [$0]) }
        }
        guard named.allSatisfy(isOutlet), !bodies.contains(where: speaksOfScope(above: place)) else { return place }
        let inner = chains.compactMap(\.places.last?.entry.canonical).first {
            lexicon.ancestors(ofPlace: $0).contains(place)
        }
        return inner ?? place
    }

    /// Whether the name of an outlet begins with a place: 新闻网 right behind it.
    private func isOutlet(_ chain: ArticleParties.PlaceChain) -> Bool {
        guard let end = chain.places.last?.range.upperBound, let position = chain.text.position(ofByte: end) else {
            return false
        }
        return lexicon.matches(in: chain.text, at: position).contains {
            $0.entry.sheet == "venues" && $0.entry.form.unicodeScalars.count > 1
                && ($0.entry.attribute("类") ?? "").split(separator: " ").contains("媒体")
        }
    }

    /// Whether a text speaks of the whole of a place by its level: 全省 in a report that may be of 云岭省.
    private func speaksOfScope(above place: String) -> (Scalars) -> Bool {
        let level = lexicon.ancestors(ofPlace: place).count
        return { text in
            lexicon.occurrences(of: "scopes", in: text).contains {
                $0.entry.attribute("层级").flatMap { Int($0) } == level
            }
        }
    }
}
