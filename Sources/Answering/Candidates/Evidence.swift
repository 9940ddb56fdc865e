internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// How well the words around one figure or sentence answer for the words of a question.
struct Evidence {
    /// Coverage by the best field of each word, weighted by how near that field is to the figure.
    let words: Int
    /// Share of the words held anywhere in the record, in thousandths.
    let covered: Int
    /// Share of them held by the figure's own clause.
    let local: Int
    /// Share of them held by the figure's sentence up to it.
    let told: Int
    /// The words held nowhere.
    let missing: [Query.Term]
    /// The question's words, by their number, that stand in the figure's own words.
    let own: Set<Int>
    /// Actions asked for (入会, 慰问) that the figure's own clause does not tell of.
    let otherActions: Int
    /// By field, the share of the words that it is the nearest to hold; all fields together hold `covered`.
    let rings: [Int]
    /// The share of the question's neighboring words that stand side by side in the clause or before it.
    let joined: Int
    /// How much of the question's last word that names a thing the figure's own words hold.
    let last: Int
    /// How much of what the figure is of, as the rules found it, was asked for; 0 where they found nothing.
    let specific: Int
    /// By kind of word, the share that no field holds.
    let absent: [Query.Term.Kind: Int]

    /// - Parameters:
    ///   - rarities: of the query's terms, in their order.
    ///   - memory: what was found for the same query before; titles and openings stand around many figures.
    init(
        _ query: Query, rarities: [Int], context: RecordContext, weights: RankingWeights, lexicon: Lexicon,
        memory: inout CoverageMemory
    ) {
        let fields: [(text: String, factor: Int)] = [
            (context.metric, weights[.metric]), (context.own, weights[.own]), (context.clause, weights[.clause]),
            (context.before, weights[.before]), (context.after, weights[.after]), (context.party, weights[.party]),
            (context.section, weights[.section]), (context.title, weights[.title]),
            (context.previous, weights[.previous]), (context.opening, weights[.opening]),
        ]
        var total = 0
        var sums = (words: 0, covered: 0, local: 0, told: 0)
        var missing: [Query.Term] = []
        var otherActions = 0
        var own: Set<Int> = []
        var rings = [Int](repeating: 0, count: fields.count)
        var absent: [Query.Term.Kind: Int] = [:]
        for (number, (term, rarity)) in zip(query.terms, rarities).enumerated() {
            let weight = min(8, term.search.text.unicodeScalars.count) * (2 + rarity) / (term.isGeneral ? 3 : 1)
            let coverage = memory.coverage(of: number, term, in: fields, lexicon: lexicon)
            let anywhere = coverage.max() ?? 0
            // 惠及 and a verb of one character speak for a figure where they stand, and against none where they do not.
            if term.isOptional, anywhere < 500 { continue }
            if term.isSlight, query.terms.count > 2, anywhere < 500 {
                total += weight / 4
                continue
            }
            total += weight
            sums.words += weight * (zip(coverage, fields).map { $0 * $1.factor / 1000 }.max() ?? 0)
            sums.covered += weight * anywhere
            var held = 0
            for (place, found) in coverage.enumerated() where found > held {
                rings[place] += weight * (found - held)
                held = found
            }
            if anywhere < 1000 { absent[term.kind, default: 0] += weight * (1000 - anywhere) }
            let lead = context.isSoleOfItsKind ? Coverage.of(term, in: context.lead, lexicon: lexicon) : 0
            // Who reports stands at the head of the report.
            sums.told += weight * (term.sheet == "organizations" ? anywhere : max(lead, coverage[0...2].max() ?? 0))
            sums.local += weight * (coverage[0...2].max() ?? 0)
            if coverage[1] == 1000, term.search.forms.contains(where: context.own.contains) { own.insert(number) }
            if anywhere < 500 { missing.append(term) }
            if term.sheet == "actions", (coverage[0...2].max() ?? 0) < 500 { otherActions += 1 }
        }
        words = total == 0 ? 0 : sums.words / total
        covered = total == 0 ? 0 : sums.covered / total
        local = total == 0 ? 0 : sums.local / total
        told = total == 0 ? 0 : sums.told / total
        specific = Pairs(query.terms.flatMap(\.search.forms))
            .share(of: Array(context.metric.prefix { $0 != "。" }.unicodeScalars))
        joined = Self.joined(query, context)
        last =
            query.terms.last(where: \.namesThing).map { term in
                max(
                    Coverage.of(term, in: context.metric, lexicon: lexicon),
                    Coverage.of(term, in: context.own, lexicon: lexicon))
            } ?? 0
        self.rings = rings.map { total == 0 ? 0 : $0 / total }
        self.absent = absent.mapValues { total == 0 ? 0 : $0 / total }
        self.missing = missing
        self.otherActions = otherActions
        self.own = own
    }

    private static func joined(_ query: Query, _ context: RecordContext) -> Int {
        let pairs = zip(query.terms, query.terms.dropFirst())
        guard query.terms.count > 1 else { return 0 }
        let held = pairs.count { left, right in
            left.search.forms.contains { first in
                right.search.forms.contains { second in
                    guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first else {
                        return false
                    }
                    let joint = "\(end)\(start)"
                    return context.clause.utf8.place(of: joint.utf8) != nil
                }
            }
        }
        return 1000 * held / (query.terms.count - 1)
    }
}
