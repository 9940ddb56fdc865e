internal import ChineseText
internal import Words

/// Takes away what is said around a question: greetings, thanks, haste, and why it is asked. The words are the sheet `chatter`.
///
/// `您好，我再确认一下，职工书屋有多少家？急用，谢谢` is read as `职工书屋有多少家？`, and
/// `我们在写材料，职工书屋有多少家` as `我们在写材料，请问职工书屋有多少家`, whose preamble may still say where and when.
struct QuestionChatter {
    let lexicon: Lexicon

    /// A clause with the mark that closes it, if any.
    private struct Clause {
        var scalars: [Unicode.Scalar]
        var mark: Unicode.Scalar?
    }

    /// A line of nothing but chatter stays as it is: it is small talk.
    func stripped(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        // @工问 calls the assistant by its name.
        let line = line.first == "@" ? Array(line.drop { !$0.isBlank }.drop(while: \.isBlank)) : line
        var clauses = clauses(of: line)
        guard clauses.contains(where: { !isChatter($0.scalars) }) else { return line }
        while clauses.count > 1, let last = clauses.last, isChatter(last.scalars) || denies(last.scalars) {
            clauses.removeLast()
        }
        while clauses.count > 1, let first = clauses.first,
            isChatter(first.scalars)
                || denies(first.scalars) && clauses.dropFirst().contains(where: { asks($0.scalars) })
        {
            clauses.removeFirst()
        }
        let preamble = clauses.prefix(preambleLength(clauses))
        clauses.removeFirst(preamble.count)
        let said = clauses.filter { !isChatter($0.scalars) }
        clauses = said.isEmpty ? clauses : said
        guard !clauses.isEmpty else { return line }
        let (opening, isAskedIfKnown) = withoutHead(clauses[0].scalars)
        clauses[0].scalars = opening
        // 你知道…吗 asks what is known.
        if isAskedIfKnown, clauses.last?.scalars.last == "吗" { clauses[clauses.count - 1].scalars.removeLast() }
        clauses[clauses.count - 1].scalars = withoutTail(clauses[clauses.count - 1].scalars)
        let question = joined(clauses)
        guard question.contains(where: { $0.isHan || $0.isASCIIDigit || $0.isASCIILetter }) else { return line }
        return saysWhereOrWhen(preamble) ? joined(Array(preamble)) + Array("请问".unicodeScalars) + question : question
    }

    /// Whether a preamble names a place, somebody or a year, which the question may leave to it.
    private func saysWhereOrWhen(_ preamble: ArraySlice<Clause>) -> Bool {
        preamble.contains { clause in
            let text = normal(clause.scalars)
            return text.values.indices.contains { position in
                text.values[position].isASCIIDigit
                    || lexicon.matches(in: text, at: position).contains { match in
                        ["places", "scopes"].contains(match.entry.sheet) || match.entry.attribute("地方") != nil
                    }
            }
        }
    }

    private func joined(_ clauses: [Clause]) -> [Unicode.Scalar] {
        clauses.flatMap { $0.scalars + [$0.mark].compactMap(\.self) }
    }

    private static let marks: Set<Unicode.Scalar> = ["，", "。", "！", "？", "；", "：", "～", "…", "!", "?", ",", ";", ":"]

    /// The line cut at its marks, but not inside quotation marks or between digits.
    private func clauses(of line: [Unicode.Scalar]) -> [Clause] {
        var clauses: [Clause] = []
        var current: [Unicode.Scalar] = []
        var depth = 0
        for (position, scalar) in line.enumerated() {
            if scalar.opensQuotation { depth += 1 }
            if scalar.closesQuotation { depth = max(0, depth - 1) }
            let isInNumber =
                position > 0 && position + 1 < line.count && line[position - 1].isASCIIDigit
                && line[position + 1].isASCIIDigit
            if Self.marks.contains(scalar), depth == 0, !isInNumber {
                clauses.append(Clause(scalars: current, mark: scalar))
                current = []
            } else {
                current.append(scalar)
            }
        }
        if !current.isEmpty { clauses.append(Clause(scalars: current, mark: nil)) }
        return clauses
    }

    /// How many clauses at the beginning say why it is asked: up to the last with a word for that before one that asks.
    private func preambleLength(_ clauses: [Clause]) -> Int {
        let first = clauses.firstIndex { asks($0.scalars) } ?? clauses.count - 1
        let told = clauses[..<first].lastIndex { holds("述", $0.scalars) }.map { $0 + 1 } ?? 0
        // …，请问2022年是多少: all that stands before 请问 leads up to it.
        let addressed = clauses[...first].lastIndex { beginsWithHead($0.scalars) } ?? 0
        return max(told, addressed)
    }

    /// Whether a clause holds nothing but words of chatter.
    private func isChatter(_ clause: [Unicode.Scalar]) -> Bool {
        let text = normal(clause)
        guard text.count > 0 else { return true }
        var reached = [true] + [Bool](repeating: false, count: text.count)
        for start in 0..<text.count where reached[start] {
            if text.values[start].isPunctuation || text.values[start].isBlank { reached[start + 1] = true }
            for match in words(text, at: start) where match.entry.isOf(["填", "头", "尾"]) {
                reached[match.end] = true
            }
        }
        return reached[text.count]
    }

    /// Whether a clause says what is not asked.
    private func denies(_ clause: [Unicode.Scalar]) -> Bool {
        words(normal(clause), at: 0).contains { $0.entry.isOf(["否"]) } && !asks(clause)
    }

    private func asks(_ clause: [Unicode.Scalar]) -> Bool { holds("问", clause) }

    /// Whether a word of a kind stands in a clause, outside longer words of chatter: 几 in 几个数字 asks nothing.
    private func holds(_ kind: String, _ clause: [Unicode.Scalar]) -> Bool {
        let text = normal(clause)
        var position = 0
        while position < text.count {
            guard let longest = words(text, at: position).max(by: { $0.end < $1.end }) else {
                position += 1
                continue
            }
            if longest.entry.isOf([kind]) { return true }
            position = longest.end
        }
        return false
    }

    private func beginsWithHead(_ clause: [Unicode.Scalar]) -> Bool {
        words(normal(clause), at: 0).contains { $0.entry.isOf(["头"]) }
    }

    /// Without the words that lead up to a question, and whether they are 你知道.
    private func withoutHead(_ clause: [Unicode.Scalar]) -> (rest: [Unicode.Scalar], isAskedIfKnown: Bool) {
        var rest = clause
        var isAskedIfKnown = false
        while true {
            rest = Array(rest.drop { $0.isBlank || $0.isPunctuation && !$0.opensQuotation })
            let text = normal(rest)
            let head = words(text, at: 0).filter { $0.entry.isOf(["头", "头吗"]) }.max { $0.end < $1.end }
            guard let head, head.end < rest.count, text.count == rest.count else { break }
            isAskedIfKnown = isAskedIfKnown || head.entry.isOf(["头吗"])
            rest.removeFirst(head.end)
        }
        return rest.isEmpty ? (clause, false) : (rest, isAskedIfKnown)
    }

    private func withoutTail(_ clause: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let text = normal(clause)
        guard text.count == clause.count else { return clause }
        let tail = (1..<max(1, text.count)).first { start in
            words(text, at: start).contains { $0.entry.isOf(["尾"]) && $0.end == text.count }
        }
        return tail.map { Array(clause[..<$0]) } ?? clause
    }

    private func normal(_ clause: [Unicode.Scalar]) -> Scalars {
        Scalars(NormalForm.of(Scalars(Array(String(String.UnicodeScalarView(clause)).utf8)), blanks: .kept).bytes)
    }

    private func words(_ text: Scalars, at position: Int) -> [(entry: LexiconEntry, end: Int)] {
        lexicon.matches(ofSheet: "chatter", in: text, at: position).map { ($0.entry, $0.end) }
    }
}
