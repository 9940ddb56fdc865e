import Answering
import ChineseText
import Facts
import Quantities

/// What every answer promises, whatever was expected: each number stands in a quote that is in the report, or is
/// computed in the open from numbers that do.
struct Promise {
    private static let digits: Set<Character> = Set("零一二三四五六七八九〇两")
    private static let positions: Set<Character> = Set("十百千万亿")

    let recognizer: Recognizer
    let comparison: ValueComparison
    /// The text that the spans of a report count in.
    let text: (String) -> [UInt8]?

    /// What is broken, a phrase each; empty for a faithful answer.
    func broken(_ question: String, _ answer: Answer) -> [String] {
        let misquoted = answer.citations.filter { !isQuoted($0) }.map { "引文 \($0.number) 与原文所指的字节不符" }
        guard answer.status == .answered else { return misquoted }
        var broken = misquoted
        if answer.citations.isEmpty { broken.append("有答案而没有出处") }
        if let derivation = answer.derivation {
            if derivation.operands.isEmpty { broken.append("算式没有写明所用的数") }
            if !follows(derivation, answer.values) { broken.append("\(derivation.formula) 算不出答案") }
        }
        // Of several questions in a line one may be computed, and the others told.
        let stated = (answer.derivation?.operands ?? []) + answer.values.filter { $0.figure != nil }
        broken += stated.filter { !stands($0, answer) }.map { "“\($0.text)”不在所引的句子里" }
        broken += stated.filter { !$0.isItem && !isItsWording($0) }.map { "“\($0.text)”说的不是 \($0.value)" }
        return broken + unsupported(question, answer)
    }

    private func isQuoted(_ citation: Citation) -> Bool {
        guard let bytes = text(citation.document) else { return false }
        guard citation.spans.allSatisfy({ $0.start >= 0 && $0.start <= $0.end && $0.end <= bytes.count }) else {
            return false
        }
        let held = citation.spans.flatMap { bytes[$0.start..<$0.end] }
        return String(validating: held, as: UTF8.self).map { Self.blankless($0) == Self.blankless(citation.quote) }
            ?? false
    }

    private func stands(_ value: AnswerValue, _ answer: Answer) -> Bool {
        let wording = Self.blankless(value.text)
        return !wording.isEmpty
            && answer.citations.contains {
                value.citations.contains($0.number) && Self.blankless($0.quote).contains(wording)
            }
    }

    /// Whether the wording says the value; a scale word may stand elsewhere in the sentence (5至7万元).
    private func isItsWording(_ value: AnswerValue) -> Bool {
        let said = recognizer.mentions(in: Scalars(value.text)).compactMap(\.quantity?.value)
        let meant = comparison.measured(value).value
        let scales = [1, 10, 10_000, 100_000_000].map { ExactDecimal($0) }
        return said.isEmpty
            || said.contains { range in
                scales.contains { scale in
                    guard let lower = range.lower.times(scale), let upper = range.upper.times(scale) else {
                        return false
                    }
                    return lower <= meant.upper && meant.lower <= upper
                }
            }
    }

    /// Numbers and texts of the answer that nothing it cites tells.
    private func unsupported(_ question: String, _ answer: Answer) -> [String] {
        let support = Self.folded(Self.support(question, answer))
        let numbers = Set(Self.numbers(in: support))
        let sentence = Self.folded(Self.withoutMarks(answer.text))
        let loose = Self.numbers(in: sentence).filter { !numbers.contains($0) }
        let spelled = Self.numerals(in: sentence).filter { !support.contains($0) }
        let held = LooseText(support)
        let texts = answer.texts.filter { text in
            let parts = text.split { " 、，,；;（）()：:\n".contains($0) }.map { LooseText(String($0)) }
            return parts.contains { !$0.isEmpty && !held.contains($0) }
        }
        return (loose + spelled).map { "句中的 \($0) 没有出处" } + texts.map { "“\($0)”不在所引的句子里" }
    }

    private static func support(_ question: String, _ answer: Answer) -> String {
        let values = answer.values + (answer.derivation?.operands ?? [])
        let told = values.map { value in
            let figure = value.figure
            return line([
                "\(value.value)", value.text, value.label, figure?.period?.description, figure?.organization,
                figure?.place,
            ])
        }
        let cited = answer.citations.map { citation in
            line([
                citation.quote, citation.title, citation.section, citation.document, citation.organization,
                citation.place, citation.published?.description, citation.period?.description, citation.source,
            ])
        }
        return ([question, answer.derivation?.formula ?? ""] + told + cited).joined(separator: "\n")
    }

    private static func line(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: "\n") }

    private static func blankless(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private static func folded(_ text: String) -> String { NormalForm.of(text, blanks: .kept).text }

    /// The text without its numbers of citations: `[1]`, `[1,2]`.
    private static func withoutMarks(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let inside = rest[rest.index(after: open)..<close]
            let isMark = !inside.isEmpty && inside.allSatisfy { $0.isASCII && $0.isNumber || ",，、".contains($0) }
            result += isMark ? rest[..<open] : rest[...close]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Runs of digits with their decimal point, without the commas of thousands: `2022`, `1.67`.
    private static func numbers(in text: String) -> [String] {
        // Two points are the sign of a range: 2018..2022.
        text.split(separator: "..").flatMap { part in
            part.split { !($0.isASCII && $0.isNumber) && $0 != "." && $0 != "," }.map { run in
                var number = run.filter { $0 != "," }
                while number.last == "." { number.removeLast() }
                return String(number.drop { $0 == "." })
            }
        }.filter { !$0.isEmpty }
    }

    /// Chinese numerals of two characters and more that hold a digit and a position: `二十`, `三百`.
    private static func numerals(in text: String) -> [String] {
        text.split { !digits.contains($0) && !positions.contains($0) }.map(String.init).filter { run in
            run.count > 1 && run.contains { digits.contains($0) } && run.contains { positions.contains($0) }
        }
    }
}
