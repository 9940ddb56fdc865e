import FoundationEssentials

/// What was measured at several sizes, as the file that tables and charts are made of.
struct GrowthResults: Codable {
    struct Point: Codable {
        let sentences: Int
        /// By the keys of `Row`, hundredths of its unit.
        var hundredths: [String: Int]
    }

    var machine = ""
    var points: [Point] = []

    init() {}

    /// - Throws: `BenchFailure` for a file that holds none.
    init(file: String) throws {
        guard let told = FileManager.default.contents(atPath: file),
            let known = try? JSONDecoder().decode(GrowthResults.self, from: told)
        else { throw BenchFailure(message: "\(file)：不是 bench growth 写出的结果。") }
        self = known
    }

    /// Takes what was measured at a size in place of what was known of it; other measures and sizes stay.
    mutating func take(_ rows: [Row], sentences: Int) {
        let new = Dictionary(rows.filter { !$0.key.isEmpty }.map { ($0.key, $0.value) }) { $1 }
        var point = points.first { $0.sentences == sentences } ?? Point(sentences: sentences, hundredths: [:])
        point.hundredths.merge(new) { $1 }
        points = (points.filter { $0.sentences != sentences } + [point]).sorted { $0.sentences < $1.sentences }
    }

    func write(to file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try (encoder.encode(self) + Data([0x0A])).write(to: URL(filePath: file))
    }

    /// How much more each tenfold text took, with the bounds that are set.
    func rows() -> [Row] {
        Measure.bounds.flatMap { bound in
            zip(points, points.dropFirst()).compactMap { small, large in
                guard let first = small.hundredths[bound.key], let second = large.hundredths[bound.key], first > 0,
                    large.sentences == small.sentences * 10
                else { return nil }
                let name = Measure.all.first { $0.key == bound.key }?.name ?? bound.key
                return Row(
                    name: "\(name): \(large.sentences) / \(small.sentences)", value: second * 100 / first, unit: "倍",
                    threshold: bound.times * 100, isRate: false)
            }
        }
    }

    /// A Markdown table, sizes across.
    func table() -> String {
        let sizes = points.map { Self.short($0.sentences) + " sentences" }
        var lines = [
            "| | unit | " + sizes.joined(separator: " | ") + " |",
            "| --- | --- |" + String(repeating: " ---: |", count: sizes.count),
        ]
        for measure in Measure.all {
            let values = points.map { point in
                point.hundredths[measure.key].map { Self.rounded(Double($0) / measure.hundredths) } ?? ""
            }
            guard values.contains(where: { !$0.isEmpty }) else { continue }
            let unit = measure.scale == .plain ? "" : measure.scale.rawValue
            lines.append("| \(measure.name) | \(unit) | " + values.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    /// A hundred thousand is 100k.
    static func short(_ number: Int) -> String {
        if number >= 1_000_000, number % 1_000_000 == 0 { return "\(number / 1_000_000)M" }
        return number >= 1000 && number % 1000 == 0 ? "\(number / 1000)k" : "\(number)"
    }

    /// Three digits.
    static func rounded(_ value: Double) -> String {
        let places = value >= 100 ? 1.0 : value >= 10 ? 10 : 100
        let hundredths = Int((value * places).rounded()) * (100 / Int(places))
        let text = Row.decimal(hundredths)
        return String(value >= 100 ? text.dropLast(3) : value >= 10 ? text.dropLast() : text[...])
    }
}
