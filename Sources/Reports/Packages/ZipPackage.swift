internal import CArchive

/// The files inside a .docx or .xlsx, which are zip files.
struct ZipPackage {
    private let parts: [String: [UInt8]]

    /// - Parameters:
    ///   - path: of the file, for messages.
    ///   - wanted: which of its parts are read.
    /// - Throws: `ReportProblem` for what is no zip file, is damaged or encrypted, or expands beyond the limits.
    init(path: String, bytes: [UInt8], wanted: (String) -> Bool) throws(ReportProblem) {
        guard zip_library_is_there() else {
            throw ReportProblem(file: path, message: "读 .docx 和 .xlsx 要用 libarchive，这台电脑没有装；请安装软件包 libarchive13")
        }
        // Word and Excel set this older container around a file with a password.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw ReportProblem(file: path, message: "文件有密码，或者是改了名字的旧格式；请去掉密码，另存为 .docx 或 .xlsx 再收录")
        }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.damaged(path) }
        // What libarchive reads from must stay in its place.
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { copy.deallocate() }
        copy.copyBytes(from: bytes)
        guard let base = copy.baseAddress, let reader = zip_reader_open(base, bytes.count) else {
            throw Self.damaged(path)
        }
        defer { zip_reader_close(reader) }
        parts = try Self.parts(path, reader, packed: bytes.count, wanted)
    }

    subscript(part: String) -> [UInt8]? { parts[part] }

    private static func parts(
        _ path: String, _ reader: OpaquePointer, packed: Int, _ wanted: (String) -> Bool
    ) throws(ReportProblem) -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        var total = 0
        var count = 0
        var failed = false
        while let name = zip_reader_next(reader, &failed).map({ String(cString: $0) }) {
            count += 1
            guard count <= ReadingLimits.parts else {
                throw ReportProblem(file: path, message: "压缩包里超过 \(ReadingLimits.parts) 个文件；这不像一份报告，没有收录")
            }
            if wanted(name) { parts[name] = try part(path, reader, packed: packed, total: &total) }
        }
        guard !failed, count > 0 else { throw damaged(path) }
        return parts
    }

    private static func part(
        _ path: String, _ reader: OpaquePointer, packed: Int, total: inout Int
    ) throws(ReportProblem) -> [UInt8] {
        var part: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = block.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { zip_reader_read(reader, $0, buffer.count) } ?? 0
            }
            guard count >= 0 else { throw damaged(path) }
            guard count > 0 else { return part }
            part += block.prefix(count)
            total += count
            guard total <= ReadingLimits.expanded else {
                throw ReportProblem(
                    file: path, message: "展开后超过 \(ReadingLimits.expanded >> 20) MiB 的上限；请拆成几个文件再收录")
            }
            guard total <= ReadingLimits.freelyExpanded || total / ReadingLimits.expansion <= packed else {
                throw ReportProblem(
                    file: path, message: "展开后是原来的 \(ReadingLimits.expansion) 倍以上；这不像一份报告，没有收录")
            }
        }
    }

    private static func damaged(_ path: String) -> ReportProblem {
        ReportProblem(file: path, message: "文件坏了，或者不是它的名字说的格式；请用原来的软件打开，另存为新文件再收录")
    }
}
