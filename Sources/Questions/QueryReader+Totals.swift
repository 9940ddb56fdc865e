internal import ChineseText
internal import Facts
internal import Parsing
internal import Words

extension QueryReader {
    /// Whether the question asks for what came together, and which things it joins: 农场、林场和牧场共有多少个.
    func takeTotal(_ query: inout Query, _ text: Scalars) {
        guard query.operation == .value else { return }
        let question = NormalForm.of(text.text(0..<text.count), blanks: .dropped).text
        let totals = lexicon.entries(of: "qualifiers").filter { $0.attribute("类") == "总计" }
        if totals.contains(where: { question.contains($0.form) }) { query.asksTotal = true }
        query.joined = joined(query.terms, in: question)
    }

    /// Whether free text has a word for what was spoken of: 它的注册资本, 建它投了多少钱.
    func pointsBack(_ text: FreeText) -> Bool {
        text.steps.contains { step in
            guard case .word(let entry, _) = step else { return false }
            return lexicon.entry(form: entry.form, sheet: "persons").map { row in
                (row.attribute("类") ?? "").split(separator: " ").contains("代物")
            } ?? false
        }
    }

    private func joined(_ terms: [Query.Term], in question: String) -> [String] {
        let things = terms.filter(\.namesThing).map(\.search.text)
        let joints =
            ["、"]
            + lexicon.entries(of: "enumerations").filter {
                ($0.attribute("类") ?? "").split(separator: " ").contains("并")
            }.map(\.form)
        return things.filter { thing in
            things.contains { other in
                other != thing
                    && joints.contains {
                        question.contains(thing + $0 + other) || question.contains(other + $0 + thing)
                    }
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
