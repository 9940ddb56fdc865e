/// What can be wrong before any rule is looked at: the encoding, the first line, what does not close.
enum TextProblem: ProblemWording {
    case notUTF8
    case tooLarge(bytes: Int)
    case missingHeader
    case wrongHeader(found: String)
    case wrongEncoding(String)
    case unclosedComment
    case unclosed(opening: String, closing: String)
    case stray(String)
    case wrongRuleName(found: String)
    case emptyExample
    case misspeltExample(String)

    /// Grammars are written by hand; what is larger is another file.
    static let largestFile = 4 << 20

    var severity: GrammarProblem.Severity {
        switch self {
        case .emptyExample, .misspeltExample: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .notUTF8:
            "这里的字节不是 UTF-8 文字（文件可能是 GBK 编码）；请把文件另存为 UTF-8"
        case .tooLarge(let bytes):
            "文件有\(bytes)字节，文法文件最多\(Self.largestFile)字节；请检查是不是放错了文件，或者把它拆开"
        case .missingHeader:
            "文件的第一行应为“#ABNF 1.0 UTF-8;”；请补上这一行"
        case .wrongHeader(let found):
            "文件的第一行是“\(found.shown)”，应为“#ABNF 1.0 UTF-8;”；请改正"
        case .wrongEncoding(let name):
            "第一行写的编码是“\(name.shown)”，这里只用 UTF-8；请把文件另存为 UTF-8 并改写第一行"
        case .unclosedComment:
            "从这里开始的注释“/*”一直没有结束；请在注释末尾写上“*/”"
        case .unclosed(let opening, let closing):
            "“\(opening)”在这一行里没有配上“\(closing)”；请补上“\(closing)”"
        case .stray(let found):
            "碰到了多余的“\(found)”；请删去，或者补上与它配对的记号；作为词请写成 \"\(found)\""
        case .wrongRuleName(let found):
            "“$”后面是“\(found.shown)”，应为规则名：以汉字、字母或“_”开头，只含汉字、字母、数字和“_”；请改名"
        case .emptyExample:
            "“@example”后面没有例句；请写上一个例句，或者删去这一行"
        case .misspeltExample(let found):
            "碰到了“\(found.shown)”，这一行不算例句；例句请写成“@example 例句”，中间空一格"
        }
    }
}
