internal import ChineseText
internal import Facts
internal import Questions

/// Several questions in one line: 入会率要到多少？5人以下的班组怎么办？
///
/// They are answered one after the other, as the turns of a conversation are, and together only where each of them is:
/// half an answer would pass for the whole.
enum CompoundQuestion {
    /// A line that asks more is read as it stands.
    private static let most = 3
    private static let shortest = 4

    /// The questions of a line, if it holds more than one.
    static func parts(of line: String) -> [String]? {
        var parts: [String] = [""]
        for character in line {
            if character == "？" || character == "?" {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        let said = parts.filter { part in part.unicodeScalars.contains { $0.isHan || $0.isASCIIDigit } }
        guard (2...most).contains(said.count), said.allSatisfy({ $0.unicodeScalars.count >= shortest }) else {
            return nil
        }
        return said
    }

    /// All answers as one; nil where one of them was computed, or none was given.
    static func joined(_ answers: [Answer]) -> Answer? {
        guard answers.allSatisfy({ $0.status == .answered && $0.derivation == nil && $0.bool == nil }) else {
            return nil
        }
        var whole = Answer(status: .answered, text: "")
        for answer in answers where !answer.repeats(whole) {
            let offset = whole.citations.count
            whole.text += answer.renumberedText(by: offset)
            whole.values += answer.values.map { $0.renumbered(by: offset) }
            whole.texts += answer.texts
            whole.citations += answer.citations.map { $0.renumbered(by: offset) }
            whole.selected += answer.selected
        }
        whole.confidence = answers.map(\.confidence).min() ?? 0
        return whole
    }
}

extension Answer {
    /// Whether it tells nothing that is not told already: 各年都要吗.
    fileprivate func repeats(_ whole: Answer) -> Bool {
        let told = Set(whole.selected.map(\.number))
        return !selected.isEmpty && selected.allSatisfy { told.contains($0.number) } && texts.isEmpty
    }

    /// Its sentence with the marks of its citations counted on.
    fileprivate func renumberedText(by offset: Int) -> String {
        citations.indices.reversed().reduce(text) { text, index in
            text.replacing("[\(index + 1)]", with: "[\(index + 1 + offset)]")
        }
    }
}
