/// What a candidate must be, whatever its words: all that is said here. An index checks it while it searches, so that there
/// are as many hits as were asked for.
public struct CandidateFilter: Hashable, Sendable {
    /// Classes of `units.tsv`; empty for any. What has no class may be of any.
    public var unitClasses: Set<String> = []
    /// All of these kinds.
    public var kinds: RecordKinds = []
    /// The path of its document; nil for any.
    public var document: String?
    /// The paths of which its document's must be one; nil for any.
    public var documents: Set<String>?
    /// Each of these places.
    public var places: [NearPlace] = []
    /// Of a time that touches each of these stretches of years; what has no time may be of any.
    public var years: [ClosedRange<Int>] = []

    public init() {}
}

/// A place that a candidate must be near to: by the column of places, or by the words around it.
///
/// A superset of the records that are of the place: whoever asks looks at what is found.
public struct NearPlace: Hashable, Sendable {
    /// Names, of which the candidate's places must hold one.
    public var names: Set<String>
    /// Texts in normal form, of one of which all pairs of characters stand around the candidate, wherever; of a text of one
    /// character that character.
    public var forms: [String]

    public init(names: Set<String> = [], forms: [String]) {
        self.names = names
        self.forms = forms
    }
}
