internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// A word of a question made ready to be looked for in many texts: in each, only the forms are read whose pairs of
/// characters stand there.
struct SoughtWord {
    /// One of the forms that may stand for it.
    private struct Form {
        let text: String
        let shared: SharedEnding?
        /// Whether it is the word as it was asked for.
        let isAsked: Bool
        let length: Int
        /// Where its pairs stand among those of the word.
        let pairs: Range<Int>
    }

    let term: Query.Term
    private var forms: [Form] = []
    /// The kinds of it that may be listed in its place.
    private var kinds: [Form] = []
    /// The numbers of all pairs, form by form.
    private var pairs: [Int] = []
    /// Whether a form is a single character, which has no pair.
    private var hasSingle = false

    init(_ term: Query.Term, numbers: inout PairNumbers) {
        self.term = term
        forms = term.search.forms.map { form($0, &numbers) }
    }

    /// Its kinds are looked for as well; what the word itself is made of is numbered before them.
    mutating func addKinds(_ numbers: inout PairNumbers) { kinds = term.kinds.map { form($0, &numbers) } }

    private mutating func form(_ text: String, _ numbers: inout PairNumbers) -> Form {
        let start = pairs.count
        var length = 0
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let last { pairs.append(numbers.add(last, scalar)) }
            last = scalar
            length += 1
        }
        if length == 1 { hasSingle = true }
        return Form(
            text: text, shared: length == SharedEnding.length ? SharedEnding(text) : nil,
            isAsked: text == term.search.text, length: length, pairs: start..<pairs.count)
    }

    /// Which of the numbers are of its pairs.
    func pairs(of numbers: PairNumbers) -> PairSet? {
        // What stands without a pair must be looked for everywhere.
        guard !hasSingle else { return nil }
        var set = PairSet(below: numbers.count)
        for pair in pairs { set.insert(pair) }
        return set
    }

    /// How much of it a text holds, in thousandths: what `Coverage.of` finds by reading the text for each form.
    ///
    /// - Parameter found: its pairs that the text holds.
    func coverage(in text: String, found: PairSet, lexicon: Lexicon) -> Int {
        var best = 0
        for form in forms where best < 1000 {
            best = max(best, worth(of: form, in: text, found, lexicon))
        }
        guard best < Coverage.listed, !kinds.isEmpty else { return best }
        let isListed = kinds.contains { stands($0, in: text, found) && Coverage.isListed($0.text, text, lexicon) }
        return isListed ? Coverage.listed : best
    }

    /// Whether a text holds one of its forms, be it among others that end alike.
    func stands(in text: String, found: PairSet, lexicon: Lexicon) -> Bool {
        forms.contains { form in
            stands(form, in: text, found) || form.shared?.stands(in: text, lexicon: lexicon) ?? false
        }
    }

    private func worth(of form: Form, in text: String, _ found: PairSet, _ lexicon: Lexicon) -> Int {
        let covered = covered(form, found)
        guard covered > 0 || form.length == 1 else { return 0 }
        let share =
            stands(form, in: text, found)
            ? Coverage.whole(form.text, term, in: text, lexicon)
            : Coverage.part(form.length < 3 ? 0 : 1000 * covered / form.length, of: term, isAsked: form.isAsked)
        // 二等奖 tells nothing of 三等奖, but 一、二、三等奖 does.
        guard let shared = form.shared, share < 1000 else { return share }
        return shared.stands(in: text, lexicon: lexicon) ? 1000 : min(share, Coverage.insideAnother)
    }

    private func stands(_ form: Form, in text: String, _ found: PairSet) -> Bool {
        for place in form.pairs where !found.contains(pairs[place]) { return false }
        // A pair that is found is all there is of a form of two characters.
        return form.length == 2 || text.utf8.place(of: form.text.utf8) != nil
    }

    /// How many characters of a form stand in the text together with a neighbor of theirs.
    private func covered(_ form: Form, _ found: PairSet) -> Int {
        var covered = 0
        var isOpen = false
        for place in form.pairs {
            let holds = found.contains(pairs[place])
            if holds { covered += isOpen ? 1 : 2 }
            isOpen = holds
        }
        return covered
    }
}
