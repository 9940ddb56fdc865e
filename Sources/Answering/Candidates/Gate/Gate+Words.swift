internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// Which words of a question nothing else makes up for.
extension Gate {
    /// Whether a word stands anywhere around a record.
    func isHeld(_ term: Query.Term, _ context: RecordContext) -> Bool {
        context.fields.contains { field in term.search.forms.contains { field.text.holds($0) } }
    }

    /// Whether the question names all that the figure is of, and asks for just that: then what else it says (走过了多少年的…路)
    /// may be said in other words by the report.
    func isNamed(by evidence: Evidence) -> Bool {
        evidence.features[.specific] >= bars.named && evidence.features[.asked] >= bars.namedAsked
            && evidence.covered >= bars.namedRecord
            // An unknown word may be another place, wherever it stands: 紫阳的爱心服务站.
            && evidence.missing.allSatisfy { $0.sheet != "people" && !$0.namesThing }
    }

    /// Whether a word of a sheet names one thing and no other: 女职工 and 入会 do, 职工 and 开展 at large do not, nor
    /// does a verb of one character, which stands for too many others.
    func isSpecific(_ term: Query.Term, sheet: String) -> Bool {
        term.sheet == sheet && !term.isGeneral && !term.isOptional
    }

    /// Whether a word names an organization by its end: 财政局, 妇联.
    func namesParty(_ term: Query.Term) -> Bool {
        term.search.isWord && !term.isOptional && bodies.contains { term.search.text.ends(in: $0) }
    }

    /// Whether a term is two Chinese characters or more that belong to no word and count nothing: 紫阳, but not 两样.
    func isUnknown(_ term: Query.Term) -> Bool {
        let scalars = term.search.text.unicodeScalars
        return !term.search.isWord && scalars.count { $0.isHan } >= 2
            && !scalars.contains { scalar in
                // 双 counts in names of things as well as in names of places.
                lexicon.entry(form: String(scalar), sheet: "numerals").map { !$0.isOf("名数") } ?? false
            }
    }
}
