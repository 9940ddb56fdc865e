internal import Facts

/// The reports an earlier answer rests on.
enum Provenance {
    /// - Parameter count: how many numbers the question says there are: 这两个数.
    static func of(_ earlier: Answer, count: Int? = nil) -> Answer? {
        let held = earlier.derivation?.operands.count ?? earlier.values.count
        if let count, count != held, earlier.status == .answered {
            return Refusing.miscounted(said: count, found: held)
        }
        guard earlier.status == .answered, !earlier.citations.isEmpty else { return nil }
        let told = earlier.citations.map { citation in
            "《\(citation.title ?? citation.document)》\(Wording.marks([citation.number]))：“\(citation.quote)”"
        }
        let formula = earlier.derivation.map { "，由 \($0.formula) 算出" } ?? ""
        var answer = Answer(status: .answered, text: "出自\(told.joined(separator: "；"))\(formula)。")
        for title in earlier.citations.map({ $0.title ?? $0.document }) where !answer.texts.contains(title) {
            answer.texts.append(title)
        }
        // How a number was computed is told by the numbers it was computed from.
        answer.derivation = earlier.derivation
        answer.values = earlier.derivation?.operands ?? []
        answer.citations = earlier.citations
        answer.confidence = earlier.confidence
        return answer
    }
}
