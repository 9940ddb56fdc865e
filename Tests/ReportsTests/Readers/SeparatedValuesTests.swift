import Reports
import Testing

struct SeparatedValuesTests {
    @Test func 逗号隔开的是一张表() throws {
        let text = "地区,\"会员，万人\",备注\r\n如东,\"1,234.5\",\"说\"\"好\"\"\"\r\n,,\r\n海安,9\r\n"
        let report = try CommaSeparatedReader.read(path: "a.csv", bytes: Array(text.utf8))
        #expect(report.dump == ["[地区|会员，万人|备注/如东|1,234.5|说\"好\"]", "[海安|9]"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func 空行隔开两张表(_ end: String) throws {
        let lines = ["地区,会员人数（人）", "云河市,100", "", "地区,经费（万元）", "云河市,5", ""]
        let report = try CommaSeparatedReader.read(
            path: "a.csv", bytes: Array(lines.joined(separator: end).utf8))
        #expect(report.dump == ["[地区|会员人数（人）/云河市|100]", "[地区|经费（万元）/云河市|5]"])
    }

    @Test func 制表符隔开的和国标编码() throws {
        // 工会⇥人 in GBK
        let bytes: [UInt8] = [0xB9, 0xA4, 0xBB, 0xE1, 0x09, 0xC8, 0xCB, 0x0A, 0x31, 0x2C, 0x32, 0x09, 0x33]
        #expect(try TabSeparatedReader.read(path: "a.tsv", bytes: bytes).dump == ["[工会|人/1,2|3]"])
    }

    @Test(arguments: ["", "\n\n", ",,\n,"])
    func 空表什么也没有(_ text: String) throws {
        #expect(try CommaSeparatedReader.read(path: "a.csv", bytes: Array(text.utf8)).blocks.isEmpty)
    }

    @Test func 引号没有配对和栏太多的报出行() throws {
        let open = try #require(throws: ReportProblem.self) {
            try CommaSeparatedReader.read(path: "a.csv", bytes: Array("甲,乙\n\"丙,丁\n".utf8))
        }
        #expect(open.line == 2 && open.message.contains("引号"))
        let wide = try #require(throws: ReportProblem.self) {
            let row = String(repeating: "1,", count: ReadingLimits.columns + 1)
            return try CommaSeparatedReader.read(path: "a.csv", bytes: Array(("甲,乙\n" + row).utf8))
        }
        #expect(wide.line == 2 && wide.message.contains("栏"))
    }
}
