internal import ChineseText
internal import Facts
internal import Parsing
internal import Words

extension QueryReader {
    /// Whether the question asks for what came together, and which things it joins: 农场、林场和牧场共有多少个.
    func takeTotal(_ query: inout Query, _ text: Scalars) {
        guard query.operation == .value else { return }
        let question = NormalForm.text(text.text(0..<text.count))
        if totals.contains(where: question.holds) { query.asksTotal = true }
        query.joined = joined(query.terms, in: question)
    }

    /// Whether the list of what is to be added up ends in 等, and no number says how many there are: 书屋、驿站等一共多少家.
    func leavesOpen(_ query: Query, _ text: Scalars) -> Bool {
        guard query.operation == .sum || query.joined.count > 1, query.operandCount == nil else { return false }
        let question = Scalars(NormalForm.text(text.text(0..<text.count)))
        let last = query.operands.last.map { NormalForm.text($0.wording) }
        return (0..<question.count).contains { position in
            lexicon.matches(in: question, at: position).contains { match in
                guard match.entry.sheet == "enumerations", match.entry.isOf("余") else { return false }
                let before = question.text(0..<position)
                let isAfterList =
                    last.map { $0.hasSuffix(match.entry.form) && (before + match.entry.form).hasSuffix($0) } ?? false
                    || query.joined.contains { before.hasSuffix($0) }
                return isAfterList && !beginsNumber(question, at: match.end)
            }
        }
    }

    private func beginsNumber(_ text: Scalars, at position: Int) -> Bool {
        guard position < text.count else { return false }
        return text.values[position].isASCIIDigit
            || lexicon.matches(in: text, at: position).contains {
                // 等一共 is no 等一项.
                $0.entry.sheet == "numerals" && $0.entry.attribute("值").flatMap { Int($0) } ?? 0 > 1
            }
    }

    /// Whether free text has a word for what was spoken of: 它的注册资本, 建它投了多少钱.
    func pointsBack(_ text: FreeText) -> Bool {
        text.steps.contains { step in
            guard case .word(let entry, _) = step else { return false }
            return lexicon.entry(form: entry.form, sheet: "persons")?.isOf("代物") ?? false
        }
    }

    private func joined(_ terms: [Query.Term], in question: String) -> [String] {
        // Few questions hold a joint, and fewer a thing on both sides of it.
        let joints = joints.filter(question.holds)
        guard !joints.isEmpty else { return [] }
        let things = terms.filter(\.namesThing).map(\.search.text).filter(question.holds)
        return things.filter { thing in
            things.contains { other in
                other != thing
                    && joints.contains { question.holds(thing + $0 + other) || question.holds(other + $0 + thing) }
            }
        }
    }
}

extension Query {
    /// The sum of the things that it joins, each of what the question says of all of them.
    public var summingJoined: Query {
        var query = with(.sum)
        let parts = terms.filter { joined.contains($0.search.text) }.flatMap(\.parts)
        query.terms.removeAll { joined.contains($0.search.text) }
        query.joined = []
        query.operands = parts.map { part in
            var operand = Query(operation: .value)
            operand.terms = [part]
            // What is left of the last thing (监测中心 of 体质监测中心) is none of the others'.
            operand.joined = terms.map(\.search.text)
            operand.wording = part.search.text
            operand.unit = unit
            operand.unitClass = unitClass
            return operand
        }
        return query
    }

    /// The same of aims only: what is to be done and what was done make no sum.
    public var ofAims: Query {
        var query = self
        query.operands = operands.map { operand in
            var aim = operand
            aim.asksTarget = true
            aim.asksAim = true
            return aim
        }
        return query
    }
}

extension Query.Term {
    /// The things of a word that joins some itself: 乡镇 and 街道 of 乡镇、街道.
    fileprivate var parts: [Query.Term] {
        let words = search.text.split(separator: "、").map(String.init)
        guard words.count > 1 else { return [self] }
        return words.map {
            Query.Term(search: SearchTerm(text: $0, forms: [$0], isWord: true), sheet: sheet, isGeneral: isGeneral)
        }
    }
}
