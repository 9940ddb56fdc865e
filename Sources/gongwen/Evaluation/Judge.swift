import Answering
import Facts
import FoundationEssentials
import Quantities

/// How an answer compares with the one that was expected.
struct Judgement {
    enum Verdict: String {
        case right
        /// Answered, but not so.
        case wrong
        /// Not answered, though the corpus says; or a question back where nothing is to be had.
        case missed
    }

    let verdict: Verdict
    /// What is not as expected; empty if right.
    let reason: String
}

/// Judges answers against gold questions.
///
/// An answer is right when all of it is: exactly the values expected (no more, no fewer), in agreeing units; the truth
/// value with the figure behind it; every text expected, and not much beside it; and each value, or for texts the
/// answer, cited to a quote that holds the evidence. What the corpus does not say must be refused; a question back
/// there is no answer but no refusal either.
struct Judge {
    /// Kinds whose value comes of a division and is rounded.
    private static let rounded: Set<String> = ["ratio", "growth", "average"]
    /// Share of the evidence, in per cent, that a quote must hold where the report's page has damaged either.
    private static let share = 60
    /// A quote that is longer cites nothing in particular.
    private static let longestQuote = 300

    let comparison: ValueComparison

    func judge(_ gold: GoldQuestion, _ answer: Answer) -> Judgement {
        if let reason = mismatch(gold, answer) ?? uncited(gold, answer) {
            return Judgement(verdict: answer.status == .answered ? .wrong : .missed, reason: reason)
        }
        return Judgement(verdict: .right, reason: "")
    }

    private func mismatch(_ gold: GoldQuestion, _ answer: Answer) -> String? {
        let refused = answer.status == .notFound || answer.status == .smalltalk
        let status = "status \(answer.status.rawValue)"
        if gold.answer.none { return refused && answer.values.isEmpty && answer.texts.isEmpty ? nil : status }
        if gold.answer.smalltalk { return refused ? nil : status }
        if gold.answer.clarify { return answer.status == .clarify ? nil : status }
        guard answer.status == .answered else { return status }
        if let bool = gold.answer.bool { return truthMismatch(bool, gold, answer) }
        // Of two things compared the winner is the answer, whatever figures are shown with it.
        let isWinner = gold.kind == "compare" && gold.answer.values.count > 1 && !gold.answer.texts.isEmpty
        return (isWinner ? nil : valueMismatch(gold, answer)) ?? textMismatch(gold.answer.texts, answer)
    }

    /// Whether a figure is one of those expected and stands in a sentence that holds the evidence.
    func isAnswer(_ figure: Figure, _ gold: GoldQuestion, _ corpus: Corpus) -> Bool {
        let value = AnswerValue(figure: figure, citations: [1])
        guard gold.answer.values.contains(where: { agrees(value, $0, gold) }) else { return false }
        let evidence = (gold.evidence ?? []) + (gold.evidenceElsewhere ?? [])
        guard !evidence.isEmpty, let sentence = corpus.sentence(of: figure) else { return true }
        let quote = LooseText(sentence.quote)
        return evidence.contains { wanted in
            let text = LooseText(wanted.quote)
            return quote.contains(text) || text.contains(quote) || text.share(in: quote) >= Self.share
        }
    }

    private func truthMismatch(_ bool: Bool, _ gold: GoldQuestion, _ answer: Answer) -> String? {
        guard answer.bool == bool else { return "bool \(answer.bool.map { "\($0)" } ?? "null")" }
        guard answer.derivation == nil, let behind = gold.answer.values.first else { return nil }
        return answer.values.contains { agrees($0, behind, gold) } ? nil : "缺所依据的 \(behind.value)\(behind.unit)"
    }

    private func valueMismatch(_ gold: GoldQuestion, _ answer: Answer) -> String? {
        guard !gold.answer.values.isEmpty else { return nil }
        guard answer.values.count == gold.answer.values.count else {
            return "应有 \(gold.answer.values.count) 个数，答了 \(answer.values.count) 个"
        }
        var left = answer.values
        for wanted in gold.answer.values {
            guard let place = left.firstIndex(where: { agrees($0, wanted, gold) }) else {
                return "缺 \(wanted.value)\(wanted.unit)"
            }
            left.remove(at: place)
        }
        return nil
    }

    private func agrees(_ said: AnswerValue, _ wanted: GoldQuestion.Value, _ gold: GoldQuestion) -> Bool {
        guard let wanted = comparison.measured(wanted) else { return false }
        let said = comparison.measured(said)
        // Whoever asks for so many decimals wants just those.
        let isRounded = Self.rounded.contains(gold.kind) && !gold.question.contains("位小数")
        return comparison.unitsAgree(said, wanted)
            && comparison.valuesAgree(said.value, wanted.value, isRounded: isRounded)
    }

    private func textMismatch(_ wanted: [String], _ answer: Answer) -> String? {
        guard !wanted.isEmpty else { return nil }
        let expected = wanted.map(LooseText.init)
        let texts = answer.texts.map(LooseText.init)
        let said = texts.map(\.count).reduce(0, +)
        if said > max(40, 4 * expected.map(\.count).reduce(0, +)) { return "答得远长于所问" }
        let told = texts + answer.values.flatMap(Self.told).map(LooseText.init)
        return zip(wanted, expected).first { _, text in !told.contains { $0.contains(text) } }.map { "缺“\($0.0)”" }
    }

    /// What a value tells beside its number.
    private static func told(_ value: AnswerValue) -> [String] {
        [
            value.text, value.label, value.figure?.period?.description, value.figure?.organization,
            value.figure?.place, value.figure?.metric,
        ].compactMap { $0 }
    }

    private func uncited(_ gold: GoldQuestion, _ answer: Answer) -> String? {
        let evidence = (gold.evidence ?? []) + (gold.evidenceElsewhere ?? [])
        guard answer.status == .answered, !evidence.isEmpty else { return nil }
        let holding = Set(
            answer.citations.filter { citation in evidence.contains { holds(citation, $0) } }.map(\.number))
        if holding.isEmpty { return "没有引到证据" }
        let bare = answer.values.first { holding.isDisjoint(with: $0.citations) }
        return bare.map { "\($0.text) 没有引到证据" }
    }

    private func holds(_ citation: Citation, _ evidence: GoldQuestion.Evidence) -> Bool {
        if let document = evidence.document, Self.fileName(document) != Self.fileName(citation.document) {
            return false
        }
        let quote = LooseText(citation.quote)
        let wanted = LooseText(evidence.quote)
        guard !quote.isEmpty, quote.count <= max(Self.longestQuote, 4 * wanted.count) else { return false }
        return quote.contains(wanted) || wanted.contains(quote) || wanted.share(in: quote) >= Self.share
    }

    private static func fileName(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
}
