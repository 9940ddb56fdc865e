import Extraction
import Facts
import FoundationEssentials
import Quantities
import Reports
import StoreSQLite

/// Brings reports into a store: reads what is new or changed, skips what is fresh.
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
    private(set) var outcome = Outcome()

    init(engine: Engine, quiet: Bool) {
        self.engine = engine
        self.quiet = quiet
    }

    /// - Parameter path: a report, or a folder of reports.
    mutating func ingest(_ path: String, into store: inout some FactStore) throws {
        let isFolder = Folders.isFolder(path)
        guard isFolder || FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path)：没有这个文件或文件夹；请检查路径。")
        }
        let slash = path.lastIndex(of: "/")
        let folder = isFolder ? path : slash.map { String(path[..<$0]) } ?? "."
        let files = isFolder ? Files.below(path) : [String(slash.map { path[path.index(after: $0)...] } ?? path[...])]
        let held = Dictionary(
            try store.documents().map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
        var extractor: DocumentExtractor?
        for file in files {
            guard let reader = ReportReaders.reader(for: file) else {
                outcome.unread += ReportReaders.substitute(for: file).map { [(file, $0)] } ?? []
                continue
            }
            do {
                let bytes = try Files.bytes(folder + "/" + file)
                let metadata = try self.metadata(folder, file)
                let fingerprint = self.fingerprint(bytes, metadata)
                if held[file] == fingerprint {
                    outcome.fresh += 1
                    continue
                }
                let report = try reader.read(path: file, bytes: bytes)
                try checkDates(metadata.filled(from: report.frontMatter), file)
                let ready = extractor ?? engine.extractor()
                extractor = ready
                try store.replace(
                    ready.extract(report, path: file, metadata: metadata, fingerprint: fingerprint))
                outcome.read += 1
                if !quiet { Terminal.complain("收录 \(file)") }
            } catch let problem as ReportProblem {
                outcome.failed += 1
                Terminal.complain("\(problem)")
            } catch let problem as StoreProblem where problem.concernsOneDocument {
                outcome.failed += 1
                Terminal.complain("\(file)：\(problem)")
            } catch let failure as Failure {
                outcome.failed += 1
                Terminal.complain(failure.message)
            }
        }
    }

    /// What the manifest nearest to a file says of it: `manifest.csv` in the file's own folder.
    private func metadata(_ folder: String, _ file: String) throws -> Metadata {
        let slash = file.lastIndex(of: "/")
        let here = slash.map { folder + "/" + file[..<$0] } ?? folder
        let name = String(slash.map { file[file.index(after: $0)...] } ?? file[...])
        let path = here + "/" + Manifest.fileName
        guard FileManager.default.fileExists(atPath: path) else { return Metadata() }
        let bytes = try Files.bytes(path)
        let text = try TextEncoding.utf8(path: path, bytes: bytes)
        let manifest = try Manifest(file: path, text: String(decoding: text, as: UTF8.self))
        return manifest.metadata(file: name) ?? Metadata()
    }

    /// A date that cannot be read is told, not dropped.
    private func checkDates(_ metadata: Metadata, _ file: String) throws(ReportProblem) {
        if let published = metadata.published, CalendarDate(published) == nil {
            throw ReportProblem(file: file, message: "published 写的是“\(published)”，应为日期；请写成 2022、2022-10 或 2022-10-31")
        }
        if let period = metadata.period, Period(period) == nil {
            throw ReportProblem(file: file, message: "period 写的是“\(period)”，应为时期；请写成 2022、2022-09 或 2016..2022")
        }
    }

    private func fingerprint(_ bytes: [UInt8], _ metadata: Metadata) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(bytes)
        fingerprint.add(engine.fingerprint)
        for field in [
            metadata.title, metadata.organization, metadata.place, metadata.published, metadata.period, metadata.page,
            metadata.source,
        ] {
            fingerprint.add(field ?? "")
        }
        return fingerprint.text
    }
}
