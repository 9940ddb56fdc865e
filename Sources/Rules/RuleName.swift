/// The name of a rule, compared byte by byte: the grammar's names and those in the program are written the same way, and
/// comparing them as Unicode text costs more than matching the rule.
public struct RuleName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public static func == (left: RuleName, right: RuleName) -> Bool {
        left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }
    public func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }

    public var description: String { text }
}
