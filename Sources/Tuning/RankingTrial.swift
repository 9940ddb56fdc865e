/// How a way of fitting does on reports it was not fitted to.
public struct RankingTrial: Sendable {
    /// What became of an example: right, wrong, or refused; with how sure the answer was, in per cent.
    public struct Outcome: Sendable {
        public let document: String
        public let probability: Double
        public let isRight: Bool
        public let isUnanswerable: Bool

        public init(document: String, probability: Double, isRight: Bool, isUnanswerable: Bool) {
            self.document = document
            self.probability = probability
            self.isRight = isRight
            self.isUnanswerable = isUnanswerable
        }

        /// Whether it would be answered.
        public var isAnswered: Bool { probability >= 0.5 }
    }

    public struct Tally: Sendable {
        public var right = 0
        public var wrong = 0
        public var missed = 0

        /// A miss costs one, a wrong figure five.
        public var cost: Int { missed + 5 * wrong }

        mutating func add(_ outcome: Outcome) {
            if outcome.isAnswered {
                if outcome.isRight { right += 1 } else { wrong += 1 }
            } else if outcome.isUnanswerable {
                right += 1
            } else {
                missed += 1
            }
        }
    }

    public let pull: Double
    public let outcomes: [Outcome]

    public init(pull: Double, outcomes: [Outcome]) {
        self.pull = pull
        self.outcomes = outcomes
    }

    /// Each report's examples by a model fitted to those of all other reports.
    public init(_ examples: [RankingExample], from start: RankingModel, pull: Double) {
        self.pull = pull
        let documents = Set(examples.map(\.document)).sorted()
        outcomes = documents.flatMap { document in
            let others = examples.filter { $0.document != document }
            let model = RankingFit(others, from: start, pull: pull).model()
            return examples.filter { $0.document == document }.map { Self.outcome($0, model) }
        }
    }

    static func outcome(_ example: RankingExample, _ model: RankingModel) -> Outcome {
        let best = model.best(example)
        return Outcome(
            document: example.document, probability: best?.probability ?? 0, isRight: best?.choice.isRight ?? false,
            isUnanswerable: example.isUnanswerable)
    }

    public var total: Tally { outcomes.reduce(into: Tally()) { $0.add($1) } }

    /// The trial to keep: the strongest pull that costs no more than the cheapest trial and one standard error of its cost.
    /// Few of the examples tell two pulls apart, and weights near those given mislead less on reports not seen
    /// (Breiman, Friedman, Olshen, Stone 1984, 3.4.3).
    public static func best(of trials: [RankingTrial]) -> RankingTrial? {
        guard let cheapest = trials.min(by: { $0.total.cost < $1.total.cost }) else { return nil }
        let bar = Double(cheapest.total.cost) + cheapest.standardError
        return trials.filter { Double($0.total.cost) <= bar }.max { $0.pull < $1.pull }
    }

    /// Of the cost, from how much the examples' costs differ.
    private var standardError: Double {
        let costs = outcomes.map { outcome in
            var tally = Tally()
            tally.add(outcome)
            return Double(tally.cost)
        }
        guard costs.count > 1 else { return 0 }
        let mean = costs.reduce(0, +) / Double(costs.count)
        return costs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    }

    /// By report, in the order of their names.
    public var byDocument: [(document: String, tally: Tally)] {
        let groups = Dictionary(grouping: outcomes, by: \.document)
        return groups.keys.sorted().map { name in
            (name, (groups[name] ?? []).reduce(into: Tally()) { $0.add($1) })
        }
    }

    /// Of the answers that are so sure, how many are right: by tenths of probability from 0.5 up.
    public var calibration: [(from: Double, count: Int, right: Int, expected: Double)] {
        [0.5, 0.6, 0.7, 0.8, 0.9].map { from in
            let held = outcomes.filter { $0.probability >= from && ($0.probability < from + 0.1 || from >= 0.9) }
            let sum = held.reduce(0) { $0 + $1.probability }
            return (from, held.count, held.count { $0.isRight }, held.isEmpty ? 0 : sum / Double(held.count))
        }
    }
}
