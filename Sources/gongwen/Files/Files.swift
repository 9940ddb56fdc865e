import FoundationEssentials
import Glibc

/// Files as the program reads them.
enum Files {
    /// The largest file read; a report is text, and one beyond this is something else.
    static let largest = 64 << 20

    /// - Throws: `Failure` for a file that is missing, unreadable or too large.
    static func bytes(_ path: String) throws -> [UInt8] {
        // Asked before it is read: a file that is too large for us may be too large for the machine.
        var about = stat()
        guard stat(path, &about) != 0 || about.st_size <= largest else {
            throw Failure("\(path)：有 \(about.st_size >> 20) MiB，超过 \(largest >> 20) MiB 的上限；请拆分后再收录。")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure("\(path)：读不了这个文件；请检查路径和权限。")
        }
        return Array(data)
    }

    /// Paths of the files below a folder, relative to it, in the order of their bytes.
    static func below(_ folder: String) -> [String] {
        var found: [String] = []
        var open = [""]
        while let prefix = open.popLast() {
            let here = prefix.isEmpty ? folder : folder + "/" + prefix
            for name in (try? FileManager.default.contentsOfDirectory(atPath: here)) ?? [] where !name.hasPrefix(".") {
                let path = prefix.isEmpty ? name : prefix + "/" + name
                // A link to a folder may lead back to where it stands.
                let full = folder + "/" + path
                if Folders.isFolder(full) {
                    if (try? FileManager.default.destinationOfSymbolicLink(atPath: full)) == nil { open.append(path) }
                } else {
                    found.append(path)
                }
            }
        }
        return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
}
