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
    /// For each of these lists, of a time as one of its years say; what has no time may be of any.
    public var years: [[NearYears]] = []

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

/// The years that a candidate's time begins and ends in; nil for any.
///
/// A superset of the records that are of a time, which may name a month too.
public struct NearYears: Hashable, Sendable {
    public var first: Int?
    public var last: Int?

    public init(first: Int? = nil, last: Int? = nil) {
        self.first = first
        self.last = last
    }
}
