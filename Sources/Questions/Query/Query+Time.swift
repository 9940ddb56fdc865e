public import Quantities

extension Query {
    /// An end of a stretch of time.
    public enum TimeEnd: Hashable, Sendable { case beginning, end }

    /// A time of the question, with its words: a report without a date of its own may still say 8月3日.
    public struct Time: Hashable, Sendable {
        public let expression: PeriodExpression
        public let text: String
        /// Whether it is the year that was spoken of before: 当年.
        public var pointsBack = false

        public init(_ expression: PeriodExpression, text: String = "") {
            self.expression = expression
            self.text = text
        }
    }
}
