import Glibc
import Reports
import Rules

/// The manifests beside the reports, each read once.
struct Manifests {
    private var read: [String: Result<Manifest?, any Error>] = [:]
    /// What is odd about those read since they were last taken.
    private var warnings: [ReportProblem] = []

    /// What the manifest nearest to a file says of it: `manifest.csv` in the file's own folder.
    ///
    /// - Throws: `ReportProblem` or `Failure` where that manifest cannot be read.
    mutating func metadata(folder: String, file: String) throws -> Metadata {
        let slash = file.lastIndex(of: "/")
        let here = slash.map { folder + "/" + file[..<$0] } ?? folder
        let name = String(slash.map { file[file.index(after: $0)...] } ?? file[...])
        return try manifest(in: here)?.metadata(file: name) ?? Metadata()
    }

    /// Reads a manifest for what is odd about it.
    mutating func check(folder: String, file: String) {
        _ = try? metadata(folder: folder, file: file)
    }

    /// Columns that nobody knows, and rows of files that are not there.
    mutating func takeWarnings() -> [ReportProblem] {
        defer { warnings = [] }
        return warnings
    }

    private mutating func manifest(in folder: String) throws -> Manifest? {
        if let known = read[folder] { return try known.get() }
        let result = Result { try Self.manifest(at: folder + "/" + Manifest.fileName) }
        read[folder] = result
        if let manifest = try result.get() { warnings += Self.warnings(manifest, in: folder) }
        return try result.get()
    }

    private static func manifest(at path: String) throws -> Manifest? {
        guard access(path, F_OK) == 0 else { return nil }
        let bytes = try Files.bytes(path)
        let text = try TextEncoding.utf8(path: path, bytes: bytes)
        return try Manifest(file: path, text: String(decoding: text, as: UTF8.self))
    }

    private static func warnings(_ manifest: Manifest, in folder: String) -> [ReportProblem] {
        let path = folder + "/" + Manifest.fileName
        let columns = manifest.unknownColumns.map { column in
            let known = NameSuggestion.closest(to: column.text, among: Manifest.columns)
            let advice = known.map { "是不是 \($0)？" } ?? "认得的列是 \(Manifest.columns.joined(separator: "、"))。"
            return ReportProblem(
                file: path, line: column.line, column: column.column,
                message: "警告：不认识列名“\(column.text)”，这一列没有用；\(advice)")
        }
        let rows = manifest.rows.filter { access(folder + "/" + $0.text, F_OK) != 0 }.map { row in
            ReportProblem(
                file: path, line: row.line, column: row.column,
                message: "警告：找到“\(row.text)”这一行，旁边却没有这个文件；请核对文件名，或删去这一行。")
        }
        return columns + rows
    }
}
