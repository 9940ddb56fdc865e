import Foundation
import Testing

/// The index of the reports beside the program follows them, however often it was found in order.
@Suite("随程序的报告，索引自己跟着变")
struct ShippedReportsTests {
    private let folder: TemporaryFolder
    private let program: Program
    private static let question = "2022年南通有多少家爱心服务站"

    init() throws {
        folder = try TemporaryFolder()
        program = Program(in: folder)
        try program.install(Program.path, as: "bin/gongwen")
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path + "/share/gongwen/corpus", withIntermediateDirectories: true)
        try files.createSymbolicLink(
            atPath: folder.path + "/share/gongwen/grammar", withDestinationPath: Program.root + "/grammar")
    }

    private var report: String { folder.path + "/share/gongwen/corpus/南通.txt" }

    private func ask() throws -> Program.Outcome {
        try program.shell("\"\(folder.path)/bin/gongwen\" ask \(Self.question)")
    }

    /// Writes over the report where it lies, and leaves its date as it was.
    private func write(_ count: Int) throws {
        let date = try? FileManager.default.attributesOfItem(atPath: report)[.modificationDate]
        try Data("南通市总工会2022年工作总结\n2022年，南通市建有爱心服务站\(count)家。\n".utf8).write(to: URL(fileURLWithPath: report))
        if let date { try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: report) }
    }

    /// What was written a moment ago is looked at again each time; after that the index is found in order.
    private func settle() throws {
        Thread.sleep(forTimeInterval: 6)
        for _ in 0..<2 { #expect(try ask().complaints.isEmpty) }
    }

    @Test("认作没有变以后，改一个字、删一份，照样看得出")
    func changesAreNoticed() throws {
        try write(314)
        let first = try ask()
        #expect(first.output.contains("314家") && first.complaints.contains("1份报告"), "\(first.complaints)")
        try settle()
        #expect(try ask().output == first.output)
        try write(315)
        let second = try ask()
        #expect(second.output.contains("315家") && second.complaints.contains("1份报告"), "\(second.complaints)")
        try settle()
        try FileManager.default.removeItem(atPath: report)
        #expect(try ask().status == 1)
    }

    @Test("认作没有变以后，检索文件坏了，答案一样，再下一次就换好了")
    func damageIsMended() throws {
        try write(314)
        let first = try ask()
        try settle()
        let cache = folder.path + "/cache/gongwen"
        let names = try FileManager.default.subpathsOfDirectory(atPath: cache).filter { $0.contains(".segments/") }
        #expect(names.count == 2)
        for name in names {
            let file = URL(fileURLWithPath: cache + "/" + name)
            let whole = try Data(contentsOf: file)
            try (whole.prefix(64) + Data(repeating: 0x55, count: whole.count - 64)).write(to: file)
        }
        for _ in 0..<2 {
            let outcome = try ask()
            #expect(outcome.output == first.output)
            #expect(outcome.complaints.isEmpty, "\(outcome.complaints)")
        }
        let mended = try FileManager.default.subpathsOfDirectory(atPath: cache).filter { $0.contains(".segments/") }
        for name in mended {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: cache + "/" + name))
            #expect(Set(bytes.dropFirst(64)) != [0x55], "\(name)")
        }
        #expect(mended.count == 2)
    }
}
