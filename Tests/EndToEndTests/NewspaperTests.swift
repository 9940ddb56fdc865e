import Foundation
import Testing

/// Real newspaper pages, where the checkout has them beside it; they are no part of the project.
private let pages = Program.root + "/../shared/seeds"
private let hasPages = FileManager.default.fileExists(atPath: pages)

@Suite("报纸原件", .enabled(if: hasPages, "旁边没有报纸原件，这一组略过"))
struct NewspaperTests {
    @Test("收录整个文件夹，按年问爱心服务站")
    func serviceStationsByYear() throws {
        let folder = try TemporaryFolder()
        let program = Program(in: folder)
        let index = folder.path + "/s.sqlite"
        #expect(try program.run(["ingest", pages, "--index", index]).status == 0)
        let expected: [(String, Int32, String)] = [
            ("2022年南通有多少家户外劳动者爱心服务站", 0, "314家"), ("2021年南通有多少家户外劳动者爱心服务站", 0, "188家"),
            ("2020年南通有多少家户外劳动者爱心服务站", 0, "176家"), ("2019年南通有多少家户外劳动者爱心服务站", 1, "没有查到"),
            ("2022年南通爱心服务站比2021年多多少家", 0, "314 − 188 = 126"), ("2020年送温暖投入多少资金", 0, "1334万元"),
        ]
        for (question, status, wording) in expected {
            let outcome = try program.run(["ask", "--index", index, question])
            #expect(outcome.status == status, "\(question)：\(outcome.output)")
            #expect(outcome.output.contains(wording), "\(question)：\(outcome.output)")
        }
    }
}
