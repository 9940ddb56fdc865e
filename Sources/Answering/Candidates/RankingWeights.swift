/// The weights of the ranking's features, from `grammar/ranking.tsv`, in thousandths.
public struct RankingWeights: Sendable {
    /// Every name the sheet must give, in the order the manual lists them.
    public enum Name: String, Sendable, CaseIterable {
        case metric, own, clause, before, after, previous, section, title, party, opening
        case unit, compatible, unasked, scale, level, action, bare, target, scope, present
        case gate, local, told, threshold, margin, divided, series
        case textGate, textLocal, textThreshold, textMargin, fitness
    }

    private var values: [Name: Int] = [:]

    /// - Throws: `RankingProblem` naming the line, or the name that is missing.
    public init(file: String, text: String) throws(RankingProblem) {
        // By bytes: a line break of two characters counts as one `Character`.
        for (number, raw) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            if line.isEmpty || line.hasPrefix("#") || fields.first == "名称" { continue }
            guard fields.count >= 2, let name = Name(rawValue: String(fields[0])), let value = Int(fields[1]) else {
                throw RankingProblem(
                    location: "\(file):\(number + 1):1",
                    message: "找到“\(line)”，应为“名称、制表符、整数”，名称须是已有的特征；请照其余各行改正")
            }
            values[name] = value
        }
        for name in Name.allCases where values[name] == nil {
            throw RankingProblem(location: file, message: "缺少特征 \(name.rawValue)；请补上这一行")
        }
    }

    subscript(_ name: Name) -> Int { values[name] ?? 0 }
}

public struct RankingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let location: String
    public let message: String

    public var description: String { "\(location): \(message)" }
}
