import ChineseText
import Quantities

/// One thing measured, with its threshold.
struct Row {
    let name: String
    /// Hundredths of the unit.
    let value: Int
    let unit: String
    let threshold: Int
    /// Whether more is better.
    let isRate: Bool
    /// What tables and charts of growth call it; empty where they do not show it.
    var key = ""

    var isMet: Bool { isRate ? value >= threshold : value <= threshold }

    static func decimal(_ hundredths: Int) -> String {
        "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    static func table(_ rows: [Row]) -> String {
        rows.map { row in
            "\(row.isMet ? "达到" : "未达到")\t\(row.name)\t\(decimal(row.value)) \(row.unit)\t门槛 \(decimal(row.threshold))"
        }.joined(separator: "\n")
    }

    static func json(_ rows: [Row]) -> String {
        let objects = rows.map { row in
            "{\"name\":\"\(row.name)\",\"value\":\(decimal(row.value)),\"unit\":\"\(row.unit)\",\"threshold\":\(decimal(row.threshold)),\"met\":\(row.isMet)}"
        }
        return "[" + objects.joined(separator: ",\n ") + "]"
    }
}

/// How fast quantities and times are recognised, and that the time grows no faster than the text.
struct RecogniseBenchmark {
    let recognizer: Recognizer

    /// Texts that tempt a recogniser to try over and over.
    static let tempting = ["一", "万", "9", "明年的", "十", "百", "2022年", "3.5", "第"]

    func rows(on text: [Scalars]) -> [Row] {
        let bytes = text.reduce(0) { $0 + $1.bytes.count }
        let spent = Stopwatch.best(of: 3) { for line in text { _ = recognizer.mentions(in: line) } }
        var rows = [
            Row(name: "报告文本", value: bytes * 100 / max(1, spent), unit: "MB/s", threshold: 2000, isRate: true)
        ]
        for piece in Self.tempting {
            let half = time(of: piece, bytes: 1 << 19)
            let whole = time(of: piece, bytes: 1 << 20)
            // Twice the text may take twice the time, and half of that again for noise.
            rows.append(
                Row(
                    name: "1 MB “\(piece)”比 0.5 MB", value: whole * 100 / max(1, half), unit: "倍", threshold: 300,
                    isRate: false))
        }
        return rows
    }

    private func time(of piece: String, bytes: Int) -> Int {
        let text = Scalars(String(repeating: piece, count: bytes / piece.utf8.count))
        return Stopwatch.best(of: 3) { _ = recognizer.mentions(in: text) }
    }
}
