/// The weights of the ranking's features and the thresholds of answering, from `grammar/ranking.tsv`, in thousandths.
public struct RankingWeights: Sendable {
    /// What the sheet must give beside a weight for each feature: thresholds, and how sure a score makes.
    public enum Name: String, Sendable, CaseIterable {
        case gate, local, told, named, namedAsked, namedRecord
        case threshold, alone, margin, divided, series, softness
        case textGate, textLocal, textThreshold, textMargin, fitness
    }

    /// By feature, in the order of `Features.Name`.
    public private(set) var features = [Int](repeating: 0, count: Features.Name.allCases.count)
    /// What fitting starts from and is drawn to: the same as the weight where the sheet gives nothing else.
    public private(set) var initial = [Int](repeating: 0, count: Features.Name.allCases.count)
    /// What fitting the threshold starts from.
    public private(set) var initialThreshold = 0
    private var values: [Name: Int] = [:]

    /// - Throws: `RankingProblem` naming the line, or the name that is missing.
    public init(file: String, text: String) throws(RankingProblem) {
        var given: Set<Features.Name> = []
        // By bytes: a line break of two characters counts as one `Character`.
        for (number, raw) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
            let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            if line.isEmpty || line.utf8.first == UInt8(ascii: "#") || fields.first == "名称" { continue }
            guard fields.count >= 2, let value = Int(fields[1]) else { throw Self.problem(file, number, line) }
            if let name = Name(rawValue: fields[0]) {
                values[name] = value
                if name == .threshold { initialThreshold = fields.count > 2 ? Int(fields[2]) ?? value : value }
            } else if let name = Features.Name(rawValue: fields[0]) {
                given.insert(name)
                features[Features.place(of: name)] = value
                initial[Features.place(of: name)] = fields.count > 2 ? Int(fields[2]) ?? value : value
            } else {
                throw Self.problem(file, number, line)
            }
        }
        let missing =
            Features.Name.allCases.first { !given.contains($0) }?.rawValue
            ?? Name.allCases.first { values[$0] == nil }?.rawValue
        if let missing { throw RankingProblem(location: file, message: "缺少特征 \(missing)；请补上这一行") }
    }

    private static func problem(_ file: String, _ number: Int, _ line: String) -> RankingProblem {
        RankingProblem(
            location: "\(file):\(number + 1):1",
            message: "找到“\(line)”，应为“名称、制表符、整数”，名称须是已有的特征；请照其余各行改正")
    }

    public subscript(_ name: Name) -> Int { values[name] ?? 0 }
    public subscript(_ name: Features.Name) -> Int { features[Features.place(of: name)] }
}

public struct RankingProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let location: String
    public let message: String

    public var description: String { "\(location): \(message)" }
}
