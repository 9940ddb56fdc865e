internal import Glibc

/// A file that is written under a name of its own and gets its real one when it is whole and on the disk: a process that dies leaves
/// the file before, or the new one.
///
/// Written from the beginning to the end, except for a head, which is known last.
final class NewFile {
    private let path: String
    private let temporary: String
    private let file: Int32
    private var isNamed = false
    private var buffer: [UInt8] = []
    /// Bytes written and waiting.
    private(set) var size = 0
    private static let enough = 1 << 20

    init(_ path: String) throws {
        self.path = path
        var name = Array((path + ".XXXXXX").utf8CString)
        file = mkstemp(&name)
        guard file >= 0 else { throw SegmentProblem.cannotWrite(file: path, reason: SystemReason.current) }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        size += bytes.count
        buffer += bytes
        if buffer.count >= Self.enough { try flush() }
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try put($0, at: size - $0.count) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
        var done = 0
        while done < bytes.count {
            let count = pwrite(file, bytes.baseAddress.map { $0 + done }, bytes.count - done, offset + done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SegmentProblem.cannotWrite(file: path, reason: SystemReason.current) }
            done += count
        }
    }

    /// Writes the head over the first bytes, waits for the disk, and gives the file its name.
    func finish(head: [UInt8]) throws {
        try flush()
        try head.withUnsafeBytes { try put($0, at: 0) }
        guard fsync(file) == 0, rename(temporary, path) == 0 else {
            throw SegmentProblem.cannotWrite(file: path, reason: SystemReason.current)
        }
        isNamed = true
        try Self.syncFolder(of: path)
    }

    deinit {
        close(file)
        if !isNamed { unlink(temporary) }
    }

    private static func syncFolder(of path: String) throws {
        let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw SegmentProblem.cannotWrite(file: path, reason: SystemReason.current) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw SegmentProblem.cannotWrite(file: path, reason: SystemReason.current) }
    }
}
