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
    mutating func extract(_ block: [IngestItem], first: () throws -> Void) throws -> [IngestedReport] {
        let results = Results(block.map { if case .done(let result) = $0.step { result } else { nil } })
        let pending = block.enumerated().compactMap { place, item in
            if case .pending(let report) = item.step { (place: place, report: report) } else { nil }
        }
        if pending.isEmpty {
            try first()
        } else {
            let ready = extractor ?? engine.extractor()
            extractor = ready
            try Workers.run(pending.count, jobs: jobs, first: first) { number in
                guard !Interruption.isRequested else { return }
                results.set(pending[number].place, Self.extracted(pending[number].report, ready))
            }
        }
        // An interrupted block ends before its first report that nobody came to.
        return zip(block, results.all).prefix { $0.1 != nil }.compactMap { item, result in
            result.map { IngestedReport(size: item.size, result: $0) }
        }
    }

    private static func extracted(_ report: PendingReport, _ extractor: DocumentExtractor) -> IngestResult {
        do { return .extracted(try report.extracted(by: extractor)) } catch {
            return .failed(IngestFailure.text(error))
        }
    }

    /// What has come of each file, by its place in its block; nil where nobody has come to it yet.
    private final class Results: Sendable {
        private let held: Mutex<[IngestResult?]>

        init(_ known: [IngestResult?]) { held = Mutex(known) }

        func set(_ place: Int, _ result: IngestResult) { held.withLock { $0[place] = result } }
        var all: [IngestResult?] { held.withLock { $0 } }
    }
}
