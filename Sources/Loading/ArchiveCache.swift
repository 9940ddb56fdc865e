public import Archives
internal import Glibc

/// What takes a while to make, in files, each under the key of what it was made from, mapped into memory when one is read.
///
/// Any trouble with a cache is as if there were none: a damaged file is made anew, and where none can be written the thing is made at
/// every start.
public struct ArchiveCache: Sendable {
    private let folder: String
    private let ending: String

    /// - Parameters:
    ///   - folder: made if it is missing.
    ///   - ending: of the names of files, with its full stop.
    public init(folder: String, ending: String) { (self.folder, self.ending) = (folder, ending) }

    /// What was kept under a key; nil where there is nothing or the file is damaged. It stays in the file's memory, which it holds.
    public func read<Value>(_ key: ContentKey, _ make: (inout ArchiveReader) -> Value) -> Value? {
        guard let file = MappedFile(path(key)), file.bytes.count > Self.headSize else { return nil }
        let body = UnsafeRawBufferPointer(rebasing: file.bytes[Self.headSize...])
        let sum = [0, 8].map { file.bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self) }
        guard sum == ByteSum(of: body).words else { return nil }
        var reader = ArchiveReader(body, owner: file)
        let value = make(&reader)
        guard !reader.isDamaged else { return nil }
        // Now it is the one used last.
        _ = utimensat(AT_FDCWD, path(key), nil, 0)
        return value
    }

    /// Keeps something, and forgets all but the ones used last.
    public func keep(_ key: ContentKey, _ write: (inout ArchiveWriter) -> Void) {
        var archive = ArchiveWriter()
        write(&archive)
        let sum = archive.bytes.withUnsafeBytes { ByteSum(of: $0).words }
        let head = sum.flatMap { word in withUnsafeBytes(of: word) { Array($0) } }
        _ = mkdir(folder, 0o700)
        // Under a name that nobody else writes to: others, threads of this process too, may be keeping the same thing.
        var new = Array((path(key) + ".XXXXXX").utf8CString)
        let file = mkstemp(&new)
        guard file >= 0 else { return }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        guard Self.write(head + archive.bytes, to: file), rename(new, path(key)) == 0 else {
            unlink(new)
            return
        }
        forgetOld(but: key)
    }

    /// Lets what is kept under a key in another cache be found under a key of this one too, as a second name of the same file.
    func keep(_ key: ContentKey, as other: ContentKey, of cache: ArchiveCache) {
        let name = path(key)
        unlink(name)
        guard link(cache.path(other), name) == 0 else { return }
        forgetOld(but: key)
    }

    private static let headSize = 16
    /// A program, its tests and an edited copy of the grammar may take turns.
    private static let mostKept = 8

    private func path(_ key: ContentKey) -> String { "\(folder)/\(key)\(ending)" }

    /// Writes a new file and closes it.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            guard count > 0 else { break }
            written += count
        }
        return close(file) == 0 && written == bytes.count
    }

    /// Also what was left behind by a program that ended while it wrote.
    private func forgetOld(but key: ContentKey) {
        let kept = FolderFiles.paths(below: folder).filter { $0.contains(ending) && !$0.contains("/") }
        let dated = kept.filter { $0 != "\(key)\(ending)" }
            .map { name -> (name: String, time: (seconds: Int, nanoseconds: Int)) in
                var status = stat()
                let isThere = stat(folder + "/" + name, &status) == 0
                return (name, isThere ? (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) : (0, 0))
            }
        let old = dated.sorted {
            ($0.time.seconds, $0.time.nanoseconds, $0.name) > ($1.time.seconds, $1.time.nanoseconds, $1.name)
        }
        for (name, _) in old.dropFirst(Self.mostKept - 1) { unlink(folder + "/" + name) }
    }
}

/// A file mapped into memory as long as this is held.
private final class MappedFile {
    let bytes: UnsafeRawBufferPointer

    init?(_ path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
        let size = Int(status.st_size)
        let address = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0)
        guard let address, address != MAP_FAILED else { return nil }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
