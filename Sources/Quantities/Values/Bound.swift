/// How a stated number limits the true one: `近240万` is under 2,400,000, `440余家` over 440.
public enum Bound: String, Hashable, Sendable, CaseIterable {
    case about
    case over
    case under
    case atLeast = "at least"
    case atMost = "at most"

    /// The names that `grammar/lexicon/bounds.tsv` uses in its column 界.
    public init?(sheetName: String) {
        switch sheetName {
        case "约": self = .about
        case "超": self = .over
        case "近": self = .under
        case "至少": self = .atLeast
        case "至多": self = .atMost
        default: return nil
        }
    }

    /// The bound of a sum whose addends have these bounds, or nil in the outer optional's sense of exact.
    ///
    /// Interval rule: equal directions keep their direction, exact leaves the other, opposite directions are about.
    public static func sum(_ left: Bound?, _ right: Bound?) -> Bound? {
        guard let left else { return right }
        guard let right, right != left else { return left }
        let up: Set<Bound> = [.over, .atLeast]
        let down: Set<Bound> = [.under, .atMost]
        if up.contains(left), up.contains(right) { return .over }
        if down.contains(left), down.contains(right) { return .under }
        return .about
    }

    /// The bound of the negated value: what is over becomes under.
    public var negated: Bound {
        switch self {
        case .about: .about
        case .over: .under
        case .under: .over
        case .atLeast: .atMost
        case .atMost: .atLeast
        }
    }
}
