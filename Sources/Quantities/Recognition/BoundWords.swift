internal import ChineseText
internal import Words

/// The words that bound a number, from `grammar/lexicon/bounds.tsv`, by where they stand.
struct BoundWords: Sendable {
    private var prefixes: [(word: [Unicode.Scalar], bound: Bound)] = []
    private var infixes: [(word: [Unicode.Scalar], bound: Bound)] = []
    private var suffixes: [(word: [Unicode.Scalar], bound: Bound)] = []

    init(_ lexicon: Lexicon) {
        for entry in lexicon.entries(of: "bounds") {
            guard let bound = entry.attribute("界").flatMap(Bound.init(sheetName:)) else { continue }
            let word = (Array(entry.form.unicodeScalars), bound)
            switch entry.attribute("位置") {
            case "前": prefixes.append(word)
            case "中": infixes.append(word)
            default: suffixes.append(word)
            }
        }
        func longestFirst(_ words: inout [(word: [Unicode.Scalar], bound: Bound)]) {
            words.sort { $0.word.count > $1.word.count }
        }
        longestFirst(&prefixes)
        longestFirst(&infixes)
        longestFirst(&suffixes)
    }

    func prefix(_ text: Scalars, at position: Int) -> (Bound?, Int) { find(prefixes, text, position) }
    func infix(_ text: Scalars, at position: Int) -> (Bound?, Int) { find(infixes, text, position) }
    func suffix(_ text: Scalars, at position: Int) -> (Bound?, Int) { find(suffixes, text, position) }

    private func find(
        _ words: [(word: [Unicode.Scalar], bound: Bound)], _ text: Scalars, _ position: Int
    ) -> (Bound?, Int) {
        for (word, bound) in words where text.holds(word, at: position) { return (bound, position + word.count) }
        return (nil, position)
    }
}

extension Scalars {
    /// Whether `word` stands at a scalar position.
    func holds(_ word: [Unicode.Scalar], at position: Int) -> Bool {
        position >= 0 && position + word.count <= count
            && word.indices.allSatisfy { values[position + $0] == word[$0] }
    }
}
