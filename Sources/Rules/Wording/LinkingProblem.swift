/// What can be wrong between rules and between files.
enum LinkingProblem: ProblemWording {
    case repeatedFile
    case repeatedRule(String, first: SourceLocation)
    case undefinedRoot(String, suggestion: String?)
    case undefinedRule(String, file: String?, suggestion: String?, elsewhere: String?)
    case undefinedFile(String, suggestion: String?)
    case fileWithoutRoot(String)
    case privateRule(String, file: String)
    case missingExample(String)
    case unreachable(String)
    case tooManyTopics(String)
    case unproductive(String, through: String?)
    case recursive(String, circle: [String])
    case equalRule(String, first: SourceLocation)
    case equalAlternative(String, first: SourceLocation)
    case selfNesting(String)
    case emptyCircle(String, circle: [String])
    case repeatedNothing(String)
    case leftRecursive(String, circle: [String])

    var severity: GrammarProblem.Severity {
        switch self {
        case .missingExample, .unreachable, .equalRule, .equalAlternative, .leftRecursive: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .repeatedFile: "同一个路径的文件读了两遍；只用了先读的一个，请检查文件清单"
        case .repeatedRule(let name, let first):
            "规则“$\(name.shown)”在第\(first.line)行已经有了；一个文件里规则名不能重复，请改名或合并"
        case .undefinedRoot(let name, let suggestion):
            "root 声明的规则“$\(name.shown)”不在这个文件里；\(Self.advice(suggestion, prefix: "$") ?? "请改正规则名，或者补上这条规则")"
        case .undefinedRule(let name, let file, let suggestion, let elsewhere):
            Self.undefinedRule(name, file: file, suggestion: suggestion, elsewhere: elsewhere)
        case .undefinedFile(let path, let suggestion):
            "文法目录里没有可用的文件“\(path.shown)”；\(Self.advice(suggestion, prefix: "") ?? "请检查路径和文件名")"
        case .fileWithoutRoot(let path):
            "文件“\(path.shown)”没有声明 root；请在引用后面写上“#规则名”，或者在那个文件里声明 root"
        case .privateRule(let name, let file):
            "规则“$\(name.shown)”是“\(file.shown)”内部的规则；要在别的文件里用，请在那里给它加上“public”"
        case .missingExample(let name):
            "公共规则“$\(name.shown)”没有例句；请在它前面的“/** … */”里写上“@example 例句”"
        case .unreachable(let name):
            "规则“$\(name.shown)”没有被用到：不是公共规则，也不能从公共规则或 root 走到；请删去、引用它或加上“public”"
        case .tooManyTopics(let name):
            "规则“$\(name.shown)”的一句话里“$<lexicon:topic>”多于\(RuleCheck.topicLimit)处；请减到\(RuleCheck.topicLimit)处以内，或者改用词表"
        case .unproductive(let name, let culprit):
            "规则“$\(name.shown)”说不出一句有头有尾的话\(culprit.map { "（总要用到“$\($0.shown)”）" } ?? "")；请给它加上一个能结束的分支"
        case .recursive(let name, let circle):
            "规则“$\(name.shown)”应能化为自动机，这里却绕回了自己：\(Self.shown(circle))；请改用“<1->”这样的重复"
        default: messageOfShape
        }
    }

    /// What rules say twice, and how they stand in themselves.
    private var messageOfShape: String {
        switch self {
        case .equalRule(let name, let first):
            "规则“$\(name.shown)”与\(first)的规则说的完全一样；请留下一条，另一条改成引用它（如“$甲 = $乙;”），或者删去"
        case .equalAlternative(let name, let first):
            "规则“$\(name.shown)”里，这一支与第\(first.line)行第\(first.column)列的一支完全一样；请删去其中一支"
        case .selfNesting(let name):
            "规则“$\(name.shown)”头尾都可以是它自己，同一句话的读法会成倍增多；请改用“<1->”这样的重复，或者让它只在一头出现"
        case .emptyCircle(let name, let circle):
            "规则“$\(name.shown)”绕了一圈又回到自己，中间什么也没有读：\(Self.shown(circle))；请删去圈里的一处引用"
        case .repeatedNothing(let name):
            "规则“$\(name.shown)”里，不限次数重复的部分可以是空的，同一句话的读法会没有穷尽；请把“[ ]”去掉，或者让那一部分不能为空"
        case .leftRecursive(let name, let circle):
            "规则“$\(name.shown)”开头就是它自己（左递归）：\(Self.shown(circle))；别的程序读不了这样的规则，请改用“<1->”这样的重复"
        default: ""
        }
    }

    private static func advice(_ suggestion: String?, prefix: String) -> String? {
        suggestion.map { "是不是“\(prefix)\($0.shown)”？" }
    }

    private static func undefinedRule(_ name: String, file: String?, suggestion: String?, elsewhere: String?) -> String
    {
        let place = file.map { "文件“\($0.shown)”里" } ?? ""
        let advice = elsewhere.map { "别处有同名的公共规则，要用它请写“\($0)”" } ?? advice(suggestion, prefix: "$")
        return "\(place)没有规则“$\(name.shown)”；\(advice ?? "请改正规则名，或者补上这条规则")"
    }

    /// A circle of a thousand rules is told by its ends.
    private static func shown(_ circle: [String]) -> String {
        let names = circle.map { "$\($0.shown)" }
        guard names.count > 8 else { return names.joined(separator: " → ") }
        return (names.prefix(4) + ["…"] + names.suffix(3)).joined(separator: " → ")
    }
}
