/// How long a whole process takes from its making to its end, which answers one question, beside other programs.
struct StartBenchmark {
    let gongwen: Gongwen
    /// An index of so many sentences; nil for the shipped corpus.
    let index: (path: String, sentences: Int)?

    private static let runs = 41
    /// Microseconds after which fewer runs must do.
    private static let patience = 60_000_000
    private static let question = "2022年南通有多少家爱心服务站"

    /// The processes take turns: what else the machine does slows all alike.
    func rows() throws -> [Row] {
        _ = try ask()
        var (own, worked, query, nothing): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
        while own.count < Self.runs, own.count < 3 || own.reduce(0, +) < Self.patience {
            let outcome = try ask()
            own.append(outcome.wall)
            worked.append(outcome.processor)
            nothing.append(try ChildProcess.run(["true"]).wall)
            if let outcome = try? ChildProcess.run(["sqlite3", ":memory:", "select 1"]) { query.append(outcome.wall) }
        }
        let half = { (times: [Int]) in Stopwatch.percentile(50, of: times) }
        let name = index.map { "\($0.sentences)句" } ?? "随程序的报告"
        let key = index == nil ? "shipped" : "start"
        var rows = [
            Row(
                name: "\(name)，从启动到答完", value: half(own) / 10, unit: "ms", threshold: index == nil ? 15_00 : 40_00,
                isRate: false, key: key),
            Row(
                name: "\(name)，从启动到答完占处理器", value: (worked.min() ?? 0) / 10, unit: "ms",
                threshold: index == nil ? 15_00 : 40_00, isRate: false, key: key + ".processor"),
        ]
        for (other, times) in [("sqlite3 select 1", query), ("true", nothing)] {
            guard !times.isEmpty else {
                rows.append(Row(name: "没有装 \(other)，没有比", value: 0, unit: "倍", threshold: 0, isRate: false))
                continue
            }
            // The threshold is that of the issue, on a machine where sqlite3 takes 1.4 ms and true 0.7.
            let least = (index == nil ? 15 : 40) * (other == "true" ? 140 : 71)
            rows.append(
                Row(
                    name: "\(name)，是 \(other)（\(Row.decimal(half(times) / 10)) ms）的",
                    value: half(own) * 100 / max(1, half(times)), unit: "倍", threshold: least, isRate: false,
                    key: other == "true" ? "" : key + ".ratio"))
        }
        return rows
    }

    private func ask() throws -> ChildProcess.Outcome { try gongwen.run(["ask", Self.question], index: index?.path) }
}
