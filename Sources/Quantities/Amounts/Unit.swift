internal import ChineseText
internal import Words

/// A unit or classifier of `grammar/lexicon/units.tsv`, as a text writes it.
final class Unit: Sendable {
    /// What kind of value a number with this unit is; nil for classifiers (家, 名).
    enum Kind: String, Sendable {
        case money, dimension, age, temperature, duration, percent, multiple
    }

    let form: String
    /// The class in `units.tsv`: 机构, 人, 金额 …
    let unitClass: String?
    let kind: Kind?
    /// The name that results carry: `CNY`, `%`, `kilometer`.
    let code: String?
    /// How many of the base unit of its dimension it is.
    let factor: ExactDecimal?
    /// Characters before which it is part of another word: 分 before 公 in 三分公司.
    private let notBefore: [Unicode.Scalar]

    init(_ entry: LexiconEntry) {
        form = entry.form
        unitClass = entry.attribute("类")
        kind = entry.attribute("种").flatMap(Kind.init(rawValue:))
        code = entry.attribute("代码")
        factor = entry.attribute("换算").flatMap { ExactDecimal($0) }
        notBefore = [Unicode.Scalar]((entry.attribute("不接") ?? "").unicodeScalars.filter { !$0.isBlank })
    }

    /// Another form of the same row.
    init(_ form: String, like unit: Unit) {
        self.form = form
        (unitClass, kind, code, factor, notBefore) = (unit.unitClass, unit.kind, unit.code, unit.factor, unit.notBefore)
    }

    /// Whether what ends here goes on as another word.
    func beginsWord(_ text: Scalars, endingAt end: Int) -> Bool {
        end < text.count && notBefore.contains(text.values[end])
    }
}
