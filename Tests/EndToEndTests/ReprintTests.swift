import Foundation
import Testing

/// A folder with a report, its reprint, and a report that says otherwise.
@Suite("转载")
struct ReprintFolderTests {
    private static let report = "2022年，无锡市总工会建成职工书屋287家，覆盖职工25万人。全年慰问困难职工3120名，职工都说好。"

    @Test("转载算一个出处，不同的说法仍要核对")
    func oneFactTwoSources() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        let index = folder.path + "/i.sqlite"
        try folder.write("r/1.txt", "无锡工会交出暖心答卷\n\n\(Self.report)\n")
        try folder.write("r/2.txt", "一份暖心的答卷\n\n本报记者 周小明\n\n\(Self.report.replacing("慰问", with: "慰间"))\n")
        try folder.write("r/3.txt", "无锡工会统计公报\n\n2022年，无锡市总工会建成职工书屋291家。\n")
        #expect(try program.run(["ingest", "--index", index, folder.path + "/r"]).status == 0)
        let conflict = try program.run(["ask", "--index", index, "2022年无锡市建成职工书屋多少家"])
        #expect(conflict.output.contains("287家[1][2]；"))
        #expect(conflict.output.contains("291家[3]"))
        let single = try program.run(["ask", "--index", index, "2022年无锡市慰问困难职工多少名"])
        #expect(single.output.contains("3120名。[1][2]"))
    }
}
