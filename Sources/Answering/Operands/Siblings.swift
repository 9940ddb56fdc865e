internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

extension AnswerContext {
    /// The figures that stand before another one in a list whose verb follows the last: 12个镇、3个园区建立服务中心 tells of
    /// fifteen places with a 服务中心. None where the question names what one of them counts: 多少个园区建立了服务中心.
    func siblings(of candidate: Candidate, _ query: Query) -> [Candidate] {
        guard !query.names(candidate.figure.metric) else { return [] }
        let beside = candidates(query).filter {
            $0.figure.document == candidate.figure.document && $0.figure.sentence == candidate.figure.sentence
                && $0.figure.quantity.unitClass == candidate.figure.quantity.unitClass
        }
        var found: [Candidate] = []
        var last = candidate
        while let next = beside.first(where: { $0.leads(to: last, corpus) && !query.names($0.figure.metric) }) {
            found.insert(next, at: 0)
            last = next
        }
        return found
    }
}

extension Candidate {
    /// Whether it is an item without a verb of its own, right before another one: 12个镇、.
    fileprivate func leads(to other: Candidate, _ corpus: Corpus) -> Bool {
        guard figure.clause.end == other.figure.clause.start, figure.action == nil,
            refusal == nil || refusal == .uncovered, let quote = corpus.sentence(of: figure)?.quote
        else { return false }
        let item = String(decoding: Array(quote.utf8)[figure.range.end..<figure.clause.end], as: UTF8.self)
        return item.hasSuffix("、") && item.unicodeScalars.count <= Self.longestItem
    }

    /// A noun or two.
    private static let longestItem = 10
}

extension Query {
    /// Whether one of its words names a thing.
    fileprivate func names(_ thing: String) -> Bool {
        terms.contains { term in term.namesThing && term.search.forms.contains { thing.holds($0) } }
    }
}
