import Extraction
import Facts
import FoundationEssentials
import Reports
import TestSupport
import Testing

/// Real reports, where they are at hand beside the project: each is read, and everything found in it points at the
/// very characters it quotes.
struct SharedReportTests {
    /// Folders of reports below GONGWEN_SHARED, or else the folder `shared` beside the package.
    private static let folders: [String] = {
        let given = ProcessInfo.processInfo.environment["GONGWEN_SHARED"]
        let shared = given ?? (try? Project.root()).map { $0 + "/../shared" } ?? ""
        return ["reports", "seeds"].map { shared + "/" + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
    }()

    @Test(.enabled(if: !folders.isEmpty, "没有真实报告的文件夹；可用 GONGWEN_SHARED 指明"), arguments: folders)
    func 每份报告每句每数都指得回原文(_ folder: String) throws {
        let extractor = try Project.load().extractor()
        var count = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            guard let reader = ReportReaders.reader(for: name),
                let data = FileManager.default.contents(atPath: folder + "/" + name)
            else { continue }
            let report = try reader.read(path: name, bytes: Array(data))
            let found = extractor.extract(report, path: name, metadata: Metadata(), fingerprint: "")
            #expect(found.firstBrokenSpan() == nil, "\(name)")
            #expect(!found.sentences.isEmpty, "\(name)")
            count += 1
        }
        #expect(count > 0, "\(folder) 里没有报告")
    }

    /// The package's own corpus is always at hand.
    @Test func 自带的报告也指得回原文() throws {
        let folder = try Project.root() + "/corpus"
        let extractor = try Project.load().extractor()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
        #expect(!names.isEmpty)
        for name in names.sorted() {
            let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
            let found = try Project.load().extract(
                String(decoding: data, as: UTF8.self), path: name, with: extractor)
            #expect(found.firstBrokenSpan() == nil, "\(name)")
        }
    }
}
