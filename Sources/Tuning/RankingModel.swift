public import Answering
internal import Glibc

/// Weights and a threshold, as likelihoods: a figure is the answer with a probability that grows with its score, and none is
/// with one that grows with the threshold.
///
/// The probability of an answer is e^(s/t) of its figures over that of all figures and e^(θ/t), with scores s, threshold θ
/// and softness t (multinomial logistic regression). Numbers here are of likelihoods, never of figures.
public struct RankingModel: Sendable {
    /// By feature, then the threshold; 1 stands for a thousand thousandths.
    public internal(set) var parameters: [Double]
    let softness: Double

    public init(_ weights: RankingWeights, isFitted: Bool) {
        let features = isFitted ? weights.features : weights.initial
        let threshold = isFitted ? weights[.threshold] : weights.initialThreshold
        parameters = (features + [threshold]).map { Double($0) / 1000 }
        softness = Double(max(1, weights[.softness])) / 1000
    }

    /// Rounded to whole thousandths.
    public var weights: [Int] { parameters.map { Int(($0 * 1000).rounded()) } }

    /// How likely each choice is the answer, none being the rest.
    public func probabilities(_ example: RankingExample) -> [Double] {
        let threshold = parameters[parameters.count - 1]
        let scores = example.choices.map { choice in
            zip(choice.features.values, parameters).reduce(0) { $0 + Double($1.0) / 1000 * $1.1 }
        }
        let top = max(threshold, scores.max() ?? threshold)
        let odds = scores.map { exp(($0 - top) / softness) }
        let all = odds.reduce(exp((threshold - top) / softness), +)
        return odds.map { $0 / all }
    }

    /// What the model would answer: the likeliest choice, with the probability of all that say the same.
    public func best(_ example: RankingExample) -> (choice: RankingExample.Choice, probability: Double)? {
        let chances = probabilities(example)
        guard let place = chances.indices.max(by: { (chances[$0], $1) < (chances[$1], $0) }) else { return nil }
        let choice = example.choices[place]
        let same = zip(example.choices, chances).filter { $0.0.answer == choice.answer }
        return (choice, same.reduce(0) { $0 + $1.1 })
    }
}
