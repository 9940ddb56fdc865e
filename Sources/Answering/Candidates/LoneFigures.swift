internal import Facts
internal import Quantities
internal import Questions

/// The figures that are the only ones of their kind in a report: what a short report is all about need not be said again beside
/// its one number of days or of money.
struct LoneFigures {
    let corpus: Corpus

    /// How much of the question the report must tell, in thousandths.
    private static let told = 950

    /// Whether a figure that its clause alone would not let pass is of the kind asked for, by a measure that says what it measures
    /// (几天, 多少钱), the only such one of a report that tells of all that was asked.
    func answers(_ figure: Figure, _ query: Query, _ evidence: Evidence) -> Bool {
        guard let unitClass = figure.quantity.unitClass, unitClass == query.unitClass,
            !UnitClass.counts.contains(unitClass), figure.basis != .target, query.terms.count > 1,
            evidence.missing.isEmpty, evidence.covered >= Self.told,
            figure.qualifiers.allSatisfy({ !Figure.conditions.contains($0) }),
            let held = corpus.source.document(figure.document)
        else { return false }
        return corpus.source.count(of: unitClass, in: held) == 1
    }
}
