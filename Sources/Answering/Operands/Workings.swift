internal import Facts
internal import Quantities
internal import Questions

/// The figures a computed answer rests on, cited and labelled, and the answer made of them.
struct Workings {
    let candidates: [Candidate]
    let operands: [AnswerValue]
    /// What the operands are called in the answer: their years where only those differ, else their words.
    let names: [String]
    private let citations: CitationList
    private let context: AnswerContext

    /// - Parameters:
    ///   - query: what the figures were found for, one for each of its operands; they are named by their years where it has
    ///     none.
    ///   - names: what they are called, where that is known.
    init(_ candidates: [Candidate], for query: Query, _ context: AnswerContext, names given: [String]? = nil) {
        var citations = CitationList(context.corpus)
        let operands = query.completeOperands
        let names =
            given
            ?? (operands.count == candidates.count
                ? Self.names(candidates, operands)
                : Self.distinct(candidates.map { Wording.period($0.figure) })
                    ?? Self.distinct(candidates.map { Wording.thing($0.figure) })
                    ?? Self.distinct(candidates.compactMap(\.figure.place), of: candidates.count)
                    ?? candidates.map { Wording.thing($0.figure) })
        self.operands = zip(candidates, names).map {
            AnswerValue(figure: $0.figure, citations: citations.cite($0.figure), label: $1)
        }
        self.candidates = candidates
        self.names = names
        self.citations = citations
        self.context = context
    }

    private static func names(_ candidates: [Candidate], _ queries: [Query]) -> [String] {
        let onlyTimesDiffer =
            Set(queries.map(\.terms)).count == 1 && Set(queries.map(\.places)).count == 1
            && Set(queries.map(\.scopes)).count == 1
            // What was reached and the aim of it are of one year.
            && Set(queries.map(\.asksTarget)).count == 1
        return zip(candidates, queries).map { candidate, query in
            let words = Wording.trimmed(query.wording)
            return onlyTimesDiffer || words.isEmpty ? Wording.period(candidate.figure) : words
        }
    }

    private static func distinct(_ names: [String], of count: Int? = nil) -> [String]? {
        Set(names).count == count ?? names.count ? names : nil
    }

    var figures: [Figure] { candidates.map(\.figure) }

    /// The numbers themselves; nil where one of them is a range.
    var numbers: [ExactDecimal]? {
        let numbers = figures.compactMap(\.quantity.value.single)
        return numbers.count == figures.count ? numbers : nil
    }

    func scale(_ query: Query) -> Scale {
        Scale.of(figures.map(\.text), asked: query.scale ?? query.operands.lazy.compactMap(\.scale).first)
    }

    /// Whether the operands are numbers of one kind, which can be added and compared.
    var areAlike: Bool {
        let units = figures.map(\.quantity)
        guard let first = units.first else { return false }
        let classes = Set(units.compactMap(\.unitClass))
        // What was held and who came (92场, 800人) are no more and no less than each other.
        guard !classes.isSuperset(of: [UnitClass.persons, UnitClass.events]) else { return false }
        return (classes.count <= 1 || [UnitClass.counts, UnitClass.attendance].contains { classes.isSubset(of: $0) })
            && units.allSatisfy { context.comparable(first, $0) && $0.kind == first.kind }
    }

    /// Whether they can be added up: of one class of unit, or things counted by 个; 场 and 册 make no sum.
    var areAddable: Bool {
        let classes = Set(figures.compactMap(\.quantity.unitClass)).subtracting(["个"])
        return areAlike && classes.count <= 1
    }

    /// Whether they are amounts of one kind, of which one can be a part or a multiple of the other: no shares, no ranks.
    var areAmounts: Bool {
        areAlike && !figures.contains { [UnitClass.share, UnitClass.rank].contains($0.quantity.unitClass) }
    }

    /// What more and less of them are called: a share is higher or lower.
    var degrees: (more: String, less: String) {
        figures.allSatisfy { $0.quantity.unitClass == UnitClass.share } ? ("高", "低") : ("多", "少")
    }

    /// The sentences behind the answer, each with its mark.
    var statements: String {
        var told: Set<String> = []
        let statements = zip(figures, operands).compactMap { figure, operand -> String? in
            let text = Wording.statement(figure, in: context.corpus) + Wording.marks(operand.citations)
            return told.insert(text).inserted ? text : nil
        }
        return statements.joined(separator: "；")
    }

    /// Figures of different basis or scope are computed with only under a warning.
    var warning: String {
        let bases = Set(figures.compactMap(\.basis))
        let aims = Set(figures.map { $0.basis == .target })
        let scopes = Set(figures.map { context.part($0.scope) })
        // What came together over years is another thing than what a year has.
        let stretches = Set(figures.compactMap(\.period).map(\.isSingleYear))
        // Who comes twice is counted twice among the 人次.
        let attendance = Set(figures.compactMap(\.quantity.unitClass)).intersection(UnitClass.attendance)
        let isAlike = [bases.count, aims.count, scopes.count, stretches.count, attendance.count].allSatisfy { $0 < 2 }
        return isAlike ? "" : "（几个数口径不同，请核对原文）"
    }

    /// - Parameter order: of the operands in the formula, where it is not that of the question.
    func answer(
        _ operation: AnswerDerivation.Operation, formula: String, value: AnswerValue?, text: String, order: [Int]? = nil
    ) -> Answer {
        let operands = order.map { $0.map { self.operands[$0] } } ?? operands
        var answer = Answer(status: .answered, text: text)
        answer.values = [value].compactMap(\.self)
        answer.derivation = AnswerDerivation(operation: operation, formula: formula, operands: operands)
        answer.citations = citations.citations
        answer.selected = candidates
        answer.confidence = candidates.map(\.sureness).min() ?? 0
        return answer
    }

    func computed(_ value: ExactDecimal, unit: String, bound: Bound?) -> AnswerValue {
        AnswerValue(
            computed: value, unit: unit, bound: bound, citations: Array(Set(operands.flatMap(\.citations))).sorted())
    }
}
