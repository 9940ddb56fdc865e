import Rules

/// How an example, a case or a rule fails.
enum ExampleProblem: CheckProblem {
    case notUnderstood(String, rule: String)
    case tooLong(String)
    case otherForm(String, rule: String, read: String)
    case otherOperation(String, read: String, own: [String])
    case noNumber(String)
    case otherFigure(String, rule: String, read: String)
    case partlyFigure(String, rule: String)
    case notRecognized(String, rule: String, read: [String])
    case caseMismatch(String, mismatches: [String])
    case uncovered(String, kind: String)
    case formWithoutCases(String)
    case casesWithoutForm(String, suggestion: String?)

    var severity: GrammarProblem.Severity {
        switch self {
        case .uncovered, .formWithoutCases: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .notUnderstood(let text, let rule): "例句“\(text)”应当由“$\(rule)”读懂，却读不懂；请改例句，或者给规则补上这种说法"
        case .tooLong(let text): "例句“\(text)”太长或太绕，没有读完；请改短"
        case .otherForm(let text, let rule, let read):
            "例句“\(text)”应当由“$\(rule)”读懂，却读成了\(read)；请改例句，调整权重，或者把例句移到那里"
        case .otherOperation(let text, let read, let own):
            "例句“\(text)”读成了运算 \(read)，这个文件里写的是 \(own.joined(separator: "、"))；请检查标签的位置"
        case .noNumber(let text): "例句“\(text)”里没有认出带单位的数；“$<recognizer:quantity>”要用上一个数，请改例句"
        case .otherFigure(let text, let rule, let read):
            "例句“\(text)”应当由“$\(rule)”读懂，却归了“$\(read)”；请改例句或调整权重"
        case .partlyFigure(let text, let rule): "例句“\(text)”只有一部分由“$\(rule)”读懂；例句里请只写规则管到的文字"
        case .notRecognized(let text, let rule, let read):
            "例句“\(text)”应当由“$\(rule)”整个认出来，\(read.isEmpty ? "却什么也没有认出来" : "却只认出了\(Self.list(read.map { "“\($0)”" }))")；请改例句，或者给规则补上这种写法"
        case .caseMismatch(let question, let mismatches): "用例“\(question)”\(mismatches.joined(separator: "；"))"
        case .uncovered(let rule, let kind): "规则“$\(rule)”没有一个例句\(kind)用到；请写上用到它的“@example 例句”，没有用的就删去"
        case .formWithoutCases(let path): "这种问法没有用例；请在旁边写 \(path)，每行一条，至少各写一条应当读成的和不应当读成的"
        case .casesWithoutForm(let path, let suggestion):
            "这些用例旁边没有问法 \(path)；\(Self.meant(suggestion))请改正文件名，或者删去"
        }
    }
}
