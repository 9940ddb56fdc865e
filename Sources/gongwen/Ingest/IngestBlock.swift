import Extraction
import Facts
import Loading
import Quantities
import Reports

/// A report that is in memory, to be extracted by whichever thread comes to it.
struct PendingReport: Sendable {
    let path: String
    let fingerprint: ReportFingerprint
    /// Bytes of text in memory.
    let size: Int
    /// Reads it; throws `ReportProblem` where it is not what it should be.
    private let read: @Sendable () throws -> KeptReading

    /// A file.
    ///
    /// - Parameter metadata: what a manifest says of it.
    init(
        path: String, bytes: [UInt8], metadata: Metadata, fingerprint: ReportFingerprint,
        reader: any ReportReader.Type
    ) {
        (self.path, self.fingerprint, size) = (path, fingerprint, bytes.count)
        read = { KeptReading(try reader.read(path: path, bytes: bytes), given: metadata) }
    }

    /// A document of the index.
    init(path: String, text: [UInt8], reading: [UInt8], fingerprint: ReportFingerprint) {
        (self.path, self.fingerprint, size) = (path, fingerprint, text.count)
        read = { try KeptReading(reading, text: text, file: path) }
    }

    /// - Throws: `ReportProblem` where the file is not what its ending says, or its metadata cannot be read.
    func extracted(by extractor: DocumentExtractor) throws -> ExtractedDocument {
        let read = try read()
        try checkDates(read.given.filled(from: read.report.frontMatter))
        return extractor.extract(
            read.report, path: path, metadata: read.given, fingerprint: fingerprint.description)
    }

    /// A date that cannot be read is told, not dropped.
    private func checkDates(_ metadata: Metadata) throws(ReportProblem) {
        if let published = metadata.published, CalendarDate(published) == nil {
            throw ReportProblem(file: path, message: "published 写的是“\(published)”，应为日期；请写成 2022、2022-10 或 2022-10-31")
        }
        if let period = metadata.period, Period(period) == nil {
            throw ReportProblem(file: path, message: "period 写的是“\(period)”，应为时期；请写成 2022、2022-09 或 2016..2022")
        }
    }
}

/// What has come of a file.
enum IngestResult: Sendable {
    case fresh
    case extracted(ExtractedDocument)
    case failed(String)
}

/// What is to be done about a file; nothing where its result is known already.
enum IngestStep: Sendable {
    case pending(PendingReport)
    case done(IngestResult)
}

/// A report and what is to be done about it.
struct IngestItem: Sendable {
    /// Bytes of the file, or of the text in the index: what progress is measured by.
    let size: Int
    let step: IngestStep
}

/// A report and what has come of it.
struct IngestedReport: Sendable {
    let size: Int
    let result: IngestResult
}

/// Where reports come from, a block at a time, so that no more than a block is in memory.
protocol ReportSource {
    /// Reports in all, and their bytes.
    var extent: (reports: Int, bytes: Int) { get }

    /// The next report, with what is to be done about it; nil at the end.
    mutating func next() throws -> IngestItem?

    /// What is odd about what was looked at since the last time.
    mutating func takeWarnings() -> [String]
}

extension ReportSource {
    mutating func takeWarnings() -> [String] { [] }

    /// The next reports; none at the end.
    mutating func block(jobs: Int) throws -> [IngestItem] {
        var block: [IngestItem] = []
        var bytes = 0
        while bytes < jobs * BlockSize.bytesOfAJob, block.count < jobs * BlockSize.reportsOfAJob, let item = try next()
        {
            if case .pending(let report) = item.step { bytes += report.size }
            block.append(item)
        }
        return block
    }
}

private enum BlockSize {
    /// Bytes of text in a block for each thread: enough that waiting for the slowest report costs little.
    static let bytesOfAJob = 384 << 10
    /// Reports of a block for each thread.
    static let reportsOfAJob = 256
}

/// Goes through the files that are to be ingested.
struct FileSource: ReportSource {
    private let files: ReportFiles
    private let held: [[UInt8]: String]
    private let engineFingerprint: String
    private var place = 0
    private var manifests = Manifests()

    /// - Parameter held: by the bytes of their paths, the fingerprints of what the index holds.
    init(_ files: ReportFiles, held: [[UInt8]: String], engineFingerprint: String) {
        (self.files, self.held, self.engineFingerprint) = (files, held, engineFingerprint)
        for manifest in files.manifests { manifests.check(folder: manifest.folder, file: manifest.path) }
    }

    var extent: (reports: Int, bytes: Int) { (files.files.count, files.bytes) }

    mutating func takeWarnings() -> [String] { manifests.takeWarnings().map(\.description) }

    mutating func next() -> IngestItem? {
        guard place < files.files.count else { return nil }
        defer { place += 1 }
        let file = files.files[place]
        return IngestItem(size: file.size, step: step(file, rival: files.rivals[place]))
    }

    private mutating func step(_ file: ReportFile, rival: ReportFile?) -> IngestStep {
        if let rival {
            let message =
                "\(file.location)：与 \(rival.location) 在索引里同名（\(file.path)），这一份没有收录；请改名，或收录它们共同的上级文件夹。"
            return .done(.failed(message))
        }
        do {
            let bytes = try Files.bytes(file.location)
            let metadata = try manifests.metadata(folder: file.folder, file: file.path)
            let fingerprint = fingerprint(bytes, metadata)
            if held[Array(file.path.utf8)] == fingerprint.description { return .done(.fresh) }
            return .pending(
                PendingReport(
                    path: file.path, bytes: bytes, metadata: metadata, fingerprint: fingerprint, reader: file.reader))
        } catch {
            return .done(.failed(IngestFailure.text(error)))
        }
    }

    private func fingerprint(_ bytes: [UInt8], _ metadata: Metadata) -> ReportFingerprint {
        ReportFingerprint(bytes, metadata, engine: engineFingerprint)
    }
}

/// What is told of a file that could not be read.
enum IngestFailure {
    static func text(_ error: any Error) -> String { (error as? Failure)?.message ?? "\(error)" }
}
