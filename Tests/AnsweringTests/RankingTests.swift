import Answering
import Facts
import Quantities
import Questions
import TestSupport
import Testing

/// The weights of the ranking, and what a broken sheet of them is told.
struct RankingTests {
    private static let names =
        Features.Name.allCases.map(\.rawValue) + RankingWeights.Name.allCases.map(\.rawValue)

    /// A sheet with every name.
    private static func sheet(_ change: (String) -> String? = { _ in nil }) -> String {
        "# 排序权重\n名称\t值\t初值\t说明\n"
            + names.map { change($0) ?? "\($0)\t100\t\t说明\n" }.joined()
    }

    private static func problem(_ text: String) throws -> RankingProblem {
        try #require(throws: RankingProblem.self) { try RankingWeights(file: "ranking.tsv", text: text) }
    }

    @Test func 各行齐全就没有毛病() throws {
        _ = try RankingWeights(file: "ranking.tsv", text: Self.sheet())
        _ = try RankingWeights(file: "ranking.tsv", text: Self.sheet() + "\n# 末尾的注\n\n")
        _ = try RankingWeights(file: "ranking.tsv", text: Self.sheet { "\($0)\t-100\n" })
    }

    @Test(arguments: names)
    func 缺一个特征就说缺哪个(_ name: String) throws {
        let problem = try Self.problem(Self.sheet { $0 == name ? "" : nil })
        #expect(problem.description.contains(name))
        #expect(problem.location.hasPrefix("ranking.tsv"))
    }

    @Test(arguments: [
        "nothing\t100", "own", "own\t", "own\t一百", "own\t1.5", "own 100", "OWN\t100", "\t100",
        "own\t99999999999999999999",
    ])
    func 写坏的行说出行号(_ line: String) throws {
        let problem = try Self.problem(Self.sheet() + line + "\n")
        #expect(problem.location == "ranking.tsv:\(Self.names.count + 3):1")
        #expect(problem.message.contains(line))
        #expect(problem.description == "\(problem.location): \(problem.message)")
    }

    @Test func 初值空着就是值() throws {
        let weights = try RankingWeights(
            file: "ranking.tsv", text: Self.sheet { $0 == "own" ? "own\t7\t9\t说明\n" : nil })
        let place = try #require(Features.Name.allCases.firstIndex(of: .own))
        #expect(weights[.own] == 7)
        #expect(weights.initial[place] == 9)
        #expect(weights[.clause] == 100)
        #expect(weights.initial[place + 1] == 100)
    }

    @Test func 空表() throws {
        #expect(try Self.problem("").location.hasPrefix("ranking.tsv"))
    }

    @Test func 门槛高了就不作答() throws {
        let project = try Project.load()
        let corpus = try Library.three().corpus
        let reading = project.questions.read("2022年无锡市有多少家职工书屋？")
        func status(threshold: Int) throws -> Answer.Status {
            let text = Self.sheet { name in
                switch name {
                case "threshold": "threshold\t\(threshold)\n"
                case "margin", "gate", "local": "\(name)\t0\n"
                default: nil
                }
            }
            let weights = try RankingWeights(file: "ranking.tsv", text: text)
            return project.answerer(corpus, weights: weights).answer(reading).status
        }
        #expect(try status(threshold: 0) != .notFound)
        #expect(try status(threshold: 1_000_000) == .notFound)
    }

    @Test func 候选按分排列被拒的在后() throws {
        let project = try Project.load()
        let search = project.answerer(try Library.three().corpus).search
        let query = try #require(project.questions.read("2022年无锡市有多少家职工书屋？").query)
        let candidates = search.candidates(query)
        #expect(candidates.first?.figure.text == "287家")
        #expect(candidates.first?.refusal == nil)
        let passing = candidates.prefix { $0.refusal == nil }
        #expect(candidates.dropFirst(passing.count).allSatisfy { $0.refusal != nil })
        for (first, second) in zip(passing, passing.dropFirst()) { #expect(first.score >= second.score) }
        for candidate in candidates {
            let parts = candidate.features.contributions(search.weights).reduce(0) { $0 + $1.value }
            // Each part is rounded by itself.
            #expect(abs(candidate.score - parts) <= Features.Name.allCases.count)
        }
        #expect(candidates.contains { $0.figure.text == "251家" && $0.refusal == .period })
    }
}
