/// A word of a question as search sees it: the forms that may stand for it, and what it counts.
public struct SearchTerm: Hashable, Sendable {
    /// The wording of the question, in normal form.
    public let text: String
    /// What may stand for it in a report, itself first, in normal form.
    public let forms: [String]
    /// Whether it is a word of the lexicon; otherwise characters that no sheet knows.
    public let isWord: Bool

    public init(text: String, forms: [String], isWord: Bool) {
        self.text = text
        self.forms = forms
        self.isWord = isWord
    }
}

/// A figure or a sentence that may answer, with its impact: how much of the question's words it covers, weighted by their rarity.
public struct CandidateHit: Hashable, Sendable {
    /// The record's number in the index, in the order of documents and of reading.
    public let record: Int
    public let impact: Int

    public init(record: Int, impact: Int) {
        self.record = record
        self.impact = impact
    }
}

/// Finds the records that a question may be about: figures, or sentences where a text is asked for.
///
/// What a conformer owes its callers: hits by falling impact, ties by rising record number; impacts are integers, so
/// that every index over the same records gives the same hits; no more than `limit` of them.
public protocol CandidateIndex: Sendable {
    /// How rare a term is among the records: the whole binary logarithm of all records to those near which it stands.
    /// A term that stands nowhere has the rarity of an ordinary word.
    func rarity(of term: SearchTerm) -> Int

    func hits(for terms: [SearchTerm], filter: CandidateFilter, limit: Int) -> [CandidateHit]

    /// Whether there are more than so many hits, without finding the best.
    func hasHits(for terms: [SearchTerm], filter: CandidateFilter, moreThan count: Int) -> Bool

    /// The records whose own words (`RecordContext.own`) hold every pair of neighboring characters of all these texts, by
    /// rising number: those that hold the texts, and some that hold their pairs elsewhere. Found as far as the iterator goes.
    ///
    /// - Parameters:
    ///   - texts: in normal form without blanks; of a text of one character that character counts, an empty text holds for
    ///     every record.
    ///   - document: the path of the only document to look in; nil for all.
    func records(holding texts: [String], document: String?) -> AnyIterator<Int>
}
