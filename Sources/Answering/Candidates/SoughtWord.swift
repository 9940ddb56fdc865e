internal import ChineseText
internal import Facts
internal import Questions

/// A word of a question made ready to be looked for in many texts.
struct SoughtWord {
    /// One of the forms that may stand for it.
    struct Form {
        let text: String
        let shared: SharedEnding?
        /// The characters of each pair of neighbors; of the form itself where it is no longer.
        private let pairs: [CharacterSignature]

        init(_ text: String) {
            self.text = text
            shared = SharedEnding(text)
            let scalars = Array(text.unicodeScalars)
            pairs =
                scalars.count < 2
                ? [CharacterSignature(text)]
                : zip(scalars, scalars.dropFirst()).map { CharacterSignature("\($0)\($1)") }
        }

        /// Whether at least two neighboring characters of it may stand in a text of these characters.
        func mayStand(in characters: CharacterSignature) -> Bool { pairs.contains { characters.mayHold($0) } }
    }

    let term: Query.Term
    let forms: [Form]
    /// The kinds of it that may be listed in its place.
    let kinds: [Form]

    init(_ term: Query.Term) {
        self.term = term
        forms = term.search.forms.map(Form.init)
        kinds = term.kinds.map(Form.init)
    }
}
