/// What can be wrong with the right-hand side of a rule.
enum ExpansionProblem: ProblemWording {
    case unexpected(Token)
    case emptyBranch(found: Token)
    case unclosedBracket(String, opened: SourceLocation, found: Token)
    case missingSemicolon
    case tooDeep
    case bareCharacters(Token)
    case emptyToken
    case singleQuotes
    case repetitionSign(String)
    case emptyTag
    case garbage
    case languageAttachment
    case mediaType
    case weightNotAtStart
    case wrongWeight(String)
    case wrongRepeat(String)
    case repeatOrder(minimum: Int, maximum: Int)
    case repeatTooLarge
    case repeatProbability
    case repeatOfNothing
    case repeatOfTag
    case repeatTwice

    var message: String {
        switch self {
        case .unexpected(let found):
            "这里不能写\(found.shown)；请\(found.halfWidthAdvice ?? "检查前面是否少了“;”或括号")"
        case .emptyBranch(let found):
            "碰到了\(found.shown)，这里应有词、规则或括号；可有可无的部分请写在“[ ]”里，空的一支请写“$NULL”"
        case .unclosedBracket(let closing, let opened, let found):
            "碰到了\(found.shown)，应为“\(closing)”，它的另一半在第\(opened.line)行第\(opened.column)列；请补上“\(closing)”"
        case .missingSemicolon: "规则到这里没有结束，后面却是另一条规则或文件结尾；请在这里补上“;”"
        case .tooDeep: "括号套了\(ExpansionParser.nestingLimit)层以上；请把里面的部分另写成一条规则"
        case .bareCharacters(let found):
            "\(found.shown)没有加引号；作为词请写成 \"\(found.text.shown)\"\(found.halfWidthAdvice.map { "，作为记号请\($0)" } ?? "")"
        case .emptyToken: "引号里是空的；请写上词，或者删去这对引号（空串请写“$NULL”）"
        case .singleQuotes: "规则里的词用了单引号；请改用半角双引号"
        case .emptyTag: "标签“{}”里是空的；请写上标签的内容，或者删去"
        default: messageOfAddition
        }
    }

    /// Weights, repeats and the parts of the standard that the profile leaves out.
    private var messageOfAddition: String {
        switch self {
        case .repetitionSign(let sign):
            "“\(sign)”在这里不表示重复；请写“<\(sign == "+" ? 1 : 0)->”，作为词请写成 \"\(sign)\""
        case .garbage: "“$GARBAGE”在这里不用；任意文字请写“$<lexicon:topic>”"
        case .languageAttachment: "“!”后面的语言标注在这里不用；请删去，作为词请写成 \"!\""
        case .mediaType: "引用后面的媒体类型“~<…>”在这里不用；请删去"
        case .weightNotAtStart: "权重只能写在一支的开头；请移到“|”、“(”、“[”或“=”之后"
        case .wrongWeight(let text): "权重是“/\(text.shown)/”，应为 0.000001 到 1000000 之间的数，如“/0.5/”；请改正"
        case .wrongRepeat(let text): "重复次数是“<\(text.shown)>”，应为“<2>”、“<0-3>”或“<1->”这样的次数；请改正"
        case .repeatOrder(let minimum, let maximum): "重复次数从\(minimum)到\(maximum)，前一个数比后一个大；请对调"
        case .repeatTooLarge: "重复次数最多\(RepeatRange.limit)；请改小，不限次数请写“<0->”或“<1->”"
        case .repeatProbability: "重复的概率“/…/”在这里不用；请删去，要分轻重请用“|”和权重"
        case .repeatOfNothing: "重复次数前面没有要重复的部分；请把它写在词、规则或括号之后"
        case .repeatOfTag: "标签不能重复；请把重复次数移到标签前面的部分之后"
        case .repeatTwice: "一个部分写了两个重复次数；请删去一个，或者用括号分开"
        default: ""
        }
    }
}
