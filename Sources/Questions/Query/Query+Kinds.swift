internal import ChineseText
internal import Facts

extension Query {
    /// The same without the number that it names itself by, in the unit of another query.
    public func uncounted(inUnitOf other: Query) -> Query {
        var query = self
        query.known = []
        query.takeUnit(of: other)
        return query
    }

    /// The kind of a thing by its full name: of 保险 the 重大疾病保险.
    public func kind(of thing: Term, named name: String) -> Query {
        var query = self
        query.terms = terms.map { $0 == thing ? $0.narrowed(to: name) : $0 }
        query.wording = name
        return query
    }

    /// The same with other operands.
    public func with(operands: [Query]) -> Query {
        var query = self
        query.operands = operands
        return query
    }

    /// The figure of a part that is told for each so many of a whole: 每万名职工中的技师.
    public func within(_ whole: Query, base qualifier: String) -> Query {
        var query = self
        query.qualifiers.insert(qualifier)
        query.terms += whole.terms.filter { !terms.contains($0) }
        return query
    }
}

extension Query.Term {
    fileprivate func narrowed(to name: String) -> Query.Term {
        let text = NormalForm.text(name)
        return Query.Term(search: SearchTerm(text: text, forms: [text], isWord: true), sheet: sheet, isGeneral: false)
    }

    /// The same word, which another form may stand for.
    func known(also form: String) -> Query.Term {
        var term = Query.Term(
            search: SearchTerm(text: search.text, forms: search.forms + [form], isWord: search.isWord), sheet: sheet,
            isGeneral: isGeneral, isOptional: isOptional, isModifier: isModifier, kinds: kinds)
        term.isBinding = isBinding
        return term
    }
}
