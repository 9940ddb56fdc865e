import Answering
import Facts
import Questions
import TestSupport
import Testing
import Tuning

/// Fitting the ranking to questions with known answers.
struct RankingFitTests {
    /// A question of the test reports and the figure that answers it, with what the ranking sees.
    private static func example(_ question: String, _ right: String) throws -> RankingExample {
        let project = try Project.load()
        let search = project.answerer(try Library.three().corpus).search
        let query = try #require(project.questions.read(question).query)
        let found = search.candidates(query).filter { $0.refusal == nil }
        return RankingExample(
            document: found.first?.figure.document ?? "",
            choices: found.map {
                RankingExample.Choice(features: $0.features, answer: $0.figure.text, isRight: $0.figure.text == right)
            })
    }

    private static func start() throws -> RankingModel {
        let project = try Project.load()
        return RankingModel(project.answerer(try Library.three().corpus).search.weights, isFitted: false)
    }

    @Test func 对的一个可能性变大() throws {
        let example = try Self.example("2022年无锡市有多少家职工书屋？", "287家")
        let start = try Self.start()
        let fitted = RankingFit([example], from: start, pull: 30).model()
        let before = try #require(start.best(example))
        let after = try #require(fitted.best(example))
        #expect(after.choice.answer == "287家")
        #expect(after.probability >= before.probability)
    }

    @Test func 收得越紧离初值越近() throws {
        let example = try Self.example("2022年无锡市有多少家职工书屋？", "没有这个数")
        let start = try Self.start()
        func distance(_ pull: Double) -> Int {
            zip(RankingFit([example], from: start, pull: pull).model().weights, start.weights)
                .reduce(0) { $0 + abs($1.0 - $1.1) }
        }
        #expect(distance(30) > distance(1000))
        #expect(distance(1000) > 0)
    }

    @Test func 两次算出的一样() throws {
        let examples = [
            try Self.example("2022年无锡市有多少家职工书屋？", "287家"),
            try Self.example("2021年无锡市有多少家职工书屋？", "251家"),
        ]
        let start = try Self.start()
        #expect(
            RankingFit(examples, from: start, pull: 100).model().weights
                == RankingFit(examples, from: start, pull: 100).model().weights)
    }

    /// Ten examples each, so many of them missed: two cost 2 with a standard error of 1.26.
    @Test(
        arguments: [
            ([(30, 2), (100, 3), (300, 4)], 100), ([(30, 2), (100, 2), (300, 3)], 300),
            ([(30, 3), (100, 5), (300, 2)], 300),
            ([(30, 0), (100, 1)], 30),
        ] as [([(Double, Int)], Double)])
    func 差不过一个标准误就取收得紧的(_ trials: [(pull: Double, missed: Int)], _ kept: Double) {
        let trials = trials.map { trial in
            RankingTrial(
                pull: trial.pull,
                outcomes: (0..<10).map { number in
                    RankingTrial.Outcome(
                        document: "甲", probability: number < trial.missed ? 0.2 : 0.9, isRight: true,
                        isUnanswerable: false)
                })
        }
        #expect(RankingTrial.best(of: trials)?.pull == kept)
        #expect(RankingTrial.best(of: []) == nil)
    }

    @Test func 每份报告用别的报告来考() throws {
        let examples = [
            try Self.example("2022年无锡市有多少家职工书屋？", "287家"),
            try Self.example("2021年无锡市有多少家职工书屋？", "251家"),
        ]
        let trial = RankingTrial(examples, from: try Self.start(), pull: 100)
        #expect(trial.outcomes.count == 2)
        #expect(trial.total.right + trial.total.wrong + trial.total.missed == 2)
        #expect(trial.byDocument.map(\.document) == Set(examples.map(\.document)).sorted())
        #expect(trial.calibration.reduce(0) { $0 + $1.count } <= 2)
    }
}
