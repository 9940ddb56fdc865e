import FoundationEssentials
import Glibc

/// An index of recombined reports, made by the program itself and kept for later runs with the same text and program.
struct WholeIndex {
    /// What making it took.
    struct Making: Codable {
        let sentences: Int
        /// Bytes of the reports and of the index with its files.
        let text: Int
        let index: Int
        /// Microseconds.
        let wall: Int
        let processor: Int
        /// Kilobytes in memory at most.
        let peak: Int
    }

    let path: String
    let making: Making

    /// - Parameters:
    ///   - work: the folder of reports and indexes.
    ///   - text: what the reports are made of; asked for where they are not there yet.
    /// - Throws: `BenchFailure`.
    init(_ gongwen: Gongwen, sentences: Int, seed: UInt64, text: RecombinedText, work: String) throws {
        let folder = "\(work)/\(sentences)-\(seed)-\(text.fingerprint)"
        path = "\(folder)/index-\(gongwen.fingerprint()).sqlite"
        let note = path + ".made"
        if let told = FileManager.default.contents(atPath: note),
            let known = try? JSONDecoder().decode(Making.self, from: told)
        {
            making = known
            return
        }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        Self.removeIndexes(in: folder)
        let reports = try ReportFolder(folder + "/reports", text: text.text(), sentences: sentences, seed: seed)
        making = try Self.make(path, of: reports, gongwen, sentences)
        try JSONEncoder().encode(making).write(to: URL(filePath: note))
    }

    /// Those that other builds made: each is larger than the text.
    private static func removeIndexes(in folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix("index-")
        {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private static func make(
        _ path: String, of reports: ReportFolder, _ gongwen: Gongwen, _ sentences: Int
    ) throws -> Making {
        let process = try gongwen.start(["ingest", reports.path], index: path)
        var peak = 0
        process.watch { peak = max(peak, $0.peak) }
        let outcome = process.wait()
        guard outcome.status == 0 else { throw BenchFailure(message: "\(reports.path)：收录失败，退出码是 \(outcome.status)。") }
        return Making(
            sentences: sentences, text: reports.bytes, index: size(path), wall: outcome.wall,
            processor: outcome.processor, peak: peak)
    }

    /// Of the database and of the files beside it.
    private static func size(_ path: String) -> Int { size(of: [path, path + "-wal"]) + searchedSize(path) }

    /// Of the files that are searched, those of figures and those of sentences.
    private static func searchedSize(_ path: String) -> Int {
        let segments = path + ".segments"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: segments)) ?? []
        return size(of: names.map { segments + "/" + $0 })
    }

    private static func size(of files: [String]) -> Int {
        files.reduce(0) { sum, file in
            var held = stat()
            return stat(file, &held) == 0 ? sum + held.st_size : sum
        }
    }

    /// Questions for what the reports tell, kept beside the index.
    func questions(_ count: Int, from text: RecombinedText) throws -> [String] {
        let file = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex) + "questions-\(count).txt"
        if let kept = FileManager.default.contents(atPath: String(file)) {
            return kept.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        }
        let questions = try text.text().questions(count: count, seed: 2)
        try Data(questions.joined(separator: "\n").utf8).write(to: URL(filePath: String(file)))
        return questions
    }

    func rows() -> [Row] {
        [
            Row(
                name: "收录\(making.sentences)句（\(making.text / 1_000_000) MB），每个处理器",
                value: making.sentences * 100_000 / max(1, making.processor), unit: "千句/s", threshold: 500,
                isRate: true,
                key: "ingest.rate"),
            Row(
                name: "收录时的内存", value: making.peak * 100 / 1000, unit: "MB", threshold: 600_00, isRate: false,
                key: "ingest.memory"),
            Row(
                name: "索引比文本", value: making.index * 100 / max(1, making.text), unit: "倍", threshold: 10_00,
                isRate: false, key: "index.size"),
            Row(
                name: "数和句的检索文件比文本", value: Self.searchedSize(path) * 100 / max(1, making.text), unit: "倍",
                threshold: 1_50, isRate: false, key: "index.searched"),
        ]
    }
}

/// Text to make reports of, read when it is needed.
struct RecombinedText {
    let folder: String
    let fingerprint: String
    private let read: () throws -> SearchText

    init(folder: String, read: @escaping () throws -> SearchText) {
        (self.folder, self.read) = (folder, read)
        // The same folder with the same names and sizes is the same text.
        var random: UInt64 = 5381
        for name in ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted() {
            let size = FileManager.default.contents(atPath: folder + "/" + name)?.count ?? 0
            for byte in (name + "\(size)").utf8 { random = random &* 33 &+ UInt64(byte) }
        }
        fingerprint = String(random, radix: 16)
    }

    func text() throws -> SearchText { try read() }
}
