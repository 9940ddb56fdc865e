import Answering
import Tuning

/// What fitting found, for whoever decides whether to keep it.
enum TuningReport {
    static func text(
        _ examples: [RankingExample], _ trials: [RankingTrial], _ best: RankingTrial, _ weights: RankingWeights,
        _ model: RankingModel
    ) -> String {
        [
            "\(examples.count) 道问单个数字的考题，\(Set(examples.map(\.document)).count) 份报告。每份报告用其余报告的考题算出的权重来考。",
            trials.map { "  收紧 \(Int($0.pull))：\(tally($0.total))" }.joined(separator: "\n"),
            "取代价（漏 1，错 5）与最小的相差不过一个标准误、收得最紧的：收紧 \(Int(best.pull))。各份报告：",
            best.byDocument.map { "  \(tally($0.tally))  \($0.document)" }.joined(separator: "\n"),
            "把握（没有见过的报告）：说的把握、题数、答对的",
            best.calibration.filter { $0.count > 0 }.map { bin in
                "  \(percent(bin.from))–\(percent(min(1, bin.from + 0.1)))%：平均把握 \(percent(bin.expected))%，"
                    + "\(bin.count) 题，对 \(bin.right)（\(percent(Double(bin.right) / Double(bin.count)))%）"
            }.joined(separator: "\n"),
            "权重：初值、现值、算出的",
            rows(weights, model).joined(separator: "\n"),
        ].joined(separator: "\n")
    }

    private static func rows(_ weights: RankingWeights, _ model: RankingModel) -> [String] {
        let names = Features.Name.allCases.map(\.rawValue) + [RankingWeights.Name.threshold.rawValue]
        let initial = weights.initial + [weights.initialThreshold]
        let current = weights.features + [weights[.threshold]]
        return zip(zip(names, model.weights), zip(initial, current)).map { fitted, given in
            "  \(fitted.0)\t\(given.0)\t\(given.1)\t\(fitted.1)"
        }
    }

    private static func tally(_ tally: RankingTrial.Tally) -> String {
        "对 \(tally.right) 错 \(tally.wrong) 漏 \(tally.missed) 代价 \(tally.cost)"
    }

    private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
