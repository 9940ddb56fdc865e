import Facts
import Reports
import StoreSQLite

/// Brings reports into a store: reads what is new or changed, skips what is fresh; or reads again what the store holds.
///
/// Reports are taken in blocks. All threads extract those of one block while the block before it is written, in the order
/// of the reports: what the index holds and what is said do not depend on the number of threads, and memory is that of
/// two blocks.
struct Ingestion {
    struct Outcome {
        var read = 0
        var fresh = 0
        var failed = 0
        /// Documents in formats that are not read, each with the ending to save it with.
        var unread: [(file: String, ending: String)] = []
    }

    private let engine: Engine
    private let quiet: Bool
    private let jobs: Int
    private(set) var outcome = Outcome()

    init(engine: Engine, quiet: Bool, jobs: Int = JobCount.usual) {
        self.engine = engine
        self.quiet = quiet
        self.jobs = jobs
    }

    /// Stops early when `Interruption` is requested, after the reports at hand; the index then holds whole documents.
    ///
    /// - Parameter paths: reports, or folders of reports.
    mutating func ingest(_ paths: [String], into store: inout some FactStore) throws {
        let files = try ReportFiles(paths)
        outcome.unread = files.unread
        let held = Dictionary(
            try store.fingerprints().map { (Array($0.path.utf8), $0.fingerprint) },
            uniquingKeysWith: { first, _ in first })
        var source = FileSource(files, held: held, engineFingerprint: engine.fingerprint)
        try run(&source, into: &store, verb: "收录")
    }

    /// Extracts documents of the index again, from what it keeps of them. Stops early as `ingest` does.
    ///
    /// - Parameter all: those too that were read with the rules of today.
    mutating func reindex(_ store: inout SQLiteStore, all: Bool) throws {
        var source = KeptSource(store, try store.fingerprints(), engineFingerprint: engine.fingerprint, all: all)
        try run(&source, into: &store, verb: "重读")
    }

    private mutating func run(
        _ source: inout some ReportSource, into store: inout some FactStore, verb: String
    ) throws {
        let extent = source.extent
        var progress = IngestProgress(verb: verb, reports: extent.reports, bytes: extent.bytes, quiet: quiet)
        defer { progress.clear() }
        var extraction = BlockExtraction(engine: engine, jobs: jobs)
        var ready: [IngestedReport] = []
        while true {
            let block = Interruption.isRequested ? [] : try source.block(jobs: jobs)
            if !quiet { tell(source.takeWarnings(), &progress) }
            let extracted = try extraction.extract(block) { try write(ready, into: &store, &progress) }
            guard !extracted.isEmpty else { return }
            ready = extracted
        }
    }

    private mutating func write(
        _ reports: [IngestedReport], into store: inout some FactStore, _ progress: inout IngestProgress
    ) throws {
        var rest = reports[...]
        while !rest.isEmpty, !Interruption.isRequested {
            let together = rest.prefix(Self.together)
            rest = rest.dropFirst(together.count)
            var documents: [ExtractedDocument] = []
            for item in together {
                switch item.result {
                case .fresh: outcome.fresh += 1
                case .failed(let message):
                    // What is said stands in the order of the reports.
                    try write(documents, into: &store, &progress)
                    documents = []
                    fail(message, &progress)
                case .extracted(let document): documents.append(document)
                }
            }
            try write(documents, into: &store, &progress)
            for item in together { progress.finish(bytes: item.size) }
        }
    }

    /// Reports that are written in one transaction: waiting for the disk costs more than they do.
    private static let together = 64

    private mutating func write(
        _ documents: [ExtractedDocument], into store: inout some FactStore, _ progress: inout IngestProgress
    ) throws {
        guard !documents.isEmpty else { return }
        do {
            try store.replace(documents)
            outcome.read += documents.count
            // A terminal shows how far it is instead.
            guard !quiet, !progress.isShown else { return }
            for document in documents { Terminal.complain("\(progress.verb) \(document.document.path)") }
        } catch let problem as StoreProblem where problem.concernsOneDocument {
            guard let document = documents.first, documents.count == 1 else {
                for document in documents { try write([document], into: &store, &progress) }
                return
            }
            fail("\(document.document.path)：\(problem)", &progress)
        }
    }

    private mutating func fail(_ message: String, _ progress: inout IngestProgress) {
        outcome.failed += 1
        tell([message], &progress)
    }

    private func tell(_ messages: [String], _ progress: inout IngestProgress) {
        guard !messages.isEmpty else { return }
        progress.clear()
        for message in messages { Terminal.complain(message) }
    }
}
