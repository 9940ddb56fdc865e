internal import FoundationEssentials
internal import Glibc

/// Reads the files of a folder.
enum FolderFiles {
    /// A larger file is no grammar.
    private static let largest = 64 << 20

    /// - Throws: `Unreadable` for a file that is missing, unreadable or larger than 64 MiB.
    static func bytes(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw GrammarFolder.Unreadable(path: path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size <= largest else { throw GrammarFolder.Unreadable(path: path) }
        var wasRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let got = read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                guard got > 0 else {
                    wasRead = got == 0
                    return
                }
                count += got
            }
        }
        guard wasRead else { throw GrammarFolder.Unreadable(path: path) }
        return bytes
    }

    /// Paths from the folder, in the order of their bytes; hidden files and links to folders are left out.
    static func paths(below folder: String, _ prefix: String = "") -> [String] {
        guard let directory = opendir(folder + "/" + prefix) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = prefix + name
            switch kind(of: folder + "/" + path, entry.pointee.d_type) {
            case DT_DIR: found += paths(below: folder, path + "/")
            case DT_REG: found.append(path)
            default: break
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A link counts as the file it leads to; one to a folder may lead back to where it stands.
    private static func kind(of path: String, _ listed: UInt8) -> Int {
        let known = Int(listed)
        guard known != DT_DIR, known != DT_REG else { return known }
        var own = stat()
        guard lstat(path, &own) == 0 else { return DT_UNKNOWN }
        let isLink = own.st_mode & S_IFMT == S_IFLNK
        guard stat(path, &own) == 0 else { return DT_UNKNOWN }
        switch own.st_mode & S_IFMT {
        case S_IFREG: return DT_REG
        case S_IFDIR: return isLink ? DT_UNKNOWN : DT_DIR
        default: return DT_UNKNOWN
        }
    }
}
