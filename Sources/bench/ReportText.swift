import ChineseText
import FoundationEssentials

/// Report text of any size, made of the clauses of real reports in a new order, with a fixed seed.
struct ReportText {
    private let clauses: [String]

    /// - Throws: `BenchFailure` where the folder holds no text.
    init(folder: String) throws {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        var clauses: [String] = []
        for name in names.sorted() where name.hasSuffix(".md") || name.hasSuffix(".txt") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            var clause = ""
            for scalar in String(decoding: data, as: UTF8.self).unicodeScalars where !scalar.isBlank {
                clause.unicodeScalars.append(scalar)
                guard scalar.endsClause else { continue }
                clauses.append(clause)
                clause = ""
            }
        }
        guard !clauses.isEmpty else { throw BenchFailure(message: "\(folder) 里没有 .md 或 .txt 文件；请用 --text 指明报告所在的文件夹。") }
        self.clauses = clauses
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
