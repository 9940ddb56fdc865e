internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// What speaks for a figure as the answer and what against it, by name, in thousandths.
///
/// A figure's score is the sum of its features, each times its weight in `grammar/ranking.tsv`.
public struct Features: Sendable {
    public enum Name: String, Sendable, CaseIterable {
        // The share of the question's words by the nearest field that holds them, nearest field first.
        case metric, own, clause, before, after, party, section, title, previous, opening
        // The share of the words that no field holds, by the kind of word.
        case unknown, action, people, organization, thing, general
        // How much of what the figure is of was asked for.
        case specific, head, unnamed, qualified
        // Whether the question's words stand together as they were asked.
        case joined, last
        case unit, compatible, bare, sole, target, present, scope, told, elsewhere
    }

    private(set) var values = [Int](repeating: 0, count: Name.allCases.count)

    public subscript(_ name: Name) -> Int { values[Self.places[name] ?? 0] }

    private static let places = Dictionary(uniqueKeysWithValues: Name.allCases.enumerated().map { ($1, $0) })

    mutating func set(_ name: Name, _ value: Int) { values[Self.places[name] ?? 0] = value }
    mutating func set(_ name: Name, if holds: Bool) { set(name, holds ? 1000 : 0) }
}

extension Features {
    init(_ figure: Figure, _ context: RecordContext, _ query: Query, _ evidence: Evidence, isPresent: Bool) {
        for (name, share) in zip(Name.allCases, evidence.rings) { set(name, share) }
        for (kind, share) in evidence.absent { if let name = Name(rawValue: kind.rawValue) { set(name, share) } }
        let asked = Pairs(query.terms.flatMap(\.search.forms))
        let metric = Array(context.metric.prefix { $0 != "。" }.unicodeScalars)
        if metric.isEmpty {
            set(.unnamed, 1000)
        } else {
            set(.specific, asked.share(of: metric))
            set(.head, asked.share(of: Array(metric.suffix(2))))
        }
        let restrictions = figure.qualifiers.filter { !Figure.conditions.contains($0) }.flatMap(\.unicodeScalars)
        if !restrictions.isEmpty { set(.qualified, 1000 - asked.share(of: restrictions)) }
        set(.joined, evidence.joined)
        set(.last, evidence.last)
        set(.unit, if: query.unit.map { $0 == figure.quantity.unit } ?? false)
        set(
            .compatible,
            if: query.unitClass.map { $0 != figure.quantity.unitClass && figure.quantity.unitClass != nil } ?? false)
        set(.bare, if: figure.quantity.unit.isEmpty)
        set(.sole, if: context.isSoleOfItsKind)
        set(.target, if: figure.basis == .target)
        set(.present, if: isPresent)
        set(.scope, if: figure.scope.map { query.scopes.contains($0) } ?? false)
        set(.told, evidence.told)
        set(.elsewhere, if: evidence.otherActions > 0)
    }
}

/// The pairs of neighboring characters of some texts.
struct Pairs {
    private var pairs: Set<UInt64> = []
    private var singles: Set<UInt32> = []

    init(_ texts: [String]) {
        for text in texts {
            let scalars = Array(text.unicodeScalars)
            for (left, right) in zip(scalars, scalars.dropFirst()) { pairs.insert(Self.key(left, right)) }
            singles.formUnion(scalars.map(\.value))
        }
    }

    private static func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
        UInt64(left.value) << 21 | UInt64(right.value)
    }

    /// The share of a text's characters that stand in one of the pairs, in thousandths.
    func share(of text: [Unicode.Scalar]) -> Int {
        guard text.count > 1 else { return text.first.map { singles.contains($0.value) ? 1000 : 0 } ?? 0 }
        var covered = 0
        var last = -1
        for place in 0..<text.count - 1 where pairs.contains(Self.key(text[place], text[place + 1])) {
            covered += last == place ? 1 : 2
            last = place + 1
        }
        return 1000 * covered / text.count
    }
}
