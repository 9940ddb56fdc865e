import Loading
import Rules
import Words

/// The last line of a check.
enum GrammarSummary {
    /// - Parameter isWhole: whether the examples were read too.
    static func lint(_ folder: GrammarFolder, examples: Int, problems: [GrammarProblem], isWhole: Bool) -> String {
        let files = folder.grammar.files
        let what =
            "\(files.count) 个规则文件、\(files.map(\.rules.count).reduce(0, +)) 条规则、\(folder.lexicon.sheets.count) 张词表、\(examples) 个例句"
        let errors = problems.count { $0.severity == .error }
        guard !problems.isEmpty else { return "\(what)：没有错误，没有提醒" }
        return "\(what)：\(errors) 处错误，\(problems.count - errors) 处提醒" + (isWhole ? "" : "；有错误，例句没有查，请改正后再查一遍")
    }

    static func test(examples: Int, cases: Int, failures: Int) -> String {
        "\(examples) 个例句、\(cases) 个用例：" + (failures == 0 ? "全部通过" : "\(failures) 个不通过")
    }

    static func untested(_ errors: Int) -> String { "语法有\(errors)处错误，例句和用例没有跑；请改正后再试（gongwen grammar check 会全部列出）" }
}
