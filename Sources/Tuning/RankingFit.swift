internal import Answering
internal import Glibc

/// Fits a ranking to examples: the weights under which the right answers are likeliest, drawn to those given.
///
/// Minimises −Σ log p(right) + λ/2·|w − w₀|² by gradient descent with a backtracking step: convex as long as each example has
/// one right answer, and the same on every machine up to rounding.
public struct RankingFit: Sendable {
    /// How strongly the weights are drawn to those given, λ.
    public static let pulls: [Double] = [30, 100, 300, 1000, 3000]
    private static let rounds = 300

    private let examples: [RankingExample]
    private let start: RankingModel
    private let pull: Double

    public init(_ examples: [RankingExample], from start: RankingModel, pull: Double) {
        self.examples = examples
        self.start = start
        self.pull = pull
    }

    public func model() -> RankingModel {
        var model = start
        var step = 0.001
        var (loss, gradient) = slope(model)
        for _ in 0..<Self.rounds {
            var moved = model
            for place in moved.parameters.indices { moved.parameters[place] -= step * gradient[place] }
            let next = slope(moved)
            if next.loss < loss {
                (model, loss, gradient) = (moved, next.loss, next.gradient)
                step *= 1.3
            } else {
                step /= 2
            }
        }
        return model
    }

    private func slope(_ model: RankingModel) -> (loss: Double, gradient: [Double]) {
        var loss = 0.0
        var gradient = [Double](repeating: 0, count: model.parameters.count)
        for example in examples { add(example, model, &loss, &gradient) }
        for place in gradient.indices {
            let distance = model.parameters[place] - start.parameters[place]
            loss += pull / 2 * distance * distance
            gradient[place] += pull * distance
        }
        return (loss, gradient)
    }

    private func add(_ example: RankingExample, _ model: RankingModel, _ loss: inout Double, _ gradient: inout [Double])
    {
        let chances = model.probabilities(example)
        let none = max(0, 1 - chances.reduce(0, +))
        let right = zip(example.choices, chances).reduce(0) { $0 + ($1.0.isRight ? $1.1 : 0) }
        let share = max(example.isUnanswerable ? none : right, 1e-12)
        loss -= log(share)
        for (choice, chance) in zip(example.choices, chances) {
            let push = (chance - (choice.isRight ? chance / share : 0)) / model.softness
            for (place, value) in choice.features.values.enumerated() where value != 0 {
                gradient[place] += push * Double(value) / 1000
            }
        }
        gradient[gradient.count - 1] += (none - (example.isUnanswerable ? 1 : 0)) / model.softness
    }
}
