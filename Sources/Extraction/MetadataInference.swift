internal import ChineseText
internal import Facts
internal import Quantities
internal import Reports
internal import Words

/// Works out from the text what neither manifest nor front matter say, and says that it was worked out.
struct MetadataInference {
    let lexicon: Lexicon
    let recognizer: Recognizer

    /// What a file's own name tells: a title where none is given, and the year it speaks of.
    func named(_ known: Metadata, path: String) -> Metadata {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        var result = known
        // A running number is no title.
        let isTitle = stem.unicodeScalars.count { $0.isHan } >= 4
        if known.title == nil, isTitle { result.title = stem }
        if known.published == nil { result.published = years(in: stem).first.map { "\($0)" } }
        return result
    }

    /// The period of a document: as given, else the year that its text names most often.
    ///
    /// The year of publication alone says nothing: a work report given in spring tells of the year before.
    func period(known: Metadata, articles: [Article]) -> (period: Period, source: PeriodSource)? {
        if let given = known.period.flatMap(Period.init) { return (given, .manifest) }
        guard known.published == nil else { return nil }
        var counts: [Int: Int] = [:]
        for paragraph in articles.flatMap(\.paragraphs) {
            for year in years(in: paragraph.text.text) { counts[year, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { (Period(year: $0.key), .inferred) }
    }

    private func years(in text: String) -> [Int] {
        recognizer.mentions(in: normal(text)).compactMap { mention in
            guard case .absolute(let period)? = mention.time else { return nil }
            return period.year
        }
    }

    /// Place and organization of an article: as given for the document, else from byline, title and first sentences.
    func article(_ article: Article, known: Metadata) -> Document.Article {
        let opening = article.paragraphs.filter { $0.kind == .body }.prefix(3).map(\.text.text)
        let sources = [article.byline?.text, article.title ?? known.title].compactMap { $0 } + opening
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
        let found = lexicon.occurrences(of: "places", in: text).filter { $0.entry.attribute("上级") != nil }
        guard let first = found.first else { return nil }
        var chain = [first]
        for place in found.dropFirst() where place.range.lowerBound == chain.last?.range.upperBound {
            chain.append(place)
        }
        return PlaceChain(text: text, places: chain)
    }

    /// The union whose name begins with the chain: 扬州市江都区 + 总工会.
    private func organization(after chain: PlaceChain) -> String? {
        guard let start = chain.places.first?.range.lowerBound, let end = chain.places.last?.range.upperBound else {
            return nil
        }
        let tail = chain.text.position(ofByte: end).flatMap { position in
            lexicon.matches(in: chain.text, at: position).first { match in
                match.entry.sheet == "layout" && match.entry.attribute("类") == "机构尾"
            }
        }
        return tail.map { String(decoding: chain.text.bytes[start..<end], as: UTF8.self) + $0.entry.canonical }
    }

    private func normal(_ text: String) -> Scalars {
        Scalars(NormalForm.of(text, blanks: .dropped).bytes)
    }
}
