internal import Glibc

/// A file mapped into memory as long as this is held. What it is mapped from may be unlinked, but never changed: files here are
/// written once, under another name.
final class MappedFile: Sendable {
    let path: String
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    /// - Throws: `SegmentProblem` where it cannot be opened or is empty.
    init(_ path: String) throws {
        self.path = path
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SegmentProblem.cannotRead(file: path, reason: SystemReason.current) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            throw SegmentProblem.cannotRead(file: path, reason: SystemReason.current)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SegmentProblem.foreign(file: path) }
        guard status.st_size > 0 else { throw SegmentProblem.damaged(file: path, detail: "文件是空的") }
        let size = Int(status.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), address != MAP_FAILED else {
            throw SegmentProblem.cannotRead(file: path, reason: SystemReason.current)
        }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// What the system says of the call that just failed.
enum SystemReason {
    static var current: String { String(cString: strerror(errno)) }
}
