/// What speaks for a figure as the answer and what against it, by name, in thousandths.
///
/// A figure's score is the sum of its features, each times its weight in `grammar/ranking.tsv`: linear, so that weights
/// can be fitted to questions with known answers (`gongwen tune`) and every score can be shown as it came about.
public struct Features: Sendable {
    public enum Name: String, Sendable, CaseIterable {
        // The share of the question's words that each field is the nearest to hold, nearest field first.
        case metric, own, clause, before, after, party, section, title, previous, opening
        // How much of what the figure is of was asked for, and whether its own words hold what was asked for last.
        case specific, asked
        // How far its class of unit and its size are from those asked for.
        case unit, compatible, unasked, scale, level, bare
        // Whether its verbs, aims, times and scope are those asked for.
        case action, target, present, scope
    }

    public private(set) var values = [Int](repeating: 0, count: Name.allCases.count)

    init() {}

    /// The fields of a record, nearest first.
    static let fields = Array(Name.allCases.prefix(10))

    public subscript(_ name: Name) -> Int { values[Self.place(of: name)] }

    mutating func set(_ name: Name, _ value: Int) { values[Self.place(of: name)] = value }

    mutating func set(_ name: Name, if holds: Bool) { set(name, holds ? 1000 : 0) }

    /// What each feature adds to the score, those that add nothing left out.
    public func contributions(_ weights: RankingWeights) -> [(name: Name, value: Int)] {
        zip(Name.allCases, values).compactMap { name, value in
            value == 0 ? nil : (name, value * weights[name] / 1000)
        }
    }

    public func score(_ weights: RankingWeights) -> Int { score(weights, of: values.indices) }

    /// The score by the words around a record alone, as a sentence has it.
    func fieldScore(_ weights: RankingWeights) -> Int { score(weights, of: Self.fields.indices) }

    private func score(_ weights: RankingWeights, of places: Range<Int>) -> Int {
        var sum = 0
        for place in places where values[place] != 0 { sum += values[place] * weights.features[place] }
        return sum / 1000
    }

    private static let places = Dictionary(uniqueKeysWithValues: Name.allCases.enumerated().map { ($1, $0) })

    static func place(of name: Name) -> Int { places[name] ?? 0 }
}
