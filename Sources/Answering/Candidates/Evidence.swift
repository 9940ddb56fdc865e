internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// How well the words around one figure or sentence answer for the words of a question.
struct Evidence {
    /// What the words come to as features: by field, the share of them that it tells, and how much of what the figure is of
    /// was asked for.
    let features: Features
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

    /// - Parameter memory: what was found for the same query before; titles and openings stand around many figures.
    init(_ query: Query, context: RecordContext, lexicon: Lexicon, memory: inout CoverageMemory) {
        var sum = Sum(nearness: memory.nearness)
        var missing: [Query.Term] = []
        var otherActions = 0
        var own: Set<Int> = []
        // What a report goes on to call by its last word, it has told what was done with in the clause before.
        let isShort = query.terms.enumerated().contains { number, term in
            ShortName(term, lexicon).map { context.isSoleOfItsKind && context.lead.text.holds($0.text) } ?? false
                && memory.coverage(of: number, in: context.fields, lexicon: lexicon).max() == 1000
        }
        for (number, term) in query.terms.enumerated() {
            let weight = memory.weights[number]
            let coverage = memory.coverage(of: number, in: context.fields, lexicon: lexicon)
            let anywhere = coverage.max() ?? 0
            // 惠及 and a verb of one character speak for a figure where they stand, and against none where they do not.
            if term.isOptional, anywhere < Coverage.missing { continue }
            if term.isSlight, query.terms.count > 1, anywhere < Coverage.missing {
                sum.total += weight / 4
                continue
            }
            let near = coverage[0...2].max() ?? 0
            let lead = context.isSoleOfItsKind ? memory.coverage(of: number, in: context.lead, lexicon: lexicon) : 0
            // Who reports stands at the head of the report.
            let told =
                term.sheet == "organizations" || term.isBody || Self.isShortened(term, anywhere, context, lexicon)
                ? anywhere : max(lead, near)
            sum.add(weight, coverage, near: near, told: told)
            if coverage[1] == 1000, memory.stands(number, in: context.fields[1], lexicon: lexicon) {
                own.insert(number)
            }
            // What something is a part of is told before it: 企业劳模当中，工人占….
            let held =
                term.isBinding
                ? coverage.indices.filter { !Self.aside.contains($0) }.map { coverage[$0] }.max() ?? 0 : anywhere
            if held < Coverage.missing { missing.append(term) }
            if term.sheet == "actions", max(isShort ? lead : 0, near) < Coverage.missing { otherActions += 1 }
        }
        features = sum.features(
            specific: memory.share(of: context.metric), asked: Self.asked(query, context, &memory, lexicon))
        covered = sum.share(sum.covered)
        local = sum.share(sum.local)
        told = sum.share(sum.told)
        self.missing = missing
        self.otherActions = otherActions
        self.own = own
    }

    /// Whether the clauses before call a thing by the last word of its name, which stands whole elsewhere: 自线路推出，… after
    /// 首批红色工运研学线路.
    private static func isShortened(_ term: Query.Term, _ anywhere: Int, _ context: RecordContext, _ lexicon: Lexicon)
        -> Bool
    {
        ShortName(term, lexicon).map { anywhere == 1000 && context.isSoleOfItsKind && context.lead.text.holds($0.text) }
            ?? false
    }

    /// The fields of what follows a figure in its sentence, and of the sentence before, which may be about another whole.
    private static let aside = Set([Features.Name.after, .previous].compactMap { Features.fields.firstIndex(of: $0) })

    /// How much of the question's last word that names a thing the figure's own words hold.
    private static func asked(
        _ query: Query, _ context: RecordContext, _ memory: inout CoverageMemory, _ lexicon: Lexicon
    ) -> Int {
        guard let last = query.terms.lastIndex(where: \.namesThing) else { return 0 }
        return max(
            memory.coverage(of: last, in: context.fields[0], lexicon: lexicon),
            memory.coverage(of: last, in: context.fields[1], lexicon: lexicon))
    }

    /// The words added up by their weights.
    private struct Sum {
        var total = 0
        var covered = 0
        var local = 0
        var told = 0
        private var fields: [Int]

        private let nearness: ArraySlice<Int>

        init(nearness: ArraySlice<Int>) {
            self.nearness = nearness
            fields = [Int](repeating: 0, count: nearness.count)
        }

        mutating func add(_ weight: Int, _ coverage: [Int], near: Int, told: Int) {
            total += weight
            local += weight * near
            self.told += weight * told
            // A word is told by the field where most of it stands nearest; the weights given, not the fitted ones, tell which,
            // so that features do not change while their weights are fitted.
            var best = 0
            for (place, found) in coverage.enumerated()
            where found * nearness[place] > coverage[best] * nearness[best] { best = place }
            fields[best] += weight * coverage[best]
            covered += weight * (coverage.max() ?? 0)
        }

        func share(_ part: Int) -> Int { total == 0 ? 0 : part / total }

        func features(specific: Int, asked: Int) -> Features {
            var features = Features()
            for (name, part) in zip(Features.fields, fields) { features.set(name, share(part)) }
            features.set(.specific, specific)
            features.set(.asked, asked)
            return features
        }
    }
}
