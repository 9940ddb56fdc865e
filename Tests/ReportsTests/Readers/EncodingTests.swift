import ChineseText
import Reports
import Testing

/// How text files are encoded is found out, and what is in none is told where.
struct EncodingTests {
    private static let text = "云河市总工会\n全市建有287家职工书屋。"
    /// `工会：12家。` in GBK, where each character has two bytes.
    private static let national: [UInt8] = [0xB9, 0xA4, 0xBB, 0xE1, 0xA3, 0xBA, 0x31, 0x32, 0xBC, 0xD2, 0xA1, 0xA3]

    private static func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + text.utf16).flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? bytes.reversed() : bytes
        }
    }

    @Test(arguments: [(false, true), (true, true), (false, false), (true, false)])
    func 两字节编码有没有标记都读得出(_ bigEndian: Bool, _ mark: Bool) throws {
        let bytes = Self.wide(Self.text, bigEndian: bigEndian, mark: mark)
        let report = try TextReader.read(path: "a.txt", bytes: bytes)
        #expect(report.bytes == Array(Self.text.utf8))
        #expect(report.blocks.map { $0.dump(in: report.bytes) } == ["云河市总工会|全市建有287家职工书屋。"])
    }

    @Test func 国标编码转成通用编码() throws {
        #expect(TextEncoding.detected(Self.national) == .gb18030)
        let report = try TextReader.read(path: "a.txt", bytes: Self.national)
        #expect(String(decoding: report.bytes, as: UTF8.self) == "工会：12家。")
    }

    /// 𠮷 has four bytes in GB18030 and none in GBK.
    @Test func 四字节的国标字() throws {
        let bytes = Self.national + [0x95, 0x34, 0xB2, 0x35]
        let report = try TextReader.read(path: "a.txt", bytes: bytes)
        #expect(String(decoding: report.bytes, as: UTF8.self) == "工会：12家。𠮷")
    }

    @Test func 标记留在文件自己的字节里() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
        let report = try TextReader.read(path: "a.txt", bytes: bytes)
        #expect(report.bytes == bytes)
        #expect(report.blocks.first?.lines.first?.start == 3)
    }

    @Test(arguments: ["", "a", "ab", "abc", "abcd", "3家", "English only text.", "建有\u{0}3家\u{1B}[31m书屋。"])
    func 短的和有控制字符的仍是通用编码(_ text: String) throws {
        #expect(try TextReader.read(path: "a.txt", bytes: Array(text.utf8)).bytes == Array(text.utf8))
    }

    @Test(arguments: [
        (national + [0xFF, 0x0A], 1, 8), ([0xB9, 0xA4, 0x0A, 0xBB], 2, 1), ([0x31, 0x0A, 0x80], 2, 1),
    ])
    func 不成字的报出行和列(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
        let problem = try #require(throws: ReportProblem.self) { try TextReader.read(path: "a.txt", bytes: bytes) }
        #expect(problem.description.hasPrefix("a.txt:\(line):\(column): "))
        #expect(problem.message.contains("GB18030") && problem.message.contains("UTF-8"))
    }

    @Test func 断了半个字的两字节编码() throws {
        let bytes = Self.wide("会员\n3万", bigEndian: false, mark: true).dropLast()
        let problem = try #require(throws: ReportProblem.self) {
            try TextReader.read(path: "a.txt", bytes: Array(bytes))
        }
        #expect(problem.description.hasPrefix("a.txt:2:2: "))
        #expect(problem.message.contains("UTF-16"))
    }

    @Test(arguments: ["一\r二\r\r三", "一\r\n二\r\n\r\n三", "一\n二\n\n三"])
    func 三种换行(_ text: String) throws {
        let report = try TextReader.read(path: "a.txt", bytes: Array(text.utf8))
        #expect(report.blocks.map { $0.dump(in: report.bytes) } == ["一|二", "三"])
    }
}
