/// What is wrong with a grammar, where, and what to do about it.
///
/// `description` of a misspelt reference in line 7 is one line:
/// `questions/value.gram:7:12: 错误：没有规则“$时断”；是不是“$时段”？`
public struct GrammarProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable {
        /// The rule or the reference is left out.
        case error
        /// The grammar works, but probably not as its author meant.
        case warning
    }

    public let location: SourceLocation
    /// In Chinese: what was found, what was expected, what to do.
    public let message: String
    public let severity: Severity

    public init(location: SourceLocation, message: String, severity: Severity = .error) {
        self.location = location
        self.message = message
        self.severity = severity
    }

    public var description: String {
        let label = severity == .error ? "错误" : "提醒"
        return "\(location): \(label)：\(message)"
    }
}

extension Sequence<GrammarProblem> {
    /// The order in which problems are told: by place, then errors first, then by wording.
    public func inReadingOrder() -> [GrammarProblem] {
        sorted { left, right in
            (left.location, left.severity.rawValue, left.message)
                < (right.location, right.severity.rawValue, right.message)
        }
    }
}
