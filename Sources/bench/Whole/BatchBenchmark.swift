import FoundationEssentials
import Glibc

/// How many questions of a file are answered in a second, that memory stays flat, that answers stand in order, and that a
/// run that was killed is taken up without a line lost or doubled.
struct BatchBenchmark {
    let gongwen: Gongwen
    let index: String
    let sentences: Int
    let questions: [String]
    let work: String

    func rows() throws -> [Row] {
        let (file, answers) = (work + "/batch.jsonl", work + "/answers.jsonl")
        try QuestionFile.write(questions, to: file)
        let (outcome, early, late) = try run(file, answers)
        let wrong = try misplaced(in: answers)
        let name = "\(sentences)句，\(questions.count)问"
        return [
            Row(
                name: name, value: questions.count * 100_000_000 / max(1, outcome.wall), unit: "句/s", threshold: 100_00,
                isRate: true, key: "batch.rate"),
            Row(
                name: "\(name)，答完时的内存（\(late.resident / 1000) MB）比答到十分之一时",
                value: late.resident * 100 / max(1, early.resident), unit: "倍", threshold: 1_10, isRate: false,
                key: "batch.memory"),
            Row(
                name: "\(name)，不算文件映射的内存（\(late.own / 1000) MB）比答到十分之一时",
                value: late.own * 100 / max(1, early.own), unit: "倍", threshold: 1_10, isRate: false),
            Row(name: "\(name)，次序不对的", value: wrong * 100, unit: "行", threshold: 0, isRate: false),
            Row(
                name: "杀死后接着答，丢失、重复或不同的", value: try resumed(answers) * 100, unit: "行", threshold: 0,
                isRate: false),
        ]
    }

    /// - Returns: what there was in memory after a tenth of the questions, and last.
    private func run(_ file: String, _ answers: String) throws
        -> (ChildProcess.Outcome, early: ChildProcess.Memory, late: ChildProcess.Memory)
    {
        unlink(answers)
        let process = try gongwen.start(["batch", file, "-o", answers], index: index)
        var count = QuestionFile.LineCount(answers)
        var (early, late) = (ChildProcess.Memory(), ChildProcess.Memory())
        process.watch { memory in
            late = memory
            guard early.resident == 0 else { return }
            count.update()
            if count.lines >= questions.count / 10 { early = memory }
        }
        let outcome = process.wait()
        guard outcome.status == 0 else { throw BenchFailure(message: "batch 的退出码是 \(outcome.status)。") }
        return (outcome, early, late)
    }

    /// How many answers are not those of the question in their place, missing ones among them.
    private func misplaced(in answers: String) throws -> Int {
        var (place, wrong) = (0, 0)
        try QuestionFile.forEachAnswer(in: answers) { answer in
            if place >= questions.count || answer.id != "\(place + 1)" || answer.question != questions[place] {
                wrong += 1
            }
            place += 1
        }
        return wrong + max(0, questions.count - place)
    }

    /// Kills a batch of the first questions half way, takes it up, and compares with the answers of the whole run.
    private func resumed(_ whole: String) throws -> Int {
        let first = Array(questions.prefix(max(200, questions.count / 10)))
        let (file, answers) = (work + "/killed.jsonl", work + "/resumed.jsonl")
        try QuestionFile.write(first, to: file)
        unlink(answers)
        let process = try gongwen.start(["batch", file, "-o", answers], index: index)
        var count = QuestionFile.LineCount(answers)
        process.watch { _ in
            count.update()
            if count.lines >= first.count / 3 { process.kill() }
        }
        guard process.wait().status < 0 else { throw BenchFailure(message: "batch 没有来得及杀死；请用更多的问句。") }
        _ = try gongwen.run(["batch", file, "-o", answers, "--resume"], index: index)
        var expected: [QuestionFile.Answer] = []
        try QuestionFile.forEachAnswer(in: whole) { if expected.count < first.count { expected.append($0) } }
        var got: [QuestionFile.Answer] = []
        try QuestionFile.forEachAnswer(in: answers) { got.append($0) }
        return zip(expected, got).reduce(abs(expected.count - got.count)) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    }
}
