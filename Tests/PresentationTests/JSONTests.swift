import Presentation
import Testing

/// JSON values as one line that every reader takes (RFC 8259).
struct JSONTests {
    @Test(arguments: [
        (JSON.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.number("0.97"), "0.97"),
        (.integer(-3), "-3"), (.string(""), "\"\""), (.string("287家"), "\"287家\""), (.array([]), "[]"),
        (.array([.integer(1), .null]), "[1, null]"), (.object([]), "{}"), (.optional(nil), "null"),
        (.optional("甲"), "\"甲\""),
        (.object([("乙", .integer(1)), ("甲", .array([.object([])]))]), "{\"乙\": 1, \"甲\": [{}]}"),
    ])
    func 各种值(_ value: JSON, _ line: String) throws {
        #expect(value.line == line)
        _ = try Parsed(line)
    }

    @Test(arguments: [
        ("他说\"好\"", #""他说\"好\"""#), (#"C:\报告"#, #""C:\\报告""#), ("甲\n乙\r\t", #""甲\n乙\r\t""#),
        ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#), ("\u{7F}", #""\u007f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
        ("𠮷😀", #""𠮷😀""#), ("e\u{301}", "\"e\u{301}\""), ("/", "\"/\""),
    ])
    func 字符串的转义(_ text: String, _ line: String) throws {
        let written = JSON.string(text).line
        #expect(written.utf8.elementsEqual(line.utf8))
        #expect(try Parsed(written) == .string(text))
    }

    @Test func 每个控制字符都转义并读得回来() throws {
        for value in UInt8(0)..<0x20 {
            let text = "甲" + String(Unicode.Scalar(value)) + "乙"
            let line = JSON.string(text).line
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
            #expect(try Parsed(line) == .string(text))
        }
    }

    @Test func 成员照写的次序() {
        let names = ["丙", "乙", "甲", "z", "a"]
        let line = JSON.object(names.map { ($0, .null) }).line
        #expect(line == "{\"丙\": null, \"乙\": null, \"甲\": null, \"z\": null, \"a\": null}")
        #expect((0..<20).allSatisfy { _ in JSON.object(names.map { ($0, .null) }).line == line })
    }

    @Test func 成员的名字也转义() throws {
        #expect(try Parsed(JSON.object([("甲\"\n", .integer(1))]).line) == .object(["甲\"\n": .number(1)]))
    }
}
