import Glibc

/// Where a batch writes: a file, or standard output. What it writes is whole lines, so that whatever ends the program
/// leaves lines, and at most one that is cut.
final class OutputFile {
    private let path: String
    private let descriptor: Int32
    private let isRegular: Bool

    /// Opens without changing what the file holds; no second program may write it meanwhile.
    ///
    /// - Throws: `Failure` for what cannot be written.
    init(path: String?) throws {
        self.path = path ?? "标准输出"
        descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644) } ?? dup(1)
        guard descriptor >= 0 else {
            let isFolder = errno == EISDIR
            throw Failure("\(self.path)：\(isFolder ? "是文件夹，不是文件；请写出文件名。" : "写不了这个文件；请检查路径和权限。")")
        }
        var status = stat()
        isRegular = path != nil && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        if isRegular, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            Glibc.close(descriptor)
            throw Failure("\(self.path)：另一个程序正在写这个文件；请等它写完，或换一个文件名。")
        }
    }

    deinit { Glibc.close(descriptor) }

    /// Whether it is the very file at a path.
    func isSame(as other: String) -> Bool {
        var own = stat()
        var given = stat()
        guard isRegular, fstat(descriptor, &own) == 0, stat(other, &given) == 0 else { return false }
        return own.st_dev == given.st_dev && own.st_ino == given.st_ino
    }

    /// Keeps the first bytes, and writes behind them.
    func keep(_ count: Int) throws {
        guard isRegular else { return }
        guard ftruncate(descriptor, count) == 0, lseek(descriptor, count, SEEK_SET) == count else {
            throw Failure("\(path)：写不了这个文件；请检查磁盘和权限。")
        }
    }

    func write(_ text: String) throws {
        var text = text
        let isWritten = text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let rest = UnsafeRawBufferPointer(bytes)[written...]
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        guard isWritten else {
            throw Failure("\(path)：写不下去了：\(SystemError.text(errno))。写到 jsonl 文件的，之后加 --resume 可以接着写。")
        }
    }
}
