internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// What a figure is the whole of.
extension Gate {
    /// Whether a figure is of a scope; one that names none may be of the whole (全市), never of a part (市本级).
    func isOf(_ scope: String, _ record: Bearings, _ context: RecordContext, _ query: Query) -> Bool {
        // 全国职工龙舟赛 is the name of what is spoken of: what is told of it has scopes of its own.
        if query.namedScopes.contains(scope), context.fields.contains(where: { holdsScope(scope, $0.text) }) {
            return true
        }
        if let held = record.scope { return held == scope }
        guard let entry = lexicon.entry(form: scope, sheet: "scopes"), entry.attribute("整体") != nil else {
            return false
        }
        // What a city has is not what the country has, unless the scope is only a part of what is spoken of (全国职工运动会).
        guard record.value != nil, query.places.isEmpty, let place = record.place,
            let level = entry.attribute("层级").flatMap({ Int($0) }), lexicon.ancestors(ofPlace: place).count > level
        else { return true }
        let forms = [entry.canonical, scope]
        let texts = [context.clause, context.before, context.after, context.title]
        return texts.contains { text in forms.contains { says($0, text) } }
    }

    /// Whether a word that asks for a computation is none here: 最低工资标准 and 平均提高 are what the clause is of, and of
    /// 各镇工会送了多少 the sentence itself says that all of them did it.
    func isTold(_ operation: Query.Term, _ context: RecordContext, _ query: Query) -> Bool {
        let word = operation.search.text
        if word.unicodeScalars.count > 1 { return context.clause.holds(word) }
        guard lexicon.entry(form: word, sheet: "qualifiers")?.attribute("类") == "每样",
            let place = query.terms.firstIndex(of: operation), place + 1 < query.terms.count
        else { return false }
        let whole = word + query.terms[place + 1].search.text
        return [context.clause, context.before].contains { $0.holds(whole) }
    }
    /// Whether a scope is what a rank is within, in the question and in the clause alike: 连续20年居全国首位 of a province. What is
    /// counted is no rank: 第七次全国家谱普查 is not of 全国家谱.
    func ranks(in scope: String, _ context: RecordContext, _ query: Query) -> Bool {
        query.terms.flatMap(\.search.forms).contains { form in
            form.unicodeScalars.first.map { orders.contains(String($0)) } ?? false && context.clause.holds(scope + form)
        }
    }

    /// Whether a text says a scope in any of its forms.
    private func holdsScope(_ scope: String, _ text: String) -> Bool {
        lexicon.synonyms(of: scope).contains { text.holds($0) }
    }

    /// Whether a scope is all of a place: 全省 of 江苏省.
    func isWhole(_ scope: String, of place: String) -> Bool {
        guard let level = lexicon.entry(form: scope, sheet: "scopes")?.attribute("层级") else { return false }
        return Int(level) == lexicon.ancestors(ofPlace: place).count
    }

    /// Whether a text says a scope otherwise than in a name: 全国首届书画展 and 第七次全国人口普查 count nothing of the country.
    private func says(_ scope: String, _ text: String) -> Bool {
        let scalars = Scalars(text)
        let wanted = Array(scope.unicodeScalars)
        guard scalars.count >= wanted.count else { return false }
        return (0...scalars.count - wanted.count).contains { start in
            let end = start + wanted.count
            return scalars.values[start..<end].elementsEqual(wanted) && !beginsOrder(scalars, at: end)
                && !endsOrder(scalars, at: start)
        }
    }

    /// Whether 第二届 or 首批 begins here.
    private func beginsOrder(_ text: Scalars, at position: Int) -> Bool {
        position < text.count && orders.contains(String(text.values[position]))
    }

    /// Whether 第七次 or 首届 ends here: as many characters before at most, and a measure last.
    private func endsOrder(_ text: Scalars, at position: Int) -> Bool {
        guard position > 1, lexicon.entry(form: String(text.values[position - 1]), sheet: "units") != nil else {
            return false
        }
        let before = text.values[max(0, position - Self.longestOrder)..<position - 1]
        guard let start = before.lastIndex(where: { orders.contains(String($0)) }) else { return false }
        return before[(start + 1)...].allSatisfy {
            $0.isASCIIDigit || lexicon.entry(form: String($0), sheet: "numerals") != nil
        }
    }

    /// 第一百二十八届
    private static let longestOrder = 7
}
