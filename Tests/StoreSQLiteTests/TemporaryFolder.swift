import FoundationEssentials
import Glibc

/// A new folder that goes away, with the files in it, when nothing holds it any more.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array((FileManager.default.temporaryDirectory.path + "/工问测试-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure(doing: "mkdtemp") }
        path = String(cString: made)
    }

    deinit {
        chmod(path, 0o755)
        try? FileManager.default.removeItem(atPath: path)
    }

    func path(_ name: String) -> String { path + "/" + name }

    /// The names of the files, sorted.
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        guard let file = fopen(path(name), "wb") else { throw Failure(doing: "fopen") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(doing: "fwrite") }
    }

    func remove(_ name: String) { unlink(path(name)) }

    func read(_ name: String) throws -> [UInt8] {
        guard let file = fopen(path(name), "rb") else { throw Failure(doing: "fopen") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    /// Takes away the permission to write: of the folder and all files in it.
    func protect() {
        for name in names { chmod(path(name), 0o444) }
        chmod(path, 0o555)
    }

    struct Failure: Error {
        let call: String
        let code = errno

        init(doing call: String) { self.call = call }
    }
}
