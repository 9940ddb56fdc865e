/// How the bytes of a text file stand for characters: found out, since text files do not say.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// With GBK and GB 2312, which are parts of it.
    case gb18030 = "GB18030"

    /// The text in UTF-8. A file in UTF-8 keeps its own bytes, a byte order mark included; others lose theirs.
    ///
    /// - Throws: `ReportProblem` at the first character that no encoding explains.
    public static func utf8(path: String, bytes: [UInt8]) throws(ReportProblem) -> [UInt8] {
        switch detected(bytes) {
        case .utf8:
            try UTF8Check.check(path: path, bytes: bytes)
            return bytes
        case .utf16LittleEndian: return try UTF16Text.utf8(path: path, bytes, bigEndian: false)
        case .utf16BigEndian: return try UTF16Text.utf8(path: path, bytes, bigEndian: true)
        case .gb18030: return try nationalText(path: path, bytes)
        }
    }

    /// The encoding that the bytes are most likely in.
    public static func detected(_ bytes: [UInt8]) -> TextEncoding {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        // Latin text in UTF-16 is valid UTF-8 with a zero in every other byte.
        let sample = bytes.prefix(4096)
        if isUTF8, sample.count(where: { $0 == 0 }) * 5 < sample.count || bytes.count < 4 { return .utf8 }
        if let wide = UTF16Text.likely(bytes) { return wide ? .utf16BigEndian : .utf16LittleEndian }
        return isUTF8 || UTF8Check.isMostlyValid(bytes) ? .utf8 : .gb18030
    }

    private static func nationalText(path: String, _ bytes: [UInt8]) throws(ReportProblem) -> [UInt8] {
        let (text, wrong) = Iconv.utf8(bytes, from: TextEncoding.gb18030.rawValue)
        guard let wrong else { return text }
        let place = UTF8Check.place(after: text)
        let found = bytes[wrong..<min(wrong + 2, bytes.count)].map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        throw ReportProblem(
            file: path, line: place.line, column: place.column,
            message: "字节 \(found.joined(separator: " ")) 不成字：既不是 UTF-8，也不是 GB18030（GBK）或 UTF-16 文本；请用 UTF-8 编码另存后再收录")
    }
}
