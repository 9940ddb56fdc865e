import Extraction
import Facts
import Loading
import Quantities
import Reports

/// A report whose bytes are in memory, to be extracted by whichever thread comes to it.
struct PendingReport: Sendable {
    let path: String
    let bytes: [UInt8]
    let metadata: Metadata
    let fingerprint: String
    let reader: any ReportReader.Type

    /// - Throws: `ReportProblem` where the file is not what its ending says, or its metadata cannot be read.
    func extracted(by extractor: DocumentExtractor) throws -> ExtractedDocument {
        let report = try reader.read(path: path, bytes: bytes)
        try checkDates(metadata.filled(from: report.frontMatter))
        return extractor.extract(report, path: path, metadata: metadata, fingerprint: fingerprint)
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

/// A file and what is to be done about it.
struct IngestItem: Sendable {
    let file: ReportFile
    let step: IngestStep
}

/// A file and what has come of it.
struct IngestedFile: Sendable {
    let file: ReportFile
    let result: IngestResult
}

/// Goes through the files and hands them out in blocks, so that no more than a block is in memory.
struct IngestSource {
    /// Bytes of text in a block for each thread: enough that waiting for the slowest report costs little.
    private static let bytesOfAJob = 384 << 10
    /// Files of a block for each thread.
    private static let filesOfAJob = 256

    private let files: ReportFiles
    private let held: [[UInt8]: String]
    private let engineFingerprint: String
    private var next = 0
    var manifests = Manifests()

    init(_ files: ReportFiles, held: [[UInt8]: String], engineFingerprint: String) {
        (self.files, self.held, self.engineFingerprint) = (files, held, engineFingerprint)
    }

    /// The next files, with what is to be done about each; none at the end.
    mutating func block(jobs: Int) -> [IngestItem] {
        var block: [IngestItem] = []
        var bytes = 0
        while next < files.files.count, bytes < jobs * Self.bytesOfAJob, block.count < jobs * Self.filesOfAJob {
            let file = files.files[next]
            let step = step(file, rival: files.rivals[next])
            if case .pending(let report) = step { bytes += report.bytes.count }
            block.append(IngestItem(file: file, step: step))
            next += 1
        }
        return block
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
            if held[Array(file.path.utf8)] == fingerprint { return .done(.fresh) }
            return .pending(
                PendingReport(
                    path: file.path, bytes: bytes, metadata: metadata, fingerprint: fingerprint, reader: file.reader))
        } catch {
            return .done(.failed(IngestFailure.text(error)))
        }
    }

    private func fingerprint(_ bytes: [UInt8], _ metadata: Metadata) -> String {
        let fields = [
            metadata.title, metadata.organization, metadata.place, metadata.published, metadata.period, metadata.page,
            metadata.source,
        ].map { (path: "", bytes: Array(($0 ?? "").utf8)) }
        return ContentKey(of: [(path: "", bytes: bytes)] + fields, salt: engineFingerprint).description
    }
}

/// What is told of a file that could not be read.
enum IngestFailure {
    static func text(_ error: any Error) -> String { (error as? Failure)?.message ?? "\(error)" }
}
