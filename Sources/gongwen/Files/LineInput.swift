import Glibc

/// The lines of a file or of standard input, read one by one so that memory is bounded by the longest.
final class LineInput {
    private let stream: UnsafeMutablePointer<FILE>
    private let isStandard: Bool
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    /// - Parameter path: `-` for standard input.
    init(path: String) throws {
        isStandard = path == "-"
        guard let opened = fopen(isStandard ? "/dev/stdin" : path, "r") else {
            throw Failure("\(path)：读不了这个文件；请检查路径和权限。")
        }
        stream = opened
    }

    /// The next line without its end, nil at the end of the file.
    func next() -> String? {
        let count = getline(&buffer, &capacity, stream)
        guard count > 0, let buffer else { return nil }
        let bytes = UnsafeRawBufferPointer(start: buffer, count: count)
        var line = bytes[...]
        while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
        return String(decoding: line, as: UTF8.self)
    }

    func close() {
        free(buffer)
        buffer = nil
        fclose(stream)
    }
}
