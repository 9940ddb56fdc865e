/// What can be wrong with the declarations of a file and the outer form of its rules.
enum DeclarationProblem: ProblemWording {
    case expected(String, found: Token)
    case unknownDeclaration(String)
    case missingDollar(name: String)
    case repeatedDeclaration(String)
    case declarationAfterRule(String)
    case missingLanguage
    case wrongMode(String)
    case lexiconDeclaration
    case remoteBase(String)
    case wrongTagFormat(String)
    case globalTag
    case specialRuleName(String)

    static let tagFormat = "semantics/1.0-literals"

    var severity: GrammarProblem.Severity {
        if case .missingLanguage = self { .warning } else { .error }
    }

    var message: String {
        switch self {
        case .expected(let expected, let found):
            "碰到了\(found.shown)，应为\(expected)；请\(found.halfWidthAdvice ?? "改正这里")"
        case .unknownDeclaration(let name):
            "不认识的声明“\(name.shown)”；这里可以写 language、mode、root、tag-format、base、meta、http-equiv，或者“$规则名 = …;”"
        case .missingDollar(let name):
            "规则名“\(name.shown)”前面没有“$”；请写成“$\(name.shown) = …;”"
        case .repeatedDeclaration(let name):
            "声明“\(name)”已经写过了，一个文件只能写一次；请删去其中一处"
        case .declarationAfterRule(let name):
            "声明“\(name)”写在规则后面了；请移到第一条规则之前"
        case .missingLanguage:
            "文件没有声明语言；请在第一行之后写上“language zh-CN;”"
        case .wrongMode(let mode):
            "mode 是“\(mode.shown)”，这里只有“voice”；请改成“mode voice;”或删去这一行"
        case .lexiconDeclaration:
            "声明“lexicon”指的是读音词典，这里不用；要用词表请在规则里写“$<lexicon:表名>”，并删去这一行"
        case .remoteBase(let address):
            "base 是“\(address.shown)”，应为文法目录里的相对路径；请改正或删去这一行"
        case .wrongTagFormat(let format):
            "标签格式是“\(format.shown)”，这里只用“\(Self.tagFormat)”；请写成“tag-format <\(Self.tagFormat)>;”"
        case .globalTag:
            "标签写在了规则外面；请把它移进一条规则，或者删去"
        case .specialRuleName(let name):
            "“$\(name)”是标准里的特殊规则，不能另行定义；请换一个规则名"
        }
    }
}
