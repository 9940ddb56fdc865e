internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// The enumeration that a question for a list asks for.
struct ListSpans: TextExtraction {
    /// A clause of that many characters says not yet what it speaks of.
    private static let shortest = 9

    let query: Query

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let found =
            text.listClauses.flatMap { clause in
                Enumeration.all(in: clause, text, isPartial: query.particulars.asksNamed).compactMap {
                    finding($0, clause, text)
                }
                    + quoted(in: clause, text)
                    + text.juxtaposed(in: clause).compactMap { finding($0, clause, text) }
            } + clausal(in: text)
        // 系统化、集成化 are no 内容 beside a list that is said to be of them.
        let named = found.filter(\.isKind)
        return (named.isEmpty ? found : named).map(\.finding)
    }

    /// A list that one pair of quotation marks holds: 提供“歇歇脚、喝喝水、热热饭”服务.
    private func quoted(in clause: Range<Int>, _ text: PassageText) -> [(finding: Finding, isKind: Bool)] {
        text.quoted.filter { $0.lowerBound > clause.lowerBound && $0.upperBound < clause.upperBound }.compactMap {
            inside in
            let items = PassageText.pieces(of: inside, text.text) { $0 == "、" }.map { item in
                text.text.values[item.upperBound - 1] == "、" ? item.lowerBound..<item.upperBound - 1 : item
            }
            guard items.count > 1, items.allSatisfy({ !$0.isEmpty }) else { return nil }
            let list = Enumeration(
                items: items, range: inside.lowerBound - 1..<inside.upperBound + 1, count: nil, isClosed: true)
            return finding(list, clause, text)
        }
    }

    private func finding(_ list: Enumeration, _ clause: Range<Int>, _ text: PassageText) -> (
        finding: Finding, isKind: Bool
    )? {
        let items = list.items.filter { !isExcluded(text.text.text($0)) }
        if let asked = query.operandCount, asked != items.count { return nil }
        guard !asksPlaces(text.lexicon) || items.allSatisfy({ isPlace($0, text) }) else { return nil }
        guard !describes(list, text) else { return nil }
        guard items.count > 1, list.isClosed && !list.isNamed || isEven(items) else { return nil }
        let tail = list.range.upperBound..<clause.upperBound
        // 协商的内容涉及…: what is negotiated stands in the clauses before.
        let isSaid = isSaid(list.range.lowerBound, text)
        let head = isSaid ? 0..<list.range.lowerBound : head(list, clause, text)
        // The kind of thing asked for stands after the items or before them: 等文件, 服务项目.
        let isKind =
            isSaid || isCounted(list, tail, text)
            || !query.focus.isEmpty
                && (text.holds(query.focus, in: tail) || text.holds(query.focus, in: head)
                    || items.allSatisfy { isNamed(text.text.text($0)) })
        let around = text.share(in: head) + text.share(in: tail)
        let counted = query.operandCount != nil && list.count == query.operandCount
        // A list that is counted says of what: 4位工匠 are no 地方.
        guard isKind || list.count == nil || query.focus.isEmpty else { return nil }
        let isNear = isNear(list, clause, text)
        // Without a word for their kind, what stands next to the items must be what the question says of them.
        guard isKind || isNear || asksAnyKind(text.lexicon) && around >= 350 else { return nil }
        let fitness = min(1000, around / 2 + (isKind ? 300 : 0) + (counted ? 300 : 0) + (isNear ? 200 : 0))
        guard fitness >= 250 else { return nil }
        let texts = items.map(text.wording)
        // 等 says that the report names only some.
        let isOpen = !text.words("enumerations", at: list.range.upperBound, kind: "余").isEmpty && list.count == nil
        let told =
            isOpen
            ? "\(texts.joined(separator: "、"))\(text.wording(list.range.upperBound..<list.range.upperBound + 1))" : nil
        return (Finding(texts: texts, fitness: fitness, sentences: [text.sentence], told: told), isKind)
    }

    /// Whether the question says of no kind what it asks for, or of one that lists are of at large: 哪些信息.
    private func asksAnyKind(_ lexicon: Lexicon) -> Bool {
        query.focus.allSatisfy { word in
            lexicon.entry(form: word.search.text, sheet: "enumerations")?.isOf("泛") ?? false
        }
    }

    /// Whether the sentence counts the items by the last thing asked about: …等四个竞赛项目 for 竞赛项目有哪些.
    private func isCounted(_ list: Enumeration, _ tail: Range<Int>, _ text: PassageText) -> Bool {
        guard list.count != nil, query.focus.isEmpty, query.asksItems, let kind = query.terms.last, kind.namesThing
        else { return false }
        return text.holds([kind], in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 10))
    }

    /// Whether a verb of the question stands right before the items or right after them: 联合A、B, A、B共同主办.
    private func isNear(_ list: Enumeration, _ clause: Range<Int>, _ text: PassageText) -> Bool {
        let verbs = query.terms.filter { ["actions", "predicates"].contains($0.sheet) }
        let before = max(clause.lowerBound, list.range.lowerBound - 4)..<list.range.lowerBound
        // 甲、乙都可以在上面查到: behind 都, the verb is that of all of them.
        let isOfAll =
            asksAnyKind(text.lexicon) && !text.words("enumerations", at: list.range.upperBound, kind: "全").isEmpty
        let after =
            list.range.upperBound..<(isOfAll ? clause.upperBound : min(clause.upperBound, list.range.upperBound + 5))
        return verbs.contains { text.tells($0, in: before) || text.tells($0, in: after) }
    }

    /// 系统化、集成化的集体协商: what stands before 的 and the very thing asked about only describes it.
    private func describes(_ list: Enumeration, _ text: PassageText) -> Bool {
        let end = list.range.upperBound
        guard end + 1 < text.text.count, text.text.values[end] == "的" else { return false }
        return query.terms.contains { term in
            let next = end + 1..<min(text.text.count, end + 1 + term.search.text.unicodeScalars.count)
            return !term.isGeneral && !query.focus.contains(term) && term.search.forms.contains(text.text.text(next))
        }
    }

    /// Whether places are asked for: 在哪些地方.
    private func asksPlaces(_ lexicon: Lexicon) -> Bool {
        query.focus.contains { lexicon.entry(form: $0.search.text, sheet: "venues")?.isOf("问地") ?? false }
    }

    private func isPlace(_ item: Range<Int>, _ text: PassageText) -> Bool {
        !text.words("places", at: item.lowerBound).isEmpty
            || item.contains { start in
                text.words("venues", at: start, kind: "地点").contains { $0.end == item.upperBound }
            }
    }

    private func isExcluded(_ item: String) -> Bool {
        query.excluded.contains { item.contains($0) || $0.contains(item) }
    }

    /// 众创银行 is a 银行.
    private func isNamed(_ item: String) -> Bool {
        query.focus.contains { word in
            // 考哪两类题: one character says what kind, if every item ends in it and has more.
            (word.namesThing || word.search.text.unicodeScalars.count == 1 && word.sheet == nil)
                && word.search.forms.contains { item.hasSuffix($0) && item != $0 }
        }
    }

    /// Without a mark that closes it, only a list of items of like length is surely one.
    private func isEven(_ items: [Range<Int>]) -> Bool {
        guard let last = items.last?.count else { return false }
        return items.count > 2 && items.dropLast().allSatisfy { $0.count * 3 / 2 + 2 >= last }
    }

    /// What stands before the items; a clause that only introduces them (分别是…) speaks of the one before.
    private func head(_ list: Enumeration, _ clause: Range<Int>, _ text: PassageText) -> Range<Int> {
        // 其中包括…
        let part = text.words("enumerations", at: clause.lowerBound, kind: "分").first?.end ?? clause.lowerBound
        let introduces = !text.words("enumerations", at: part, kind: "释").isEmpty
        let isExample = text.words("enumerations", at: part, kind: "例").contains { $0.end == list.range.lowerBound }
        let isPlain =
            clause.lowerBound > 0
            && (introduces && list.range.lowerBound - clause.lowerBound <= 5 || isExample)
        var start = isPlain ? text.clause(at: clause.lowerBound - 1).lowerBound : clause.lowerBound
        // 共四条，名称依次为…: a clause that only counts speaks of the one before it too.
        while isPlain, start > 0, clause.lowerBound - start <= Self.shortest {
            start = text.clause(at: start - 1).lowerBound
        }
        return start..<list.range.lowerBound
    }
}
