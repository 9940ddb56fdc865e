internal import Quantities
internal import Questions

/// The earlier answer's value in another scale: 1334万元 is 0.1334亿元.
enum Conversion {
    static func of(_ answer: Answer, _ query: Query) -> Answer? {
        guard answer.values.count == 1, let value = answer.values.first, let number = value.value.single,
            query.unit == nil || query.unit == value.unit, let scale = query.scale.flatMap(Scale.init),
            let inverse = scale.inverse(of: number)
        else { return nil }
        let unit = scale.word + (query.unit ?? value.unit)
        let formula = "\(value.text) = \(inverse)\(unit)"
        var converted = Answer(
            status: .answered,
            text: "\(formula)\(Wording.bound(value.bound).isEmpty ? "" : "（原数前有界限词）")。\(Wording.marks(value.citations))"
        )
        converted.values = [AnswerValue(computed: inverse, unit: unit, bound: value.bound, citations: value.citations)]
        converted.derivation = AnswerDerivation(
            operation: .convert, formula: formula, operands: answer.derivation?.operands ?? [value])
        converted.citations = answer.citations
        converted.confidence = answer.confidence
        return converted
    }
}
