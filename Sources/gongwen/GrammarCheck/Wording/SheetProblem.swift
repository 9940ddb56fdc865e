import Rules

/// What can be wrong with a sheet beside its form, which `Words` tells: its name, its columns, what they say.
enum SheetProblem: CheckProblem {
    case unknownSheet(suggestion: String?)
    case missingSheet(String)
    case empty
    case wrongHeading(String, expected: String)
    case unknownColumn(String, suggestion: String?, known: [String])
    case repeatedColumn(String)
    case missingColumn(String)
    case unknownValue(String, column: String, suggestion: String?, expected: String)
    case notCanonical(String, column: String, canonical: String)
    case blank(column: String, value: String)

    var severity: GrammarProblem.Severity {
        switch self {
        case .unknownSheet, .missingSheet, .empty, .missingColumn: .warning
        default: .error
        }
    }

    var message: String {
        switch self {
        case .unknownSheet(let suggestion):
            "程序不用这张表，也没有规则引用它；\(Self.meant(suggestion))请改正文件名，或者在规则里用“$<lexicon:表名>”引用它"
        case .missingSheet(let name): "缺少词表 lexicon/\(name).tsv，程序要用到它；请补上，或者检查文件名"
        case .empty: "这张表里一个词也没有；请写上词，或者删去这张表"
        case .wrongHeading(let found, let expected): "表头的这一列是“\(found)”，应为“\(expected)”；请改正，并检查列与列之间是不是制表符"
        case .unknownColumn(let name, let suggestion, let known):
            known.isEmpty
                ? "表头里的“\(name)”程序不用；这张表除规范、别称外没有别的列，请删去"
                : "表头里的“\(name)”程序不用；\(Self.meant(suggestion))可用的有：\(known.joined(separator: "、"))，请改正或删去"
        case .repeatedColumn(let name): "表头里“\(name)”写了两遍；请删去一列"
        case .missingColumn(let name): "表头里缺少“\(name)”一列，程序要用到它；请补上"
        case .unknownValue(let value, let column, let suggestion, let expected):
            "“\(column)”一列写的是“\(value)”；\(Self.meant(suggestion))应为\(expected)，请改正"
        case .notCanonical(let value, let column, let canonical):
            "“\(column)”一列写的“\(value)”是别称，应写规范的“\(canonical)”；请改正"
        case .blank(let column, let value): "“\(column)”一列写的“\(value)”前后有空格；请删去空格"
        }
    }
}
