/// What tables and charts of growth show, under the keys of `Row`.
struct Measure {
    /// What it is measured in, a chart each.
    enum Scale: String, CaseIterable {
        case time = "milliseconds"
        case memory = "megabytes"
        case rate = "thousand sentences a second"
        case plain = "times"
    }

    let key: String
    let name: String
    let scale: Scale
    /// How many of the row's hundredths make one of the scale.
    var hundredths = 100.0

    static let all = [
        Measure(key: "search.half", name: "candidates, half within", scale: .time, hundredths: 100_000),
        Measure(key: "search.most", name: "candidates, 99 of 100 within", scale: .time, hundredths: 100_000),
        Measure(key: "ask.half", name: "question, half within", scale: .time),
        Measure(key: "ask.most", name: "question, 95 of 100 within", scale: .time),
        Measure(key: "ask.processor", name: "question, mean on a processor", scale: .time),
        Measure(key: "start", name: "whole process, one question", scale: .time),
        Measure(key: "start.processor", name: "whole process, on a processor", scale: .time),
        Measure(key: "ask.memory", name: "memory of one question", scale: .memory),
        Measure(key: "ingest.memory", name: "memory of ingesting", scale: .memory),
        Measure(key: "search.rate", name: "search files built, a core", scale: .rate),
        Measure(key: "ingest.rate", name: "reports ingested, a core", scale: .rate),
        Measure(key: "batch.rate", name: "questions a second in batch", scale: .plain),
        Measure(key: "batch.memory", name: "memory of batch, at its end to a tenth", scale: .plain),
        Measure(key: "start.ratio", name: "whole process to sqlite3 select 1", scale: .plain),
        Measure(key: "search.size", name: "search files to text", scale: .plain),
        Measure(key: "index.size", name: "whole index to text", scale: .plain),
    ]

    /// How much more what is ten times as large may take.
    static let bounds: [(key: String, times: Int)] = [
        ("search.half", 6), ("ask.half", 6), ("start.processor", 4), ("ask.memory", 4), ("ingest.memory", 3),
    ]
}
