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
