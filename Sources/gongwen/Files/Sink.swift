import ChineseText
import Glibc

/// Where a batch writes: a file, or standard output.
final class Sink {
    private let path: String
    private var stream: UnsafeMutablePointer<FILE>?

    /// - Parameter path: nil for standard output.
    init(path: String?) throws {
        self.path = path ?? ""
        guard let path else { return }
        guard let opened = fopen(path, "w") else { throw Failure("\(path)：写不了这个文件；请检查路径和权限。") }
        stream = opened
    }

    deinit {
        if let stream { fclose(stream) }
    }

    /// Writes a record and ends its line.
    func write(_ text: String) throws {
        guard let stream else { return Terminal.print(text) }
        var line = Printable.text(text) + "\n"
        let isWritten = line.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
        if !isWritten { throw problem() }
    }

    /// What was written is in the file only when this has come back.
    func close() throws {
        guard let open = stream else { return }
        stream = nil
        if fclose(open) != 0 { throw problem() }
    }

    private func problem() -> Failure { Failure("\(path)：没有写完；\(SystemError.text(errno))。") }
}
