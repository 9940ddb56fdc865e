public import Answering

/// A question whose right figure is known, as the ranking sees it: what the gate lets through, and which of it is right.
public struct RankingExample: Sendable {
    public struct Choice: Sendable {
        public let features: Features
        /// The number with its unit: figures that say the same are one answer.
        public let answer: String
        public let isRight: Bool

        public init(features: Features, answer: String, isRight: Bool) {
            self.features = features
            self.answer = answer
            self.isRight = isRight
        }
    }

    /// The report it is about: examples of one report are tested together.
    public let document: String
    public let choices: [Choice]

    public init(document: String, choices: [Choice]) {
        self.document = document
        self.choices = choices
    }

    /// Whether the best answer is none: the reports do not tell, or what they tell did not pass the gate.
    var isUnanswerable: Bool { !choices.contains(where: \.isRight) }
}
