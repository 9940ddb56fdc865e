internal import Facts
internal import Quantities
internal import Questions

extension OperandSearch {
    /// The same figures, but for each that does not tell in its own words what sets its operand apart the one of its sentence
    /// that does: of 12支市级队、9支县级队和5支企业队共26支 the 12 for 市级队, however well the 26 fit all that was asked.
    func told(_ lists: [[Candidate]], _ known: [Candidate]) -> [Candidate]? {
        let bar = context.answerer.weights[.threshold]
        let better = known.indices.map { number -> Candidate in
            guard !isTold(known[number], number) else { return known[number] }
            let telling = lists[number].filter {
                $0.refusal == nil && $0.score >= bar && isBeside($0, known[number]) && isTold($0, number)
                    && $0.figure.quantity.unitClass == known[number].figure.quantity.unitClass
            }
            return telling.count == 1 ? telling[0] : known[number]
        }
        return areDistinct(better) ? better : nil
    }

    /// Whether a figure is the only one of its sentence in the unit asked for, and its record tells of all that was asked:
    /// 上演80场比赛 a sentence after the one that names the league.
    func isSure(_ candidate: Candidate, _ local: [Candidate], _ number: Int) -> Bool {
        guard candidate.missing.isEmpty, candidate.covered >= context.answerer.weights[.gate],
            let unit = operands[number].unit, candidate.figure.quantity.unit == unit
        else { return false }
        return local.allSatisfy { $0.number == candidate.number || $0.figure.quantity.unit != unit }
    }
}
