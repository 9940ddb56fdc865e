internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions
internal import Words

/// The features of a figure beside the words around it: its unit, its size, its basis.
struct FigureTraits: Sendable {
    /// Classes that a question asks for by name or not at all: ranks, durations, shares.
    private let unasked: Set<String>
    /// The words that say 目前.
    private let present: [String]
    /// The words before a part: 其中.
    private let parts: [String]
    private let gate: Gate

    init(lexicon: Lexicon, gate: Gate) {
        unasked = Set(lexicon.entries(of: "unit_classes").filter { $0.attribute("须问") != nil }.map(\.canonical))
        present = lexicon.entries(of: "times", where: "类", is: "现在").map(\.form)
        parts = lexicon.entries(of: "enumerations", ofKind: "分").map(\.form)
        self.gate = gate
    }

    func features(_ figure: Figure, _ context: RecordContext, _ query: Query, _ evidence: Evidence) -> Features {
        var features = evidence.features
        let unitClass = figure.quantity.unitClass
        features.set(.unit, if: query.unit.map { $0 == figure.quantity.unit } ?? false)
        features.set(.bare, if: figure.quantity.unit.isEmpty)
        if let unitClass {
            features.set(.compatible, if: query.unitClass.map { $0 != unitClass } ?? false)
            features.set(.unasked, if: query.unitClass == nil && !query.asksChange && unasked.contains(unitClass))
        }
        features.set(.scale, if: isBelowScale(figure, query))
        features.set(.level, if: isChange(figure, context, query))
        features.set(.action, if: evidence.otherActions > 0)
        features.set(.target, if: figure.basis == .target && !gate.asksForTarget(query))
        let asksPresent = query.times.contains { $0.expression == .present }
        features.set(.present, if: asksPresent && present.contains(where: context.clause.holds))
        features.set(.scope, if: figure.scope.map { query.scopes.contains($0) } ?? false)
        return features
    }

    /// Whether a figure says by how much something changed, where a level was asked for: 百分点 are such by themselves.
    private func isChange(_ figure: Figure, _ context: RecordContext, _ query: Query) -> Bool {
        if query.asksLevel { return gate.isChange(figure.text, context) }
        return figure.quantity.unit.hasSuffix(UnitClass.points) && query.unitClass == UnitClass.share
            && query.unit == nil && !gate.asksForChange(query) && gate.isChange(figure.text, context)
    }

    /// Whether a figure is told as a part of another: 其中….
    func isPart(_ context: RecordContext) -> Bool { parts.contains { context.clause.begins(with: $0) } }

    /// Whether a number is less than one of the scale asked for: 9艘 for 多少万艘.
    private func isBelowScale(_ figure: Figure, _ query: Query) -> Bool {
        guard let scale = query.scale.flatMap(Scale.init), let value = figure.quantity.value.single,
            let scaled = scale.inverse(of: value)
        else { return false }
        return scaled < ExactDecimal(1)
    }
}
