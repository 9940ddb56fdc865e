internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// How much a figure is of beside what was asked: 中央财政赤字 is more than 财政赤字, 占国内生产总值比重 another thing than 国内生产总值.
struct Exactness {
    private let forms: [String]
    private let lexicon: Lexicon

    init(_ query: Query, lexicon: Lexicon) {
        self.lexicon = lexicon
        forms = Set(query.terms.flatMap(\.search.forms) + query.places + query.scopes)
            .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    private static let nameless = 2

    /// Sheets whose words say nothing of what a figure is of.
    private static let empty = ["function", "measures", "adverbs", "scopes", "units"]

    /// Characters of its metric that neither the question nor the language accounts for.
    func surplus(of figure: Figure) -> Int {
        // What no rule found a noun for may be of anything.
        guard !figure.metric.isEmpty else { return Self.nameless }
        var rest = NormalForm.text(figure.metric)
        for form in forms where !form.isEmpty {
            while let place = rest.utf8.place(of: form.utf8) {
                var bytes = Array(rest.utf8)
                bytes.replaceSubrange(place, with: "。".utf8)
                rest = String(decoding: bytes, as: UTF8.self)
            }
        }
        let text = Scalars(rest)
        // 中 and 地 are words without content, and parts of 中央 and 地方.
        let said = Self.empty.flatMap { lexicon.occurrences(of: $0, in: text) }
            .filter { $0.entry.form.unicodeScalars.count > 1 }.map(\.range)
        return text.values.indices.count { position in
            text.values[position].isHan && !said.contains { $0.contains(text.offsets[position]) }
        }
    }
}

extension [Candidate] {
    /// Without those that are of something more than the best of them, where all fit the question equally well: 农民工 asks for
    /// 农民工总量, not for 外出农民工. Nor with those that only go on with what another names: 增长7%以上、力争达到8%.
    ///
    /// A figure in whose own words the question has one that the best has not stays: 甲和乙 asks for both.
    func exactest(for query: Query, margin: Int, lexicon: Lexicon) -> [Candidate] {
        guard let best = first(where: { $0.refusal == nil }) else { return self }
        let rivals = filter {
            $0.refusal == nil && $0.score > best.score - margin
        }
        guard rivals.count > 1 else { return self }
        let exactness = Exactness(query, lexicon: lexicon)
        let ranked = rivals.map { ($0, exactness.surplus(of: $0.figure)) }
            .sorted { ($0.1, $1.0.own.count) < ($1.1, $0.0.own.count) }
        guard let (exact, least) = ranked.first, least <= Self.slight else { return self }
        let lesser = ranked.dropFirst().filter { rival, surplus in
            exact.own.isSuperset(of: rival.own)
                && (surplus >= least + Self.another || exact.own.count > rival.own.count)
        }
        let dropped = Set(lesser.map(\.0.number))
        return filter { !dropped.contains($0.number) }
    }

    /// So many characters more may be anything, so many make it another thing.
    private static var slight: Int { 1 }
    private static var another: Int { 2 }
}
