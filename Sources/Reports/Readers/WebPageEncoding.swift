/// The encoding of a web page, which may say it itself.
enum WebPageEncoding {
    /// - Throws: `ReportProblem` where the bytes are in no encoding that is known.
    static func utf8(path: String, bytes: [UInt8]) throws(ReportProblem) -> [UInt8] {
        let detected = TextEncoding.detected(bytes)
        // Bytes that are UTF-8 or UTF-16 are not so by chance, and what a page says of itself is often wrong.
        guard detected == .gb18030, let declared = declared(bytes), declared.hasPrefix("big5") else {
            return try TextEncoding.utf8(path: path, bytes: bytes)
        }
        let (text, wrong) = Iconv.utf8(bytes, from: "BIG5-HKSCS")
        guard wrong == nil else { return try TextEncoding.utf8(path: path, bytes: bytes) }
        return text
    }

    /// What stands after `charset=` near the beginning, in small letters.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
        guard let mark = head.firstRange(of: "charset=") else { return nil }
        let value = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
        return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }
}
