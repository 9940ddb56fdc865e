internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// What changed, by how much and to what.
extension Gate {
    /// The verb by which a figure is what something has come to where the question asks how much it changed (扩充了多少 of
    /// 扩充到63个), or what it has left behind where it asks for the new level (降到多少 of 将16%的税率降至13%).
    func confusedLevel(_ wording: String, _ context: RecordContext, _ query: Query) -> String? {
        let reached = context.clause.first(of: levels, before: wording)
        if query.asksLevel {
            return reached == nil && !tellsChange(wording, context)
                ? levels.first { isReached(by: $0, context.clause) } : nil
        }
        guard let reached, query.comparison == nil, query.change == nil else { return nil }
        let asked = query.terms.contains { term in
            let verb = term.search.text
            return term.sheet == "actions" && verb != reached && reached.hasPrefix(verb)
                && verb.unicodeScalars.count > 1
        }
        return asked ? reached : nil
    }

    /// Whether a word asks for how fast something grows: 经济增速 is the growth of something by its column 即.
    func isRate(_ term: Query.Term) -> Bool {
        guard term.sheet == "metrics",
            let meant = lexicon.entry(form: term.search.text, sheet: "metrics")?.attribute("即")
        else { return false }
        return meant.split(separator: " ").last.map { changes.contains(String($0)) } ?? false
    }

    /// Whether a number is what something else than a rate has come to: 比重上升到50%, but not 增速达到8%.
    func isReached(_ wording: String, _ context: RecordContext) -> Bool {
        guard context.clause.first(of: levels, before: wording) != nil else { return false }
        return !rates.contains { context.clause.holds($0) }
    }

    /// Whether a number stands right after a verb in a clause: 降至13%.
    func isReached(by verb: String, _ clause: String) -> Bool {
        guard verb.unicodeScalars.count > 1, let place = clause.utf8.place(of: verb.utf8) else { return false }
        return clause.utf8.dropFirst(place.upperBound).first.map { Unicode.Scalar($0).isASCIIDigit } ?? false
    }

    /// Whether a figure says by how much something changed: 下降3%, 增长了15家.
    func isChange(_ wording: String, _ context: RecordContext) -> Bool {
        tellsChange(NormalForm.text(wording), context)
    }

    /// The same for a wording in normal form.
    func tellsChange(_ wording: String, _ context: RecordContext) -> Bool {
        ([wording] + particles.map { $0 + wording }).contains {
            context.clause.first(of: changes, before: $0) != nil
        }
    }

    /// Whether the question asks by how much something changed: 增长多少.
    func asksForChange(_ query: Query) -> Bool {
        query.terms.contains { lexicon.entry(form: $0.search.text, sheet: "actions")?.attribute("承前") == "变化" }
    }
}
