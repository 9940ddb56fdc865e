/// How far ingesting is: `收录 37/142 份，1.2/2.9 MB [########------------] 41%，3.1 MB/s，约剩 2 秒`.
struct IngestProgress {
    private static let barWidth = 20

    private var line: ProgressLine
    private let files: Int
    private let bytes: Int
    private var doneFiles = 0
    private var doneBytes = 0
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init(files: Int, bytes: Int, quiet: Bool) {
        line = ProgressLine(quiet: quiet)
        (self.files, self.bytes) = (files, bytes)
        start = clock.now
    }

    var isShown: Bool { line.isShown }

    mutating func finish(bytes: Int) {
        doneFiles += 1
        doneBytes += bytes
        // Worked out only where it is shown.
        if line.isDue { line.show(text) }
    }

    mutating func clear() { line.clear() }

    private var text: String {
        let thousandths = bytes > 0 ? min(1000, doneBytes * 1000 / bytes) : 1000
        let filled = thousandths * Self.barWidth / 1000
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
        return "收录 \(doneFiles)/\(files) 份，\(Self.megabytes(doneBytes))/\(Self.megabytes(bytes)) MB [\(bar)] "
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
