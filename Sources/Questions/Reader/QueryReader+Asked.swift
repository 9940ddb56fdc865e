internal import ChineseText
internal import Facts
internal import Parsing
internal import Quantities
internal import Rules
internal import Words

extension QueryReader {
    /// What a question for a text asks for: names, the kind of thing, how many of them.
    func fillAsked(_ query: inout Query, _ nodes: [Derivation.Node], _ text: Scalars) {
        for node in nodes {
            switch node.name {
            case "名目", "人名":
                let name = Self.lastQuoted(Self.withoutBlanks(text.text(node.range)))
                let search = SearchTerm(text: name, forms: [name], isWord: true)
                query.names.append(name)
                query.terms.append(Query.Term(search: search, sheet: nil, isGeneral: false))
            case "写法问": query.asksWording = true
            case "路问": query.asksStreet = true
            case "归属类": query.ownerKind = text.text(node.range)
            case "除掉": query.excluded.append(text.text(node.range))
            case "职务问", "他的职务": query.asksOffice = true
            case "言说": query.asksSpeaker = true
            case "提及", "家问": query.asksReports = true
            case "哪地": query.asksPlace = true
            case "栏目": query.asksColumn = true
            case "来源处", "转载词": query.asksOrigin = true
            case "名称问": query.asksName = true
            case "除外": query.asksRest = true
            case "作者问", "署名": query.asksAuthor = true
            case "时间问", "隔多久": query.askedTime = text.text(node.range)
            case "起问", "起始": query.askedEnd = .beginning
            case "讫问": query.askedEnd = .end
            case "个数":
                query.operandCount =
                    node.leaf?.word?.attribute("值").flatMap { Int($0) }
                    ?? node.leaf?.mention?.quantity?.value.single?.integer
                    ?? node.tags.lazy.compactMap { Int($0) }.first
            default: break
            }
        }
        query.asksItems = nodes.contains { $0.name == "何项" }
        takeFocus(&query, nodes)
        if query.asksText || query.operation == .followup || query.particulars.asksReportYears {
            query.names += quotedNames(text.text(0..<text.count), apartFrom: query.names)
        }
    }

    /// What stands in quotation marks is a name, which an answer must be about: 提到“三组联建”的.
    func quotedNames(_ question: String, apartFrom known: [String]) -> [String] {
        question.split(separator: "“", omittingEmptySubsequences: false).dropFirst().compactMap { rest -> String? in
            guard let end = rest.firstIndex(of: "”") else { return nil }
            return Self.withoutBlanks(String(rest[..<end]))
        }.filter { !$0.isEmpty && !known.contains($0) }
    }

    /// The words between the asking word and the next verb: 哪些文件, 哪位省领导对….
    func takeFocus(_ query: inout Query, _ nodes: [Derivation.Node]) {
        guard let asking = nodes.first(where: { $0.name == "何项" }),
            let free = nodes.first(where: { $0.freeText != nil && $0.range.lowerBound == asking.range.upperBound })?
                .freeText
        else { return }
        let first = free.steps.first?.range.lowerBound
        let leading = free.steps.prefix { step in
            // 服务项目 begins with a verb, 谁宣布 with one that is no kind of thing.
            if step.range.lowerBound == first, query.operation != .who { return true }
            guard case .word(let entry, _) = step else { return true }
            // 哪几种“银行”做法
            if ["“", "”"].contains(entry.form) { return true }
            return entry.sheet != "actions" && entry.sheet != "function"
        }
        guard let end = leading.last?.range.upperBound else { return }
        let words = terms(FreeText(range: free.range.lowerBound..<end, steps: Array(leading), weight: 0))
        query.focus = words
        query.terms = query.terms.map { words.contains($0) ? $0.asGeneral : $0 }
    }
}
