import Answering

/// The sheet of weights as a file, whose values are replaced and whose words are kept.
struct RankingSheet {
    let path: String

    /// Writes the value of each feature, and last the threshold.
    func write(_ values: [Int]) throws {
        let names = Features.Name.allCases.map(\.rawValue) + [RankingWeights.Name.threshold.rawValue]
        let fitted = Dictionary(uniqueKeysWithValues: zip(names, values))
        let text = String(decoding: try Files.bytes(path), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let value = fitted[fields[0]], fields.count > 2 else { return String(line) }
            fields[1] = String(value)
            return fields.joined(separator: "\t")
        }
        let file = try OutputFile(path: path)
        try file.keep(0)
        try file.write(lines.joined(separator: "\n"))
    }
}
