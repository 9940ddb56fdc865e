import Extraction
import Synchronization

/// Extracts the reports of a block on all threads.
struct BlockExtraction {
    private let engine: Engine
    private let jobs: Int
    /// Made for the first report: where all are fresh none is needed.
    private var extractor: DocumentExtractor?

    init(engine: Engine, jobs: Int) { (self.engine, self.jobs) = (engine, jobs) }

    /// Extracts the pending reports of a block on all threads, after this one has done `first`.
    mutating func extract(_ block: [IngestItem], first: () throws -> Void) throws -> [IngestItem] {
        let pending = block.indices.filter { if case .pending = block[$0].step { true } else { false } }
        guard !pending.isEmpty else {
            try first()
            return block
        }
        let ready = extractor ?? engine.extractor()
        extractor = ready
        let steps = block.map(\.step)
        let outcomes = Outcomes(count: block.count)
        try Workers.run(pending.count, jobs: jobs, first: first) { number in
            guard !Interruption.isRequested, case .pending(let report) = steps[pending[number]] else { return }
            outcomes.set(pending[number], Self.extracted(report, ready))
        }
        let extracted = outcomes.all
        // An interrupted block ends before its first report that nobody came to.
        return block.indices.prefix { extracted[$0] != nil || !pending.contains($0) }.map { place in
            IngestItem(file: block[place].file, step: extracted[place] ?? block[place].step)
        }
    }

    private static func extracted(_ report: PendingReport, _ extractor: DocumentExtractor) -> IngestStep {
        do { return .extracted(try report.extracted(by: extractor)) } catch {
            return .failed(IngestFailure.text(error))
        }
    }

    /// What the threads have extracted, by the place of the file in its block.
    private final class Outcomes: Sendable {
        private let held: Mutex<[IngestStep?]>

        init(count: Int) { held = Mutex(Array(repeating: nil, count: count)) }

        func set(_ place: Int, _ step: IngestStep) { held.withLock { $0[place] = step } }
        var all: [IngestStep?] { held.withLock { $0 } }
    }
}
