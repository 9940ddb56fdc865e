import Answering

/// What became of the lines of a batch.
struct BatchSummary {
    private var counts: [String: Int] = [:]
    /// Lines that were answered in a run before this one.
    private(set) var taken = 0
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init() { start = clock.now }

    mutating func add(_ status: Answer.Status) { counts[status.rawValue, default: 0] += 1 }

    /// - Parameter status: as its record says.
    mutating func take(status: String) {
        counts[status, default: 0] += 1
        taken += 1
    }

    var lines: Int { counts.values.reduce(0, +) }
    var hasErrors: Bool { count(.error) > 0 }

    /// `共 3 句：有答案 1，查无 1，反问 0，闲聊 0，出错 1；用时 0.2 秒，每秒 15.0 句。`
    var text: String {
        let milliseconds = max(1, elapsed)
        let resumed = taken > 0 ? "（其中 \(taken) 句上次已答）" : ""
        return "共 \(lines) 句\(resumed)：有答案 \(count(.answered))，查无 \(count(.notFound))，反问 \(count(.clarify))，"
            + "闲聊 \(count(.smalltalk))，出错 \(count(.error))；用时 \(Self.tenths(milliseconds / 100)) 秒，"
            + "每秒 \(rate) 句。"
    }

    /// Questions a second, of those this run answered.
    var rate: String { Self.tenths((lines - taken) * 10_000 / max(1, elapsed)) }

    private var elapsed: Int {
        let parts = (clock.now - start).components
        return Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
    }

    private func count(_ status: Answer.Status) -> Int { counts[status.rawValue] ?? 0 }
    private static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
