internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

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
        return found + followers(of: candidate, among: beside, query)
    }

    /// The figures that go on with a list whose verb stands before it: 建在12个镇和3个园区 tells of fifteen places too.
    private func followers(of candidate: Candidate, among beside: [Candidate], _ query: Query) -> [Candidate] {
        let joints = answerer.search.passages.lexicon.entries(of: "conjunctions").map(\.form)
        var found: [Candidate] = []
        var last = candidate
        while let next = beside.first(where: {
            last.goesOn(with: $0, joints, corpus) && !query.names($0.figure.metric)
        }) {
            found.append(next)
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

    /// Whether another number follows behind the noun of this one and a word that joins them: 12个镇和.
    fileprivate func goesOn(with other: Candidate, _ joints: [String], _ corpus: Corpus) -> Bool {
        guard figure.range.end < other.figure.range.start,
            other.figure.action == nil || other.figure.action == figure.action,
            other.refusal == nil || other.refusal == .uncovered, let quote = corpus.sentence(of: figure)?.quote
        else { return false }
        let between = String(
            decoding: Array(quote.utf8)[figure.range.end..<other.figure.range.start], as: UTF8.self)
        return between.unicodeScalars.count <= Self.longestItem
            && joints.contains { between.hasSuffix($0) && between != $0 }
            && !between.unicodeScalars.contains { $0.endsClause }
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
