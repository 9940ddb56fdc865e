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

    /// A question and what is asked of its answer behind the last comma: 2022年有多少家，出自哪里.
    static func parts(of line: String, endingIn isAfterthought: (String) -> Bool) -> [String]? {
        guard let comma = line.lastIndex(where: { "，,、；;".contains($0) }) else { return nil }
        let parts = [String(line[..<comma]), String(line[line.index(after: comma)...])]
        return parts.allSatisfy { $0.unicodeScalars.count >= shortest } && isAfterthought(parts[1]) ? parts : nil
    }

    /// All answers as one; nil where more than one number was computed, or one answer was not given. Where a computed number is from
    /// (出自哪里) is told with how it was computed, which is no other number.
    static func joined(_ turns: [Conversation.Turn]) -> Answer? {
        guard turns.allSatisfy({ $0.answer.status == .answered && $0.answer.bool == nil }),
            turns.count(where: { $0.answer.derivation != nil && !$0.reading.asksSource }) < 2
        else { return nil }
        var whole = Answer(status: .answered, text: "")
        for turn in turns where !turn.answer.repeats(whole) {
            let answer = turn.answer
            var numbers: [Int: Int] = [:]
            for citation in answer.citations {
                // A sentence that several of them cite is cited once.
                let known = whole.citations.first { $0.document == citation.document && $0.spans == citation.spans }
                numbers[citation.number] = known?.number ?? whole.citations.count + 1
                if known == nil { whole.citations.append(citation.renumbered(whole.citations.count + 1)) }
            }
            whole.text += answer.renumberedText(numbers)
            if !turn.reading.asksSource { whole.values += answer.values.map { $0.renumbered(numbers) } }
            whole.texts += answer.texts
            whole.selected += answer.selected
            whole.derivation = whole.derivation ?? answer.derivation?.renumbered(numbers)
        }
        whole.confidence = turns.map(\.answer.confidence).min() ?? 0
        return whole
    }
}

extension Reading {
    /// Whether it asks where what was told before it stands: 出自哪里.
    var asksSource: Bool { query.map { $0.operation == .source && !$0.standsAlone } ?? false }
}

extension Answer {
    /// Whether it tells nothing that is not told already: 各年都要吗.
    fileprivate func repeats(_ whole: Answer) -> Bool {
        let told = Set(whole.selected.map(\.number))
        return !selected.isEmpty && selected.allSatisfy { told.contains($0.number) } && texts.isEmpty
    }

    /// Its sentence with the marks of its citations as they are numbered in the whole.
    fileprivate func renumberedText(_ numbers: [Int: Int]) -> String {
        // Marks are written anew from left to right, since a new number may be an old one too.
        var (written, rest) = ("", text[...])
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let mark = rest[rest.index(after: open)..<close]
            let number = Int(mark).flatMap { numbers[$0] }.map(String.init) ?? String(mark)
            written += rest[..<open] + "[" + number + "]"
            rest = rest[rest.index(after: close)...]
        }
        return written + rest
    }
}
