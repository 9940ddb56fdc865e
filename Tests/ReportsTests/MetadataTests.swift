import Reports
import Testing

struct MetadataTests {
    @Test func 空栏等于没有() {
        let metadata = Metadata(fields: ["title": "", "place": "云河", "source": "《云河工会》", "别的": "甲"])
        #expect(metadata.title == nil)
        #expect(metadata.place == "云河")
        #expect(metadata.source == "《云河工会》")
        #expect(Metadata(fields: ["Title": "甲", "别的": "乙"]) == Metadata())
    }

    @Test func 缺的从另一份补上() {
        let first = Metadata(fields: ["title": "甲", "period": "2022"])
        let second = Metadata(fields: ["title": "乙", "place": "云河", "page": "4"])
        let filled = first.filled(from: second)
        #expect(filled == Metadata(fields: ["title": "甲", "period": "2022", "place": "云河", "page": "4"]))
        #expect(first.filled(from: Metadata()) == first)
        #expect(Metadata().filled(from: second) == second)
    }

    @Test func 问题写出文件行列() {
        #expect(ReportProblem(file: "a.md", line: 3, column: 7, message: "甲").description == "a.md:3:7: 甲")
        #expect(ReportProblem(file: "a.md", message: "甲").description == "a.md:1:1: 甲")
    }
}
