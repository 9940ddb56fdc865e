/// What can be wrong with the address in `$<…>`.
enum ReferenceProblem: ProblemWording {
    case empty
    case remote(String)
    case absolute(String)
    case outside(String)
    case escaped(String)
    case backslash(String)
    case wrongFragment(String)
    case wrongVocabulary(Vocabulary.Scheme, String)

    var message: String {
        switch self {
        case .empty:
            "“$<>”里是空的；请写上“文件#规则名”，如“$<../phrases/time.gram#时段>”"
        case .remote(let address):
            "“\(address.shown)”不在文法目录里，这里只用目录里的文件；请改成相对路径，如“../phrases/time.gram#时段”"
        case .absolute(let address):
            "“\(address.shown)”是绝对路径；请改成从本文件所在的文件夹算起的相对路径"
        case .outside(let address):
            "“\(address.shown)”指到文法目录外面去了；请检查“../”的个数"
        case .escaped(let address):
            "“\(address.shown)”里有百分号转义；请直接写汉字"
        case .backslash(let address):
            "“\(address.shown)”里有反斜杠；文件夹之间请用“/”"
        case .wrongFragment(let name):
            "“#”后面的“\(name.shown)”不是规则名；规则名以汉字、字母或“_”开头，只含汉字、字母、数字和“_”，请改正"
        case .wrongVocabulary(let scheme, let name):
            "“\(scheme.rawValue):”后面的“\(name.shown)”不是词表名；请只用字母、数字、“_”和“-”，如“\(scheme == .lexicon ? "lexicon:metrics" : "recognizer:time")”"
        }
    }
}
