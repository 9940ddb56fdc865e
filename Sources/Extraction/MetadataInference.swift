internal import ChineseText
internal import Facts
internal import Quantities
internal import Reports
internal import Words

/// Works out from the text what neither manifest nor front matter say, and says that it was worked out.
struct MetadataInference {
    let lexicon: Lexicon
    let recognizer: Recognizer

    /// The period of a document: as given, else the latest year that its own text names.
    func period(known: Metadata, articles: [Article]) -> (period: Period, source: PeriodSource)? {
        if let given = known.period.flatMap(Period.init) { return (given, .manifest) }
        let years = articles.flatMap(\.paragraphs).flatMap { paragraph in
            recognizer.mentions(in: normal(paragraph.text.text)).compactMap { mention -> Int? in
                guard case .absolute(let period)? = mention.time else { return nil }
                return period.year
            }
        }
        guard let latest = years.max() else {
            return known.published.flatMap(CalendarDate.init).map { (Period(year: $0.year), .inferred) }
        }
        return (Period(year: latest), .inferred)
    }

    /// Place and organization of an article: as given for the document, else from byline, title and first sentences.
    func article(_ article: Article, known: Metadata) -> Document.Article {
        let opening = article.paragraphs.filter { $0.kind == .body }.prefix(3).map(\.text.text)
        let sources = [article.byline?.text, article.title].compactMap { $0 } + opening
        let chain = sources.lazy.compactMap { self.placeChain(in: $0) }.first
        let place = canonicalPlace(known.place) ?? chain?.places.last?.entry.canonical
        return Document.Article(
            title: article.title ?? known.title, byline: article.byline?.text,
            organization: known.organization ?? chain.flatMap { organization(after: $0) }, place: place)
    }

    func canonicalPlace(_ place: String?) -> String? {
        place.map { lexicon.entry(form: $0, sheet: "places")?.canonical ?? $0 }
    }

    private struct PlaceChain {
        let text: Scalars
        let places: [Lexicon.Occurrence]
    }

    /// The first run of place names that touch one another: 辽宁省大连市旅顺口区.
    private func placeChain(in text: String) -> PlaceChain? {
        let text = normal(text)
        let found = lexicon.occurrences(of: "places", in: text)
        guard let first = found.first else { return nil }
        var chain = [first]
        for place in found.dropFirst() where place.range.lowerBound == chain.last?.range.upperBound { chain.append(place) }
        return PlaceChain(text: text, places: chain)
    }

    /// The union whose name begins with the chain: 扬州市江都区 + 总工会.
    private func organization(after chain: PlaceChain) -> String? {
        guard let start = chain.places.first?.range.lowerBound, let end = chain.places.last?.range.upperBound else { return nil }
        let tail = lexicon.matches(in: chain.text.bytes, at: end).first { match in
            match.entry.sheet == "layout" && match.entry.attribute("类") == "机构尾"
        }
        return tail.map { String(decoding: chain.text.bytes[start..<end], as: UTF8.self) + $0.entry.canonical }
    }

    private func normal(_ text: String) -> Scalars {
        Scalars(NormalForm.of(text, blanks: .dropped).bytes)
    }
}
