import Glibc

/// How far a batch is: one line on a terminal, written over and over.
struct BatchProgress {
    private let isShown: Bool
    /// Bytes of the input; nil where its end is not known.
    private let size: Int?
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant?

    init(size: Int?, quiet: Bool) {
        isShown = !quiet && isatty(2) == 1
        self.size = size
    }

    mutating func show(_ summary: BatchSummary, consumed: Int) {
        guard isShown, last.map({ clock.now - $0 >= .milliseconds(100) }) ?? true else { return }
        last = clock.now
        let share = size.map { "，输入已读 \($0 > 0 ? min(100, consumed * 100 / $0) : 100)%" } ?? ""
        // ESC [ K clears what a longer line left behind.
        Terminal.rewrite("\r已答 \(summary.lines) 句\(share)，每秒 \(summary.rate) 句\u{1B}[K")
    }

    func clear() { if last != nil { Terminal.rewrite("\r\u{1B}[K") } }
}
