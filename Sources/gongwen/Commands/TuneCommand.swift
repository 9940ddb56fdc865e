import Answering
import Tuning

/// Fits the ranking's weights and the threshold to gold questions.
enum TuneCommand: Command {
    static let name = "tune"
    static let usage = "文件…"
    static let summary = "用考题（同 eval）算排序权重和作答门槛，按报告交叉检验；--write 写进 ranking.tsv"
    static let options = Option.everywhere + [.today, write]

    private static let write = Option(names: ["--write"], value: nil, summary: "把算出的值写进语法文件夹里的 ranking.tsv")

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard !arguments.words.isEmpty else { throw Failure("没有指明考题；请写：gongwen tune 考题.jsonl") }
        let questions = try arguments.words.flatMap(GoldQuestion.all)
        let desk = try Desk(arguments)
        let examples = TuningExamples(desk).examples(questions)
        guard Set(examples.map(\.document)).count > 1 else {
            throw Failure("考题里问单个数字的只有\(examples.count)道，不足两份报告；交叉检验至少要两份报告的考题。")
        }
        let start = RankingModel(desk.engine.weights, isFitted: false)
        let trials = RankingFit.pulls.map { RankingTrial(examples, from: start, pull: $0) }
        guard let best = RankingTrial.best(of: trials) else { return 1 }
        let model = RankingFit(examples, from: start, pull: best.pull).model()
        Terminal.print(TuningReport.text(examples, trials, best, desk.engine.weights, model))
        if arguments.has(write) {
            let path = try Folders.grammar(arguments) + "/ranking.tsv"
            try RankingSheet(path: path).write(model.weights)
            Terminal.print("已写入 \(path)。")
        }
        return 0
    }
}
