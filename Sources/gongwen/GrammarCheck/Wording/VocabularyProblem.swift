import Rules

/// What can be wrong with what rules take from outside the grammar, and with their tags.
enum VocabularyProblem: CheckProblem {
    case unknown(String, suggestion: String?, known: [String])
    case missingValue(String, sheet: String, suggestion: String?)
    case unknownTag(String, suggestion: String?)
    case formWithoutOperation
    case operationWithoutForm(String)
    case relationWithoutWording(String)
    case formWithoutRoot

    var severity: GrammarProblem.Severity {
        switch self {
        case .operationWithoutForm, .relationWithoutWording: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .unknown(let name, let suggestion, let known):
            "没有“\(name)”；\(Self.meant(suggestion))可用的有：\(known.joined(separator: "、"))，请改正"
        case .missingValue(let value, let sheet, let suggestion):
            "词表 \(sheet) 里没有哪一行写着“\(value)”，这里什么词也认不出；\(Self.meant(suggestion))请改正，或者在词表里写上"
        case .unknownTag(let tag, let suggestion):
            "标签“{\(tag)}”不起作用：它不是运算、比较、单位类、数或动作；\(Self.meant(suggestion))请改正或删去"
        case .formWithoutOperation:
            "这种问法没有说要做什么；请在起始规则末尾写上运算的标签，如“{value}”（可用的见 docs/GRAMMAR.md）"
        case .operationWithoutForm(let name): "运算“\(name)”没有一种问法用到，问不到它；请在一种问法里写上标签“{\(name)}”"
        case .relationWithoutWording(let name): "比较“\(name)”没有一种说法，问不到它；请在“是不是”一类的问法里写上标签“{\(name)}”"
        case .formWithoutRoot: "这个文件没有 root，里面的问法都读不到；请在开头写上“root $规则名;”"
        }
    }
}
