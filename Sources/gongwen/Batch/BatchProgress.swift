/// How far a batch is.
struct BatchProgress {
    /// Bytes of the input; nil where its end is not known.
    private let size: Int?
    private var line: ProgressLine

    init(size: Int?, quiet: Bool) {
        line = ProgressLine(quiet: quiet)
        self.size = size
    }

    mutating func show(_ summary: BatchSummary, consumed: Int) {
        let share = size.map { "，输入已读 \($0 > 0 ? min(100, consumed * 100 / $0) : 100)%" } ?? ""
        line.show("已答 \(summary.lines) 句\(share)，每秒 \(summary.rate) 句")
    }

    mutating func clear() { line.clear() }
}
