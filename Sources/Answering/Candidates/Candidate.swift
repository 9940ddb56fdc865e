public import Facts
internal import Questions

/// A figure that may answer, with what speaks for it. All features are in thousandths.
public struct Candidate: Sendable {
    public let figure: Figure
    /// Its number in the corpus.
    public let number: Int
    public let features: Features
    public let score: Int
    /// Share of the question's words that the record holds anywhere, and that its clause holds.
    public let covered: Int
    public let local: Int
    /// Share that its sentence up to it holds, where it is the only one of its kind there; else what its clause holds.
    public let told: Int
    /// The question's words, by their number, that stand in the figure's own words.
    public let own: Set<Int>
    /// Whether its clause tells of every action that was asked for.
    public let tellsActions: Bool
    /// Whether it is told as a part of another number: 其中女职工代表9名.
    public let isPart: Bool
    /// Words of the question that the record does not hold.
    public let missing: [String]
    /// Why the gate turns it away; nil for one that may pass.
    public let refusal: Refusal?
    /// How likely it is the answer, given the others, in thousandths; 0 for one that is turned away.
    public internal(set) var sureness = 0

    init(
        figure: Figure, number: Int, features: Features, weights: RankingWeights, evidence: Evidence, isPart: Bool,
        refusal: Refusal?
    ) {
        self.figure = figure
        self.number = number
        self.features = features
        score = features.score(weights)
        covered = evidence.covered
        local = evidence.local
        told = evidence.told
        own = evidence.own
        self.isPart = isPart
        tellsActions = evidence.otherActions == 0
        missing = evidence.missing.map(\.search.text)
        self.refusal = refusal
    }

    /// What keeps a figure from answering, whatever its score.
    public enum Refusal: Hashable, Sendable {
        /// The question states this very number.
        case stated
        /// The question asks for a computation that no form of the grammar took up.
        case operation(String)
        /// It is not of this place.
        case place(String)
        /// It is of another scope than the one asked for.
        case scope(String)
        /// It is a target, and what was reached was asked for.
        case target
        /// It is a condition or a former number (`qualifiers.tsv`).
        case qualified(String)
        /// It is of another time.
        case period
        /// Its record does not tell of this action.
        case action(String)
        /// It is what something has come to by this verb, where how much it changed was asked for, or the other way round.
        case level(String)
        /// It is not said of this group.
        case subset(String)
        /// Too few of the question's words stand in its record or in its clause.
        case uncovered
    }
}
