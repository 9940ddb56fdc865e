internal import ChineseText
internal import Facts
internal import Words

/// Groups whose name the question spells out: 留在本地的建设者 are the 留本建设者 of a report.
extension QueryReader {
    /// The characters before a group in which what its name says of it must stand.
    private static let reach = 10

    /// Gives a group the longer name that what stands before it and 的 spells out.
    func takeSpelledOut(_ query: inout Query, _ text: Scalars) {
        guard query.terms.contains(where: { $0.sheet == "people" && !$0.isGeneral }) else { return }
        let question = NormalForm.text(text.text(0..<text.count))
        query.terms = query.terms.map { term in
            guard term.sheet == "people", !term.isGeneral, let name = longerName(of: term, in: question) else {
                return term
            }
            return term.known(also: name)
        }
    }

    private func longerName(of term: Query.Term, in question: String) -> String? {
        let group = term.search.text
        guard let place = question.range(ofCharacters: "的" + group) else { return nil }
        let clause = question.unicodeScalars.prefix(place).suffix(Self.reach)
        let before = Array(clause.split { $0.endsClause }.last ?? [])
        return lexicon.entries(of: "people").lazy.filter { $0.ends(in: group) }.map(\.form).first { name in
            guard !term.search.forms.contains(name) else { return false }
            let said = name.unicodeScalars.dropLast(group.unicodeScalars.count)
            return said.count > 1 && Self.stand(Array(said), inOrderIn: before)
        }
    }

    private static func stand(_ wanted: [Unicode.Scalar], inOrderIn text: [Unicode.Scalar]) -> Bool {
        var rest = wanted[...]
        for scalar in text where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}

extension String {
    /// How many characters stand before the last occurrence of a word.
    fileprivate func range(ofCharacters word: String) -> Int? {
        let all = Array(unicodeScalars)
        let wanted = Array(word.unicodeScalars)
        guard all.count >= wanted.count else { return nil }
        return (0...all.count - wanted.count).last { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
