/// How far ingesting is: `收录 37/142 份，1.2/2.9 MB [########------------] 41%，3.1 MB/s，约剩 2 秒`.
struct IngestProgress {
    private static let barWidth = 20

    private var line: ProgressLine
    /// What is done: 收录.
    let verb: String
    private let reports: Int
    private let bytes: Int
    private var doneReports = 0
    private var doneBytes = 0
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init(verb: String, reports: Int, bytes: Int, quiet: Bool) {
        self.verb = verb
        line = ProgressLine(quiet: quiet)
        (self.reports, self.bytes) = (reports, bytes)
        start = clock.now
    }

    var isShown: Bool { line.isShown }

    mutating func finish(bytes: Int) {
        doneReports += 1
        doneBytes += bytes
        // Worked out only where it is shown.
        if line.isDue { line.show(text) }
    }

    mutating func clear() { line.clear() }

    private var text: String {
        let thousandths = bytes > 0 ? min(1000, doneBytes * 1000 / bytes) : 1000
        let filled = thousandths * Self.barWidth / 1000
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
        return "\(verb) \(doneReports)/\(reports) 份，\(Self.megabytes(doneBytes))/\(Self.megabytes(bytes)) MB [\(bar)] "
            + "\(thousandths / 10)%，\(Self.megabytes(rate)) MB/s，约剩 \((bytes - doneBytes) / max(1, rate)) 秒"
    }

    /// Bytes a second.
    private var rate: Int {
        let parts = (clock.now - start).components
        let milliseconds = Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
        return doneBytes * 1000 / max(1, milliseconds)
    }

    private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000).\(bytes / 100_000 % 10)" }
}
