import FoundationEssentials

/// How long whole questions take on an index that is open, and how much memory one takes.
struct AskBenchmark {
    let gongwen: Gongwen
    let index: String
    let sentences: Int
    let questions: [String]
    let work: String

    private static let rounds = 4

    /// One process answers all questions one after another, some rounds of them after one to warm up.
    func rows() throws -> [Row] {
        let (file, answers) = (work + "/ask.jsonl", work + "/asked.jsonl")
        let all = [[String]](repeating: questions, count: Self.rounds + 1).joined()
        try QuestionFile.write(Array(all), to: file)
        let outcome = try gongwen.run(["batch", file, "--jobs", "1", "-o", answers], index: index)
        let times = try QuestionFile.times(in: answers)
        guard times.count == all.count else { throw BenchFailure(message: "\(answers)：少了答案。") }
        // The best round of each: whatever else the machine does only adds to it.
        let best = questions.indices.map { number in
            (1...Self.rounds).map { times[$0 * questions.count + number] }.min() ?? 0
        }
        let worked = (outcome.processor - (try startAlone())) / all.count
        let name = "\(sentences)句，问句（\(questions.count)句）"
        return [
            Row(
                name: "\(name)一半快于", value: Stopwatch.percentile(50, of: best) / 10, unit: "ms",
                threshold: 4_00, isRate: false, key: "ask.half"),
            Row(
                name: "\(name)百分之九十五快于", value: Stopwatch.percentile(95, of: best) / 10, unit: "ms",
                threshold: 15_00, isRate: false, key: "ask.most"),
            Row(
                name: "\(name)平均每句占处理器", value: worked / 10, unit: "ms", threshold: 6_00, isRate: false,
                key: "ask.processor"),
            try memory(),
        ]
    }

    /// What a process works that answers one question, which is nearly all starting.
    private func startAlone() throws -> Int {
        try (0..<3).map { _ in try ask().processor }.min() ?? 0
    }

    private func ask() throws -> ChildProcess.Outcome { try gongwen.run(["ask", questions[0]], index: index) }

    private func memory() throws -> Row {
        let process = try gongwen.start(["ask", questions[0]], index: index)
        var peak = 0
        process.watch { peak = max(peak, $0.peak) }
        _ = process.wait()
        return Row(
            name: "\(sentences)句，问一句的内存", value: peak / 10, unit: "MB", threshold: 150_00, isRate: false,
            key: "ask.memory")
    }
}
