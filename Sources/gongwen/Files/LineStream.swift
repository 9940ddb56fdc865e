import Glibc

/// The lines of a file or of standard input, read in blocks: memory is bounded by the longest line allowed.
final class LineStream {
    struct Line {
        let bytes: [UInt8]
        /// From 1.
        let number: Int
        /// Offset of the byte after its end.
        let end: Int
        /// Whether a line end closes it; the last line of a file may lack one.
        let isClosed: Bool
        /// Longer than `longest`; the rest was dropped.
        let isCut: Bool
    }

    /// The longest line read whole, in bytes; no question comes near it.
    static let longest = 64 << 10

    let path: String
    /// Bytes in a regular file; nil for a pipe or a terminal, whose end is not known.
    let size: Int?
    /// Bytes given out so far.
    private(set) var consumed = 0
    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var atEnd = false

    /// - Parameter path: `-` for standard input.
    /// - Throws: `Failure` for what is no file of lines: a folder, a socket, a missing or unreadable file.
    init(path: String, longest: Int = LineStream.longest) throws {
        self.path = path == "-" ? "标准输入" : path
        limit = longest
        descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        let kind = (path == "-" ? fstat(0, &status) : stat(path, &status)) == 0 ? status.st_mode & S_IFMT : 0
        if let problem = Self.problem(kind: kind, isOpen: descriptor >= 0, isThere: kind != 0) {
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw Failure("\(self.path)：\(problem)")
        }
        size = kind == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { Glibc.close(descriptor) }

    private static func problem(kind: mode_t, isOpen: Bool, isThere: Bool) -> String? {
        switch kind {
        case S_IFDIR: "是文件夹，不是文件；请写出其中的文件名。"
        case S_IFSOCK: "是套接字，不是文件；请改用文件，或从标准输入送来。"
        case _ where !isThere: "没有这个文件，或读不了；请检查路径和权限。"
        case _ where !isOpen: "读不了这个文件；请检查权限。"
        default: nil
        }
    }

    /// Whether the next line can be had without waiting for whoever writes it.
    var isReady: Bool {
        if atEnd || buffer[start...].contains(0x0A) { return true }
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 0) != 0
    }

    /// The next line, nil at the end of the file or when the user interrupts.
    func next() throws -> Line? {
        // A block holds many lines: what is given out is dropped only when another is read.
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(through: end, closed: true) }
            if buffer.count - start > limit { return try takeCut() }
            let held = buffer.count - start
            guard try fill() else { break }
            searched = held
        }
        return start < buffer.count ? take(through: buffer.count - 1, closed: false) : nil
    }

    private func take(through end: Int, closed: Bool) -> Line {
        var text = buffer[start...end]
        consumed += text.count
        number += 1
        // Spreadsheets and some editors put a byte order mark before the first line.
        if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        start = end + 1
        while let last = text.last, last == 0x0A || last == 0x0D { text = text.dropLast() }
        let isCut = text.count > limit
        return Line(
            bytes: Array(text.prefix(limit)), number: number, end: consumed, isClosed: closed, isCut: isCut)
    }

    /// Gives the first part of a line that is too long, and passes over the rest.
    private func takeCut() throws -> Line {
        let kept = Array(buffer[start...].prefix(limit))
        var closed = false
        while !closed {
            let end = buffer[start...].firstIndex(of: 0x0A)
            closed = end != nil
            let next = end.map { $0 + 1 } ?? buffer.count
            consumed += next - start
            start = next
            guard try closed || fill() else { break }
        }
        number += 1
        return Line(bytes: kept, number: number, end: consumed, isClosed: closed, isCut: true)
    }

    /// Reads another block behind what is held; false at the end.
    private func fill() throws -> Bool {
        guard !atEnd else { return false }
        var block = [UInt8](repeating: 0, count: 64 << 10)
        let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR, !Interruption.isRequested { return try fill() }
        guard count >= 0 || errno == EINTR else { throw Failure("\(path)：读到一半读不下去了；请检查文件所在的磁盘。") }
        guard count > 0 else {
            atEnd = true
            return false
        }
        buffer.removeFirst(start)
        start = 0
        buffer.append(contentsOf: block.prefix(count))
        return true
    }
}
