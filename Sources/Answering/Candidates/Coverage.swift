internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// How much of a word a text holds, in thousandths.
enum Coverage {
    /// What a word is worth that stands only inside another one: 技能人才 in 高技能人才.
    static let insideAnother = 400
    /// A word of which a record holds less than this is missing from it.
    static let missing = 500
    /// How much of another name for it must stand to count at all.
    private static let aliasPart = 300
    /// The sheets whose words name kinds of things: a longer one with the same head is a kind of it (新业态基层工会).
    private static let kinds: Set<String> = ["metrics", "people"]

    /// The best of a term's forms: 1000 where one stands as it is, less where only some of its character pairs do.
    static func of(_ term: Query.Term, in text: String, lexicon: Lexicon) -> Int {
        guard !text.isEmpty else { return 0 }
        var best = 0
        for form in term.search.forms {
            best = max(best, share(of: form, term, in: text, lexicon))
            if best == 1000 { break }
        }
        return best
    }

    /// What a broad word is worth where kinds of it are listed as such: 歌咏、朗诵等活动 for 文化活动.
    static let listed = 800
    /// As many bytes a list may go on after one of its kinds: twelve characters.
    private static let longestRest = 36

    /// Whether a kind stands in a list that is left open (等), so that what follows is of more than this kind.
    static func isListed(_ kind: String, _ text: String, _ lexicon: Lexicon) -> Bool {
        guard let place = text.utf8.place(of: kind.utf8) else { return false }
        let bytes = Array(text.utf8)[place.upperBound...].prefix(longestRest)
        let clause = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix { $0 == "、" || !$0.endsClause }
        let rest = String(String.UnicodeScalarView(clause))
        return lexicon.entries(of: "enumerations").contains { $0.isOf("余") && rest.holds($0.form) }
    }

    private static func share(of form: String, _ term: Query.Term, in text: String, _ lexicon: Lexicon) -> Int {
        guard text.utf8.place(of: form.utf8) != nil else {
            return part(partial(form, in: text), of: term, isAsked: form == term.search.text)
        }
        return whole(form, term, in: text, lexicon)
    }

    /// What a form is worth of which only some pairs of characters stand.
    ///
    /// - Parameter share: of its characters, in thousandths.
    static func part(_ share: Int, of term: Query.Term, isAsked: Bool) -> Int {
        // A word of the lexicon is one thing: 快递行业工会 is not covered by 行业工会.
        let part = share * (term.search.isWord ? 7 : 10) / 10
        if isAsked { return part }
        // What else it is called says the same only as a whole (大学生们 is no more of 准大学生 than 大学生), and nothing by a
        // pair of its characters: 学习环境 is not of 共享学习空间.
        return part < aliasPart ? 0 : min(part, missing - 1)
    }

    /// What a form is worth that stands in a text.
    static func whole(_ form: String, _ term: Query.Term, in text: String, _ lexicon: Lexicon) -> Int {
        guard !term.isGeneral, let sheet = term.sheet, kinds.contains(sheet),
            isInsideOthers(form, of: term, in: text, sheet: sheet, lexicon)
        else { return 1000 }
        return insideAnother
    }

    /// Whether a form stands only at the end of longer words of its sheet that mean something else.
    ///
    /// A verb before it makes no other kind: 返还工会经费 is still of 工会经费.
    private static func isInsideOthers(
        _ form: String, of term: Query.Term, in text: String, sheet: String, _ lexicon: Lexicon
    ) -> Bool {
        let scalars = Scalars(text)
        let length = form.unicodeScalars.count
        let wanted = Array(form.unicodeScalars)
        for position in 0...max(0, scalars.count - length)
        where position + length <= scalars.count
            && wanted.indices.allSatisfy({ scalars.values[position + $0] == wanted[$0] })
        {
            let end = position + length
            let longer = (max(0, position - 4)...position).contains { start in
                guard start < position else { return false }
                return lexicon.matches(in: scalars, at: start).contains { match in
                    match.entry.sheet == sheet && match.end == end && !term.search.forms.contains(match.entry.form)
                        && !makesNoOther(scalars.text(start..<position), sheet, lexicon)
                }
            }
            if !longer { return false }
        }
        return true
    }

    /// Whether a word before another makes no other kind of it: the verb of 返还工会经费, and 职工 at large of 职工消费券.
    private static func makesNoOther(_ word: String, _ sheet: String, _ lexicon: Lexicon) -> Bool {
        lexicon.entry(form: word, sheet: "actions") != nil
            || sheet == "metrics" && lexicon.entry(form: word, sheet: "people")?.attribute("泛称") == "是"
    }

    /// The share of the form's characters that stand in the text together with a neighbour of theirs.
    private static func partial(_ form: String, in text: String) -> Int {
        form.utf8.withContiguousStorageIfAvailable { form in
            text.utf8.withContiguousStorageIfAvailable { partial(form, in: $0) } ?? 0
        } ?? 0
    }

    private static func partial(_ form: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        // Where characters begin: every byte that continues none.
        let starts = form.indices.filter { form[$0] & 0xC0 != 0x80 } + [form.count]
        guard starts.count > 3 else { return 0 }
        var covered = 0
        var last = -1
        for position in 0..<starts.count - 2 {
            let pair = UnsafeBufferPointer(rebasing: form[starts[position]..<starts[position + 2]])
            guard String.UTF8View.find(pair, in: text) != nil else { continue }
            covered += last == position ? 1 : 2
            last = position + 1
        }
        return 1000 * covered / (starts.count - 1)
    }
}
