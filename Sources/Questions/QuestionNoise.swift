internal import ChineseText
internal import Words

/// What the hurry of typing adds to a question, taken away before it is read: traditional characters, runs of
/// punctuation, full stops in the middle of a line.
///
/// `滨海縣，，，社會化工會工作者。。。多少名` is read as `滨海县，社会化工会工作者，多少名`.
struct QuestionNoise {
    let lexicon: Lexicon

    func cleaned(_ question: Scalars) -> Scalars {
        let simplified =
            usesUnknownCharacters(question) ? Scalars(SimplifiedScript.of(question.text(0..<question.count))) : question
        let paused = Self.withSinglePauses(Self.withoutPictures(simplified.values))
        let said = QuestionChatter(lexicon: lexicon).stripped(paused)
        return Scalars(Array(String(String.UnicodeScalarView(said)).utf8))
    }

    /// Without emoji and the marks that go with them; a line of nothing else stays as it is.
    private static func withoutPictures(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let kept = scalars.filter { scalar in
            !(scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F || scalar.value == 0x200D
                || (0x2600...0x27BF).contains(scalar.value))
        }
        return kept.contains { $0.isHan || $0.isASCIIDigit || $0.isASCIILetter } ? kept : scalars
    }

    /// Whether a Chinese character stands in no word of the lexicon, as hardly a simplified one in a question does:
    /// only then is it worth while to open the tables of conversion.
    private func usesUnknownCharacters(_ question: Scalars) -> Bool {
        question.values.contains { $0.isHan && !lexicon.uses($0) }
    }

    private static let pauses: Set<Unicode.Scalar> = ["，", "。", "！", "？", "；", "、", "～", "…", "!", "?", ",", ";", "~"]
    private static let questionMarks: Set<Unicode.Scalar> = ["？", "?"]

    /// Runs of marks become one; what ends a sentence in the middle of the line only pauses there.
    private static func withSinglePauses(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var position = 0
        while position < scalars.count {
            guard pauses.contains(scalars[position]), !partsDigits(position, scalars) else {
                // 2020、2021两年: a year that a numeral of another script follows is a word of its own.
                if position >= 4, scalars[position].isHan, scalars[position] != "年",
                    scalars[position - 4..<position].allSatisfy(\.isASCIIDigit), counts(position, scalars)
                {
                    result.append(" ")
                }
                // nantong2022年: a year that letters run into is a word of its own.
                if position > 0, scalars[position - 1].isASCIILetter, startsYear(position, scalars) {
                    result.append(" ")
                }
                result.append(scalars[position])
                position += 1
                continue
            }
            let run = scalars[position...].prefix { pauses.contains($0) || $0.isBlank }
            position = run.endIndex
            result.append(mark(for: run.filter { !$0.isBlank }, isLast: position == scalars.count))
        }
        return result
    }

    private static func startsYear(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        position + 4 < scalars.count && scalars[position + 4] == "年"
            && scalars[position..<position + 4].allSatisfy(\.isASCIIDigit)
    }

    /// Whether a Chinese numeral with 年 stands here: 两年.
    private static func counts(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        "两二三四五六七八九十".unicodeScalars.contains(scalars[position]) && position + 1 < scalars.count
            && scalars[position + 1] == "年"
    }

    private static func mark(for run: [Unicode.Scalar], isLast: Bool) -> Unicode.Scalar {
        if run.contains(where: questionMarks.contains) { return "？" }
        if run.count == 1, let only = run.first, isLast || !only.endsSentence { return only }
        return "，"
    }

    private static func partsDigits(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        position > 0 && position + 1 < scalars.count
            && scalars[position - 1].isASCIIDigit && scalars[position + 1].isASCIIDigit
    }
}
