internal import Glibc

/// A file of lines that only its owner may read, such as what was typed.
public enum PrivateFile {
    /// A file beyond this is none of ours.
    private static let largest = 4 << 20

    /// Adds a line at the end, in one piece even where several programs do so at once; makes the file where there is
    /// none.
    ///
    /// - Returns: whether it was written.
    public static func append(_ line: String, to path: String) -> Bool {
        guard let descriptor = open(path, O_WRONLY | O_APPEND) else { return false }
        defer { close(descriptor) }
        return write(line + "\n", to: descriptor)
    }

    /// The file's text; empty where it was made just now, nil where it cannot be read and written.
    static func text(of path: String) -> String? {
        guard let descriptor = open(path, O_RDWR) else { return nil }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard (0...largest).contains(size), lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
            }
            guard count > 0 else { break }
            filled += count
        }
        return String(decoding: bytes[..<filled], as: UTF8.self)
    }

    /// All or nothing: the new file takes the old one's name when it is complete.
    static func replace(_ path: String, with text: String) {
        let fresh = "\(path).\(getpid())"
        guard let descriptor = open(fresh, O_WRONLY | O_TRUNC) else { return }
        let isWritten = write(text, to: descriptor)
        close(descriptor)
        if isWritten { rename(fresh, path) } else { unlink(fresh) }
    }

    /// A link is not followed: it may lead to a file of somebody else's choice.
    private static func open(_ path: String, _ flags: Int32) -> Int32? {
        let descriptor = Glibc.open(path, flags | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
        // An older file may be open to others.
        fchmod(descriptor, 0o600)
        return descriptor
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count }
    }
}
