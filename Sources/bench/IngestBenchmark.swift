import Extraction
import Facts
import FoundationEssentials
import Loading
import Parsing
import Reports
import StoreSQLite

/// How fast reports are read, laid out and extracted by one processor, and put into an index.
struct IngestBenchmark {
    let extractor: DocumentExtractor

    init(grammar: CompiledGrammar) { extractor = DocumentExtractor(grammar) }

    /// Pages that tempt layout to go back over what it has read.
    private static let tempting = [
        "只有短行": "一\n\n", "没写完的段落": "# 一\n\n没有写完的话，\n\n", "叠字": "天天地地", "空白": "一 \u{3000}\u{3000}\u{3000}\u{3000}",
        "图注": "今天天气很好张三 摄\n\n",
    ]

    /// - Parameter reports: UTF-8 text, of the size that reports have.
    func rows(on reports: [[UInt8]]) throws -> [Row] {
        let bytes = reports.reduce(0) { $0 + $1.count }
        var extracted: [ExtractedDocument] = []
        let extracting = try Stopwatch.bestOnProcessor(of: 3) {
            extracted = try reports.enumerated().map { try extract($1, number: $0) }
        }
        let storing = try Self.storing(extracted)
        let whole = Array(reports.joined())
        let half = try time(of: Array(whole[..<(whole.count / 2)]))
        let figures = extracted.reduce(0) { $0 + $1.figures.count }
        let long = try time(of: whole)
        return try [
            Row(
                name: "排版和抽取\(reports.count)份报告（\(figures)个数）", value: bytes * 100 / max(1, extracting), unit: "MB/s",
                threshold: 200, isRate: true),
            Row(
                name: "连同写进索引", value: bytes * 100 / max(1, extracting + storing), unit: "MB/s", threshold: 150,
                isRate: true),
            Row(
                name: "一份 \(whole.count / 1_000_000) MB 的报告比一半长的", value: long * 100 / max(1, half),
                unit: "倍", threshold: 300, isRate: false),
        ] + tempting()
    }

    private func tempting() throws -> [Row] {
        try Self.tempting.sorted { $0.key < $1.key }.map { name, piece in
            func time(bytes: Int) throws -> Int {
                try self.time(of: Array(String(repeating: piece, count: bytes / piece.utf8.count).utf8))
            }
            let (half, whole) = (try time(bytes: 1 << 19), try time(bytes: 1 << 20))
            // Twice the text may take twice the time, and half of that again for noise.
            return Row(
                name: "1 MB \(name)比 0.5 MB", value: whole * 100 / max(1, half),
                unit: "倍", threshold: 300, isRate: false)
        }
    }

    private func time(of report: [UInt8]) throws -> Int {
        // A text that is cut between two bytes of a character is none.
        let text = Array(String(decoding: report, as: UTF8.self).utf8)
        return try Stopwatch.bestOnProcessor(of: 2) { _ = try extract(text, number: 0) }
    }

    private func extract(_ bytes: [UInt8], number: Int) throws -> ExtractedDocument {
        let path = "\(number).txt"
        let report = try TextReader.read(path: path, bytes: bytes)
        return extractor.extract(report, path: path, metadata: Metadata(), fingerprint: "")
    }

    private static func storing(_ documents: [ExtractedDocument]) throws -> Int {
        try Stopwatch.bestOnProcessor(of: 2) {
            let folder = FileManager.default.temporaryDirectory.appending(path: "gongwen-bench-\(UUID())").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let store = try SQLiteStore(path: folder + "/index.sqlite")
            for document in documents { try store.replace(document) }
        }
    }
}

extension DocumentExtractor {
    /// As the program reads reports.
    init(_ grammar: CompiledGrammar) {
        self.init(
            lexicon: grammar.lexicon, recognizer: grammar.recognizer,
            lattices: LatticeBuilder(
                lexicon: grammar.lexicon, recognizer: grammar.recognizer, terminals: grammar.figures.terminals),
            matcher: grammar.figures)
    }
}
