import FoundationEssentials

/// How many threads work at once: `--jobs`, by default one a processor. No result depends on it.
enum JobCount {
    private static let most = 256

    static let usual = min(most, ProcessInfo.processInfo.activeProcessorCount)

    static func option(_ summary: String) -> Option { Option(names: ["--jobs"], value: "N", summary: summary) }

    /// - Throws: `Failure` where the number is none.
    static func asked(_ option: Option, _ arguments: Arguments) throws -> Int {
        guard let given = arguments[option] else { return usual }
        guard let count = Int(given), (1...most).contains(count) else {
            throw Failure("--jobs 后面找到“\(given)”，应为 1 到 \(most) 之间的整数。")
        }
        return count
    }
}
