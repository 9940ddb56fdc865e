import Glibc
import Reports

/// A report to be read: where it lies, and by which path the index knows it.
struct ReportFile: Sendable {
    /// The folder that was ingested, or the one in which a file lies that was ingested alone.
    let folder: String
    /// Relative to the folder, with `/` between folders.
    let path: String
    let size: Int
    let reader: any ReportReader.Type
    /// Device and number on it: the same file may be reached by several ways.
    private let identity: [UInt64]

    var location: String { folder + "/" + path }

    init(folder: String, path: String, reader: any ReportReader.Type) {
        (self.folder, self.path, self.reader) = (folder, path, reader)
        var about = stat()
        let isThere = stat(folder + "/" + path, &about) == 0
        size = isThere ? Int(about.st_size) : 0
        identity = isThere ? [UInt64(about.st_dev), UInt64(about.st_ino)] : []
    }

    /// Whether two paths lead to one file.
    func isSame(_ other: ReportFile) -> Bool { !identity.isEmpty && identity == other.identity }
}

/// The reports that were asked for, in order: first by the path given, then by their own.
struct ReportFiles {
    private(set) var files: [ReportFile] = []
    /// By its place in `files`, the report before it that has the same path in another folder.
    private(set) var rivals: [Int: ReportFile] = [:]
    /// Documents in formats that are not read, each with the ending to save it with.
    private(set) var unread: [(file: String, ending: String)] = []
    /// Manifests of the folders, as folder and path in it.
    private(set) var manifests: [(folder: String, path: String)] = []
    /// By the bytes of its path; `String` takes paths for equal that a file system tells apart.
    private var places: [[UInt8]: Int] = [:]

    /// - Parameter paths: reports, or folders of reports.
    /// - Throws: `Failure` where one of them does not exist.
    init(_ paths: [String]) throws {
        for path in paths {
            if Folders.isFolder(path) {
                for file in Files.below(path) { add(file, in: path) }
            } else {
                guard access(path, F_OK) == 0 else { throw Failure("\(path)：没有这个文件或文件夹；请检查路径。") }
                let slash = path.lastIndex(of: "/")
                add(
                    String(slash.map { path[path.index(after: $0)...] } ?? path[...]),
                    in: slash.map { String(path[..<$0]) } ?? ".")
            }
        }
    }

    var bytes: Int { files.reduce(0) { $0 + $1.size } }

    private mutating func add(_ path: String, in folder: String) {
        if path == Manifest.fileName || path.hasSuffix("/" + Manifest.fileName) { manifests.append((folder, path)) }
        guard let reader = ReportReaders.reader(for: path) else {
            unread += ReportReaders.substitute(for: path).map { [(path, $0)] } ?? []
            return
        }
        let file = ReportFile(folder: folder, path: path, reader: reader)
        if let first = places[Array(path.utf8)] {
            // A file that was named twice is read once.
            guard !files[first].isSame(file) else { return }
            rivals[files.count] = files[first]
        } else {
            places[Array(path.utf8)] = files.count
        }
        files.append(file)
    }
}
