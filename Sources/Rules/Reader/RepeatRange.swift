/// What stands between the angle brackets of a repeat: `2`, `0-3`, `1-`.
struct RepeatRange: Equatable {
    /// Larger counts are mistakes: the engines unroll repeats.
    static let limit = 1000

    let minimum: Int
    /// Nil for any number.
    let maximum: Int?

    static func read(_ text: String) throws(ExpansionProblem) -> RepeatRange {
        guard !text.contains("/") else { throw .repeatProbability }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count <= 2, let first = parts.first else { throw .wrongRepeat(text) }
        let minimum = try count(first, of: text)
        guard parts.count == 2 else { return RepeatRange(minimum: minimum, maximum: minimum) }
        if parts[1].isEmpty { return RepeatRange(minimum: minimum, maximum: nil) }
        let maximum = try count(parts[1], of: text)
        guard minimum <= maximum else { throw .repeatOrder(minimum: minimum, maximum: maximum) }
        return RepeatRange(minimum: minimum, maximum: maximum)
    }

    private static func count(_ digits: Substring, of text: String) throws(ExpansionProblem) -> Int {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            throw .wrongRepeat(text)
        }
        guard let count = Int(digits), count <= limit else { throw .repeatTooLarge }
        return count
    }
}
