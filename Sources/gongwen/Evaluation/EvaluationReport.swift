import ChineseText
import Presentation

/// How gold questions went, by kind and in all.
struct EvaluationReport {
    struct Miss {
        let gold: GoldQuestion
        let judgement: Judgement
        let broken: [String]
        /// What was answered, in words.
        let got: String
    }

    struct Tally {
        var count = 0
        var right = 0
        var wrong = 0
        var missed = 0
        var unfaithful = 0

        mutating func add(_ judgement: Judgement, isFaithful: Bool) {
            count += 1
            switch judgement.verdict {
            case .right: right += 1
            case .wrong: wrong += 1
            case .missed: missed += 1
            }
            if !isFaithful { unfaithful += 1 }
        }
    }

    private(set) var total = Tally()
    private(set) var kinds: [String: Tally] = [:]
    private(set) var misses: [Miss] = []

    mutating func add(_ gold: GoldQuestion, _ judgement: Judgement, broken: [String], got: String) {
        total.add(judgement, isFaithful: broken.isEmpty)
        kinds[gold.kind, default: Tally()].add(judgement, isFaithful: broken.isEmpty)
        if judgement.verdict != .right || !broken.isEmpty {
            misses.append(Miss(gold: gold, judgement: judgement, broken: broken, got: got))
        }
    }

    var text: String {
        let heading = Self.row(["类", "题数", "对", "错", "漏", "不实"])
        let rows = kinds.sorted { $0.key < $1.key }.map { Self.row($0.key, $0.value) }
        let details = misses.map { miss in
            let reasons = [miss.judgement.reason] + miss.broken
            return "\(Self.word(miss.judgement.verdict))  \(miss.gold.id)  \(miss.gold.question)\n"
                + "    应为 \(miss.gold.answer.description)\n    答成 \(miss.got)\n"
                + "    \(reasons.filter { !$0.isEmpty }.joined(separator: "；"))"
        }
        let share =
            "对 \(Self.percent(total.right, total.count))%，错 \(Self.percent(total.wrong, total.count))%，"
            + "漏 \(Self.percent(total.missed, total.count))%，不实 \(total.unfaithful)"
        return (details + (details.isEmpty ? [] : [""]) + [heading] + rows + [Self.row("合计", total), share])
            .joined(separator: "\n")
    }

    var record: JSON {
        .object([
            ("schema", .integer(JSONFormat.schema)),
            ("total", Self.record(total)),
            ("kinds", .object(kinds.sorted { $0.key < $1.key }.map { ($0.key, Self.record($0.value)) })),
            ("misses", .array(misses.map(Self.record))),
        ])
    }

    private static func record(_ tally: Tally) -> JSON {
        .object([
            ("count", .integer(tally.count)), ("right", .integer(tally.right)), ("wrong", .integer(tally.wrong)),
            ("missed", .integer(tally.missed)), ("unfaithful", .integer(tally.unfaithful)),
            ("right_percent", .number(percent(tally.right, tally.count))),
            ("wrong_percent", .number(percent(tally.wrong, tally.count))),
            ("missed_percent", .number(percent(tally.missed, tally.count))),
        ])
    }

    private static func record(_ miss: Miss) -> JSON {
        .object([
            ("id", .string(miss.gold.id)), ("question", .string(miss.gold.question)),
            ("kind", .string(miss.gold.kind)), ("verdict", .string(miss.judgement.verdict.rawValue)),
            ("reason", .string(miss.judgement.reason)), ("expected", .string(miss.gold.answer.description)),
            ("got", .string(miss.got)), ("unfaithful", .array(miss.broken.map { .string($0) })),
        ])
    }

    private static func row(_ name: String, _ tally: Tally) -> String {
        row([name] + [tally.count, tally.right, tally.wrong, tally.missed, tally.unfaithful].map { "\($0)" })
    }

    private static func row(_ cells: [String]) -> String {
        cells.map { DisplayWidth.padded($0, to: 12) }.joined()
    }

    private static func word(_ verdict: Judgement.Verdict) -> String {
        switch verdict {
        case .right: "不实"
        case .wrong: "错"
        case .missed: "漏"
        }
    }

    /// `85.4`; of nothing, 0.
    private static func percent(_ part: Int, _ whole: Int) -> String {
        let tenths = whole == 0 ? 0 : (part * 2000 + whole) / (2 * whole)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension GoldQuestion.Expectation: CustomStringConvertible {
    var description: String {
        let told = [
            bool.map { $0 ? "是" : "否" }, none ? "查无" : nil, clarify ? "反问" : nil, smalltalk ? "闲聊" : nil,
        ]
        return (told.compactMap { $0 } + values.map { $0.value + $0.unit } + texts).joined(separator: "、")
    }
}
