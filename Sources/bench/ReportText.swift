import ChineseText
import FoundationEssentials

/// Report text of any size, made of the clauses of real reports in a new order, with a fixed seed.
struct ReportText {
    let clauses: [String]
    /// The reports as they are.
    let texts: [String]

    /// - Throws: `BenchFailure` where the folder holds no text.
    init(folder: String) throws {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        var clauses: [String] = []
        var texts: [String] = []
        for name in names.sorted() where name.hasSuffix(".md") || name.hasSuffix(".txt") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            texts.append(text)
            var clause = ""
            for scalar in text.unicodeScalars where !scalar.isBlank {
                clause.unicodeScalars.append(scalar)
                guard scalar.endsClause else { continue }
                clauses.append(clause)
                clause = ""
            }
        }
        guard !clauses.isEmpty else { throw BenchFailure(message: "\(folder) 里没有 .md 或 .txt 文件；请用 --text 指明报告所在的文件夹。") }
        self.clauses = clauses
        self.texts = texts
    }

    /// Reports of twenty kilobytes or so, in paragraphs of several sentences, together at least `size` bytes.
    func reports(size: Int, seed: UInt64) -> [[UInt8]] {
        var random = Random(seed: seed)
        var reports: [[UInt8]] = []
        var total = 0
        while total < size {
            var report: [UInt8] = []
            while report.count < 20_000 {
                let chosen = (0..<(4 + random.roll(24))).map { _ in clauses[random.roll(clauses.count)] }
                report += Array((chosen.joined() + "\n\n").utf8)
            }
            total += report.count
            reports.append(report)
        }
        return reports
    }

    /// Sentences of eight clauses each, in normal form, together at least `size` bytes.
    func recombined(size: Int, seed: UInt64) -> [Scalars] {
        var random = Random(seed: seed)
        var lines: [Scalars] = []
        var total = 0
        while total < size {
            let line = (0..<8).map { _ in clauses[random.roll(clauses.count)] }.joined()
            let normal = Scalars(NormalForm.of(line, blanks: .dropped).bytes)
            total += normal.bytes.count
            lines.append(normal)
        }
        return lines
    }
}
