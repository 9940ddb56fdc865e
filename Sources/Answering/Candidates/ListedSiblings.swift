internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// The numbers of one measure that a sentence lists (7支市级队、5支县级队和3支企业队共15支), and what is said of one of them alone.
struct ListedSiblings {
    let corpus: Corpus
    /// The words that join things in a list: 和, 以及.
    private let joints: [String]
    /// The words before what a list comes to: 共计.
    private let totals: [String]

    init(_ corpus: Corpus, _ lexicon: Lexicon) {
        self.corpus = corpus
        joints = lexicon.entries(of: "conjunctions").map(\.form) + ["、"]
        totals = lexicon.entries(of: "qualifiers", where: "类", is: "总计").map(\.form)
    }

    /// Why a figure of a list does not answer: a word of the question that only another number's own words hold (市级 for the 15), or
    /// what makes it a part of the whole that was asked for.
    func refusal(of number: Int, _ context: RecordContext, _ query: Query, _ evidence: Evidence) -> Candidate.Refusal? {
        let figure = corpus.figures[number]
        let siblings = siblings(of: number)
        guard !siblings.isEmpty, let quote = corpus.sentence(of: figure).map({ Array($0.quote.utf8) }) else {
            return nil
        }
        let whole = whole(of: figure, among: siblings, quote)
        // What the whole is called is said of its parts too.
        let listed = siblings.filter { $0.range != whole?.range && isListed($0, with: figure, quote) }
        let parts = siblings.filter { part in
            self.whole(of: part, among: siblings.filter { $0.range != part.range } + [figure], quote)?.range
                == figure.range
        }
        if let taken = query.terms.indices.first(where: { place in
            let term = query.terms[place]
            if isOfPart(term, parts, figure, context, quote) { return true }
            return !evidence.own.contains(place) && !query.joined.contains(term.search.text)
                && isTaken(term, listed, context, quote)
        }) {
            return .subset(query.terms[taken].search.text)
        }
        guard evidence.features[.specific] < Self.meant, whole != nil else { return nil }
        return .subset(figure.metric)
    }

    /// How much of what a part is of must have been asked for, in thousandths, for it to be meant.
    private static let meant = 600

    /// The other figures of its sentence in its measure.
    private func siblings(of number: Int) -> [Figure] {
        let figure = corpus.figures[number]
        return corpus.figures(beside: number).filter {
            !$0.quantity.unit.isEmpty && $0.quantity.unit == figure.quantity.unit && $0.range != figure.range
        }
    }

    /// Whether two numbers stand in one list: nothing but joined things between them.
    private func isListed(_ left: Figure, with right: Figure, _ quote: [UInt8]) -> Bool {
        let (first, second) = left.range.start < right.range.start ? (left, right) : (right, left)
        guard first.range.end <= second.range.start, second.range.start <= quote.count else { return false }
        let between = String(decoding: quote[first.range.end..<second.range.start], as: UTF8.self)
        return joints.contains { between.contains($0) } && !between.contains { "，；。：,;".contains($0) }
    }

    /// Whether a word stands after another number of the list, and nowhere else that would say it of this one.
    private func isTaken(_ term: Query.Term, _ listed: [Figure], _ context: RecordContext, _ quote: [UInt8]) -> Bool {
        guard term.namesThing, !term.isGeneral, !term.isOptional else { return false }
        func isHeld(_ text: String) -> Bool { term.search.forms.contains { text.holds($0) } }
        guard isHeld(context.before) || isHeld(context.after),
            ![
                context.metric, context.clause, context.section, context.title, context.previous, context.opening,
                context.party,
            ].contains(where: isHeld)
        else { return false }
        return listed.contains { sibling in
            guard sibling.range.end < sibling.own.end, sibling.own.end <= quote.count else { return false }
            // What is done after the last of them (…建成职工书屋) is done with them all: only what it counts is its own.
            let own = String(decoding: quote[sibling.range.end..<sibling.own.end], as: UTF8.self)
            return own.contains(sibling.metric) && isHeld(NormalForm.text(sibling.metric))
        }
    }

    /// Whether a word is told of a part of what a number comes to, and nowhere that would say it of the whole.
    private func isOfPart(
        _ term: Query.Term, _ parts: [Figure], _ whole: Figure, _ context: RecordContext, _ quote: [UInt8]
    ) -> Bool {
        guard !parts.isEmpty, term.namesThing, !term.isGeneral, !term.isOptional, whole.own.end <= quote.count else {
            return false
        }
        func isHeld(_ text: String) -> Bool { term.search.forms.contains { text.holds($0) } }
        let after = String(decoding: quote[min(whole.range.end, whole.own.end)..<whole.own.end], as: UTF8.self)
        guard
            ![
                NormalForm.text(after), context.section, context.title, context.previous,
                context.opening, context.party,
            ].contains(where: isHeld)
        else { return false }
        let named = parts.map { isHeld(NormalForm.text($0.metric)) }
        return named.contains(true) && named.contains(false)
    }

    /// Whether what stands between a number and the one before it says that it is a total: 共计15支.
    private func saysTotal(_ whole: Figure, after all: [Figure], _ quote: [UInt8]) -> Bool {
        guard let last = all.last(where: { $0.range.end <= whole.range.start }), whole.range.start <= quote.count else {
            return false
        }
        let between = String(decoding: quote[last.range.end..<whole.range.start], as: UTF8.self)
        return totals.contains { between.contains($0) }
    }

    /// The later number of a sentence that a figure and those beside it make up.
    private func whole(of figure: Figure, among siblings: [Figure], _ quote: [UInt8]) -> Figure? {
        let all = (siblings + [figure]).sorted { $0.range.start < $1.range.start }
        return siblings.first { whole in
            guard whole.range.start > figure.range.start, let total = whole.quantity.value.single,
                saysTotal(whole, after: all, quote)
            else { return false }
            var sum = ExactDecimal(0)
            var parts = 0
            for part in all.reversed() where part.range.start < whole.range.start {
                guard let value = part.quantity.value.single, let next = sum.plus(value) else { return false }
                sum = next
                parts += 1
                if sum >= total { return sum == total && parts > 1 && part.range.start <= figure.range.start }
            }
            return false
        }
    }
}
