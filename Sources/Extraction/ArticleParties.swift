internal import ChineseText
internal import Reports
internal import Words

/// Whose article it is, and where from, as far as it says so: in its byline, its title and its first sentences.
struct ArticleParties {
    private(set) var organization: String?
    private(set) var place: String?
    let lexicon: Lexicon
    let datelines: Datelines

    /// - Parameter isReport: whether it is a report to an assembly, which speaks of the whole country in its first
    ///   sentences; only its head says whose it is.
    init(_ article: Article, title: String?, lexicon: Lexicon, isReport: Bool) {
        self.lexicon = lexicon
        datelines = Datelines(lexicon: lexicon)
        let bodies = article.paragraphs.filter { $0.kind == .body }.map(\.text.text)
        let head = [article.byline?.text, article.title ?? title].compactMap { $0 }
        let opening = bodies.prefix(3).map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(Self.opening))) }
        let dateline = [article.dateline?.text].compactMap { $0 }
        let texts = (isReport ? head + dateline : head + opening).map(normal)
        var chains = texts.map(placeChains)
        let isOfNoPlace = chains.prefix(head.count).allSatisfy(\.isEmpty)
        let nation = isOfNoPlace && !isReport ? self.nation(texts, chains, head: head.count) : nil
        if nation != nil {
            (organization, place) = (nation, nil)
            return
        }
        if chains.allSatisfy(\.isEmpty), let signed = signature(article) {
            chains.append([signed])
            organization = self.organization(after: signed, kind: "机构尾")
        }
        let first = chains.joined().first?.places.last?.entry.canonical
        place = Outlets(lexicon: lexicon).placed(first, Array(chains.joined()), bodies.map(normal))
        if organization != nil { return }
        if !isReport, isOfNoPlace { place = overall(place, bodies) }
        var named: [String] = []
        for (number, chains) in chains.enumerated() {
            let isHead = number < head.count
            named += chains.filter { isHead || isSubject($0) }.compactMap { self.organization(after: $0, kind: "机构尾") }
            named += [place.flatMap { short(texts[number], of: $0, isHead: isHead) }].compactMap(\.self)
        }
        // 云河工会 is a short way of saying 云河市总工会, where that is said too.
        organization = named.first { name in !named.contains { $0 != name && says($0, name) } } ?? named.first
        if organization == nil, !isReport { organization = most(bodies) }
        if organization == nil, isReport {
            organization = chains.joined().compactMap { self.organization(after: $0, kind: "政府") }.first
        }
    }

    /// Whether a name is another one's, written out.
    private func says(_ long: String, _ short: String) -> Bool {
        let (long, short) = (Array(long.unicodeScalars), Array(short.unicodeScalars))
        var rest = short[...]
        for scalar in long where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty && long.count > short.count
    }

    /// Whether a union named in the text may be whose article it is: of the article's own place, and not one of several
    /// that do something together (由市委宣传部、市总工会、团市委举办).
    private func isSubject(_ chain: PlaceChain) -> Bool {
        guard let first = chain.places.first, let last = chain.places.last, last.entry.canonical == place,
            let start = chain.text.position(ofByte: first.range.lowerBound),
            let end = chain.text.position(ofByte: last.range.upperBound)
        else { return false }
        let after = chain.text.values[end...].prefix(5)
        return !(start > 0 && chain.text.values[start - 1] == "、") && !after.contains("、")
    }

    /// The union of its place that an article names again and again, though not at its beginning.
    private func most(_ bodies: [String]) -> String? {
        var counts: [String: Int] = [:]
        for chain in bodies.flatMap({ placeChains(in: normal($0)) }) where isSubject(chain) {
            if let name = organization(after: chain, kind: "机构尾") { counts[name, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { $0.value > 1 ? $0.key : nil }
    }

    /// How much of a paragraph counts as its beginning, in characters.
    private static let opening = 200

    struct PlaceChain {
        let text: Scalars
        var places: [Lexicon.Occurrence]
    }

    /// The runs of place names that touch one another: 辽宁省大连市旅顺口区.
    func placeChains(in text: Scalars) -> [PlaceChain] {
        var chains: [PlaceChain] = []
        for place in lexicon.occurrences(of: "places", in: text) where place.entry.attribute("上级") != nil {
            if datelines.isWritten(place, in: text) { continue }
            if let last = chains.last?.places.last, last.range.upperBound == place.range.lowerBound {
                chains[chains.count - 1].places.append(place)
            } else {
                chains.append(PlaceChain(text: text, places: [place]))
            }
        }
        return chains
    }

    /// The union whose name begins with the chain: 扬州市江都区 + 总工会.
    func organization(after chain: PlaceChain, kind: String) -> String? {
        guard let start = chain.places.first?.range.lowerBound, let end = chain.places.last?.range.upperBound else {
            return nil
        }
        let tail = chain.text.position(ofByte: end).flatMap { position in
            lexicon.matches(in: chain.text, at: position).first { match in
                ["layout", "sections"].contains(match.entry.sheet) && match.entry.attribute("类") == kind
            }
        }
        return tail.map { String(decoding: chain.text.bytes[start..<end], as: UTF8.self) + $0.entry.canonical }
    }

    /// 市总工会 in a report of 南通市 is 南通市总工会.
    private func short(_ text: Scalars, of place: String, isHead: Bool) -> String? {
        guard let level = place.unicodeScalars.last else { return nil }
        for tail in lexicon.occurrences(of: "layout", in: text) where tail.entry.attribute("类") == "机构尾" {
            let form = tail.entry.form.unicodeScalars
            guard let start = text.position(ofByte: tail.range.lowerBound), form.count > 1 else { continue }
            let isLevelled = form.first == level || start > 0 && text.values[start - 1] == level
            // 崇川区总工会 is another's name; 市总工会 begins where no name goes before.
            let head = form.first == level ? start : start - 1
            let end = text.position(ofByte: tail.range.upperBound) ?? text.count
            let isListed = head > 0 && text.values[head - 1] == "、" || end < text.count && text.values[end] == "、"
            guard isLevelled, !isListed || isHead, head == 0 || !isNamed(text, before: head) else { continue }
            return place + tail.entry.canonical
        }
        return nil
    }

    /// Whether a place ends where the level of an organization stands: 南通 before 市总工会.
    private func isNamed(_ text: Scalars, before head: Int) -> Bool {
        lexicon.occurrences(of: "places", in: text).contains { place in
            place.range.upperBound >= text.offsets[head] && place.range.lowerBound < text.offsets[head]
        }
    }

    /// The place that the article names first, or the one it names most, where the first is named only in passing.
    private func overall(_ first: String?, _ bodies: [String]) -> String? {
        let named = bodies.flatMap { placeChains(in: normal($0)) }.compactMap { $0.places.last?.entry.canonical }
        let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
        let first = first ?? named.first
        guard let first, counts[first, default: 0] <= 1,
            let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value >= Self.often,
            !lexicon.ancestors(ofPlace: first).contains(most.key)
        else { return first }
        return most.key
    }

    /// How often a place is named that counts for more than the first one.
    private static let often = 4

    func normal(_ text: String) -> Scalars { Scalars(NormalForm.of(text, blanks: .dropped).bytes) }
}
