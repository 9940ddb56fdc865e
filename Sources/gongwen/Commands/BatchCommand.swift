/// Files of questions, an answer each, in order.
enum BatchCommand: Command {
    static let name = "batch"
    static let usage = "[文件…]"
    static let summary = "回答问题文件（txt 一行一问，csv，jsonl），答案按问题的次序；- 或不写文件是标准输入"
    static let inputFormat = Option(
        names: ["--input-format"], value: "FORMAT", summary: "输入格式：txt、csv 或 jsonl（默认按文件名，标准输入是 txt）")
    static let format = Option(
        names: Option.format.names, value: "FORMAT", summary: "输出格式：text、jsonl 或 csv（默认按输出文件名，否则 text）")
    static let output = Option(names: ["-o", "--output"], value: "FILE", summary: "写到文件，不写到标准输出")
    static let jobs = JobCount.option("同时用几个线程（默认：每个处理器一个）；答案与它无关")
    static let resume = Option(names: ["--resume"], value: nil, summary: "接着写上次没写完的 -o 文件（jsonl），已答的不再答")
    static let options = Option.everywhere + [.today, format, .json, inputFormat, output, jobs, resume]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let given = arguments.has(.json) ? "json" : arguments[format]
        let format = try BatchFormat(given, output: arguments[output])
        let jobs = try JobCount.asked(jobs, arguments)
        let resumed = try resumedFile(arguments, format)
        var source = try QuestionSource(paths: arguments.words, format: arguments[inputFormat])
        let output = try OutputFile(path: arguments[output])
        if let input = arguments.words.first(where: output.isSame) {
            throw Failure("\(input)：既是问题文件又是输出文件；请换一个输出文件名。")
        }
        let desk = try Desk(arguments)
        Interruption.watch()
        var summary = BatchSummary()
        var sessions = SessionTable()
        let kept = try resumed.map { try Resume(path: $0).passOver(&source, &sessions, &summary) } ?? 0
        try output.keep(kept)
        if kept == 0 { try output.write(format.heading) }
        var progress = BatchProgress(size: source.size, quiet: arguments.has(.quiet))
        defer { progress.clear() }
        try BatchRun(asker: desk.asker, format: format, jobs: jobs).run(
            &source, &sessions, to: output, &summary, &progress)
        progress.clear()
        tell(summary, sessions, quiet: arguments.has(.quiet))
        return Interruption.isRequested ? Interruption.status : summary.hasErrors ? 2 : 0
    }

    private static func tell(_ summary: BatchSummary, _ sessions: SessionTable, quiet: Bool) {
        if sessions.forgotten > 0 {
            Terminal.complain("有 \(sessions.forgotten) 个会话太长或太久没有新问句，后来的问句是从头开始答的；请把同一会话的问句排在一起。")
        }
        guard !quiet else { return }
        if Interruption.isRequested { Terminal.complain("中断了；已写的答案都是整行。写到 jsonl 文件的，加 --resume 可以接着答。") }
        Terminal.complain(summary.text)
    }

    /// The output file to take up; nil to begin anew.
    private static func resumedFile(_ arguments: Arguments, _ format: BatchFormat) throws -> String? {
        guard arguments.has(resume) else { return nil }
        guard let path = arguments[output], format == .json else {
            throw Failure("--resume 要有 -o 文件，而且是 jsonl 格式；请写成 gongwen batch 问题.jsonl -o 答案.jsonl --resume")
        }
        return path
    }
}
