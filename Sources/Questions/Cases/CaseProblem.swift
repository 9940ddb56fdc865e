/// What can be wrong with a line of cases, before any question is read.
enum CaseProblem: Error {
    case notAnObject
    case missingQuestion
    case missingOperation
    case operationOfNearMiss
    case unknownName(String, suggestion: String?, known: [String])
    case wrongValue(String)
    case unknownOperation(String, suggestion: String?)
    case unknownRelation(String, known: [String])

    var message: String {
        switch self {
        case .notAnObject: "这一行不是一个 JSON 对象；请写成 {\"question\": \"问句\", \"operation\": \"value\"} 这样的一行"
        case .missingQuestion: "这一行没有问句；请写上 \"question\": \"问句\""
        case .missingOperation: "这一行没有写应当读成什么；请写上 \"operation\": \"value\" 这样的运算，或者 \"none\": true"
        case .operationOfNearMiss: "“none”和“operation”写在了一起：不应当读成这种问法的，就不写应当读成什么；请删去一个"
        case .unknownName(let name, let suggestion, let known):
            "不认识“\(name)”；\(suggestion.map { "是不是“\($0)”？" } ?? "")可以写的有：\(known.joined(separator: "、"))"
        case .wrongValue(let name): "“\(name)”的值不合规定；请照其余各行改正（词和时间写成 [\"…\"]，none 写 true，decimals 写整数）"
        case .unknownOperation(let name, let suggestion):
            "没有运算“\(name)”；\(suggestion.map { "是不是“\($0)”？" } ?? "可用的见 docs/GRAMMAR.md，请改正")"
        case .unknownRelation(let name, let known):
            "没有比较“\(name)”；可用的有：\(known.joined(separator: "、"))，请改正"
        }
    }
}

/// How a question was read otherwise than its case says: what was wanted, and what was read.
enum MismatchWording {
    static let notUnderstood = "没有读懂"

    static func operation(_ wanted: String, read: String?) -> String {
        "应读作 \(wanted)，\(read.map { "读成了 \($0)" } ?? notUnderstood)"
    }
    static func nearMiss(_ read: String) -> String { "不应读成这种问法，读成了 \(read)" }
    static func missing(_ words: [String], among read: [String]) -> String { "应有\(list(words))，读出的有\(list(read))" }
    static func operand(_ number: Int, _ words: [String], among read: [String]) -> String {
        "第\(number)项应有\(list(words))，读出的有\(list(read))"
    }
    static func operandCount(_ wanted: Int, read: Int) -> String { "应有\(wanted)项，读出了\(read)项" }
    static func value(_ name: String, _ wanted: String, read: String?) -> String {
        "\(name)应是“\(wanted)”，\(read.map { "读成了“\($0)”" } ?? "没有读出来")"
    }
    static func values(_ name: String, _ wanted: [String], read: [String]) -> String {
        "\(name)应是\(list(wanted))，读出的是\(list(read))"
    }

    private static func list(_ words: [String]) -> String {
        words.isEmpty ? "（没有）" : words.map { "“\($0)”" }.joined(separator: "、")
    }
}
