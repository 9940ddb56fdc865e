internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// What something is called: the name in quotation marks that stands at the word for it, `打造“石榴籽”工会品牌`,
/// `主题为“劳动创造幸福”`.
struct NameSpans: TextExtraction {
    /// Longer quotations are no names.
    private static let longest = 24
    /// Between a name and the word for its kind may stand what says more of it: “石榴籽”工会品牌.
    private static let reach = 6

    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        guard let kind = query.terms.last(where: \.namesThing) else { return [] }
        var names: [Finding] = []
        for range in text.quoted where range.count <= Self.longest && isNamed(range, kind, text) {
            guard !isInRow(range, text) else { return [] }
            let texts = [text.wording(range)]
            guard !names.contains(where: { $0.texts == texts }) else { continue }
            let share = text.share(in: text.clause(at: range.lowerBound))
            names.append(Finding(texts: texts, fitness: share, sentences: [text.sentence]))
        }
        // Two names in one sentence: it does not say which.
        return names.count == 1 ? names : []
    }

    private func isNamed(_ name: Range<Int>, _ kind: Query.Term, _ text: PassageText) -> Bool {
        let after = text.text.values[min(name.upperBound + 1, text.text.count)...].prefix(Self.reach).prefix {
            $0.isHan
        }
        if let end = kind.search.forms.compactMap({ start(of: $0, in: after) }).min() {
            // “石榴籽”的服务品牌 is of it.
            return !(name.upperBound + 1..<end).contains { text.text.values[$0] == "的" }
        }
        guard let mark = introduced(name.lowerBound - 1, text) else { return false }
        let before = text.text.text(max(0, mark - Self.reach)..<mark)
        return kind.search.forms.contains { before.hasSuffix($0) }
    }

    /// Whether another name follows: of “甲”“乙”“丙” none is the name.
    private func isInRow(_ name: Range<Int>, _ text: PassageText) -> Bool {
        text.text.values[min(name.upperBound + 1, text.text.count)...].drop { $0 == "、" }.first == "“"
    }

    /// Where a word begins in a stretch.
    private func start(of form: String, in stretch: ArraySlice<Unicode.Scalar>) -> Int? {
        let wanted = Array(form.unicodeScalars)
        guard stretch.count >= wanted.count else { return nil }
        return (stretch.startIndex...stretch.endIndex - wanted.count).first {
            stretch[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
    }

    /// Where the words end that a name stands behind: 主题为“…”, 品牌——“…”.
    private func introduced(_ quotation: Int, _ text: PassageText) -> Int? {
        guard quotation > 0 else { return nil }
        let start = (max(0, quotation - 3)..<quotation).first { position in
            text.words("enumerations", at: position, kind: "释").contains { $0.end == quotation }
                || text.words("enumerations", at: position, kind: "名前").contains { $0.end == quotation }
        }
        return start ?? quotation
    }
}
