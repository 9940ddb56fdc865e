/// Checks a grammar, runs its examples, begins a new form of question.
enum GrammarCommand: Command {
    static let name = "grammar"
    static let usage = "check | test | new 句式"
    static let summary = "检查语法和词表，跑例句和用例，或者开一个新的句式"
    static let options = [Option.grammar, .quiet, .noColor]
    static let details = """
        check     检查规则、词表和例句，一行一处问题：文件:行:列: 错误或提醒：……
        test      把每个例句和每个用例读一遍，列出读得不对的
        new 句式  在 questions/ 里写好 句式.gram 和 句式.cases.jsonl 的样子，照里面的注释改；句式用英文字母起名，如 gap

        退出码：0 没有错误（可以有提醒）；2 有错误，或者有例句、用例不通过。
        """

    static func run(_ arguments: Arguments) throws -> Int32 {
        let words = arguments.words
        let folder = try Folders.grammar(arguments)
        switch (words.first, words.count) {
        case ("check", 1): return try report(GrammarCheck(folder: folder).lint())
        case ("test", 1): return try report(GrammarCheck(folder: folder).test())
        case ("new", 2):
            Terminal.print(try NewForm(name: words[1], folder: folder).write())
            return 0
        case ("new", _): throw Failure("请写一个新句式的名字；如：gongwen grammar new gap")
        case ("check", _), ("test", _): throw Failure("不认识“\(words[1])”；要检查别处的语法，请用 --grammar 指明文件夹。")
        case (let word?, _): throw Failure("没有“grammar \(word)”；可用的有：\(usage)。")
        case (nil, _): throw Failure("请说明要做什么：gongwen grammar \(usage)。")
        }
    }

    private static func report(_ report: GrammarReport) -> Int32 {
        for line in report.lines { Terminal.print(line) }
        return report.status
    }
}
