internal import Facts
internal import Quantities
internal import Questions

/// Says that the reports do not tell, why, and what they tell that is nearest.
enum Refusing {
    private static let example = "例如：2022年南通爱心服务站数量"

    static var tooLong: Answer { Answer(status: .notFound, text: "这句话太长、太绕，没能读完；请拆成短问句。") }
    static var notUnderstood: Answer { Answer(status: .notFound, text: "没听懂这句问话。请换个说法，\(example)。") }
    static var withoutTopic: Answer { Answer(status: .notFound, text: "没听出问的是哪一项数字。请写明指标，\(example)。") }

    static var withoutYear: Answer { Answer(status: .notFound, text: "没听出是哪一年；算增幅要写明年份，例如：2022年南通爱心服务站同比增长百分之几。") }
    static var nothingBefore: Answer { Answer(status: .notFound, text: "前面还没有问过数，无从换算；请先问一个数。") }
    static var afterUnknown: Answer { Answer(status: .notFound, text: "上一问没有读懂，这一问不知道接着什么；请把问题说完整，\(example)。") }
    static var nothingToDetail: Answer { Answer(status: .notFound, text: "前面还没有答出来的，无从细说；请先问一个问题。") }
    static var sameFigure: Answer { Answer(status: .notFound, text: "问的几项在报告里是同一个数，没有分开的数可算。") }

    static func miscounted(said: Int, found: Int) -> Answer {
        Answer(status: .notFound, text: "问句说的是\(said)项，读出来的是\(found)项；请用顿号把各项分开写。")
    }

    static func unknownNumber(_ query: Query) -> Answer {
        Answer(status: .notFound, text: "报告里没有查到问句里写的这个数；请核对数字和单位。")
    }

    static func tooMany(_ figures: [Figure], _ context: AnswerContext) -> Answer {
        let shown = figures.prefix(3).map { "“\(Wording.statement($0, in: context.corpus))”" }
        return Answer(status: .clarify, text: "这个数在报告里不止一处：\(shown.joined(separator: "、"))；请写明问的是哪一处。")
    }

    /// Figures that cannot be computed with: of different kinds, ranges, or not the number the question reckons with.
    static func incomparable(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        related("查到的几个数不能放在一起算（单位不同，或者是一个范围）", candidates, context)
    }

    /// Figures whose bounds (近, 多, 左右) leave open how they stand to a number.
    static func undecided(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        related("报告里只说了约数，定不了是不是够得上", candidates, context)
    }

    static func noneSuch(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        related("查到的各年里没有一年是这样", candidates, context)
    }

    static func onlyOne(_ candidate: Candidate, _ context: AnswerContext) -> Answer {
        related("报告里只查到一年的数，没有别的年份可比", [candidate], context)
    }

    /// Years that were named and are told nowhere, with those that are.
    static func withoutYears(_ missing: [Int], held: [Candidate], _ context: AnswerContext) -> Answer {
        let years = missing.sorted().map { "\($0)年" }.joined(separator: "、")
        return related("\(years)没有查到，各年的数不全", held, context)
    }

    static func onlyOnePlace(_ candidate: Candidate, _ context: AnswerContext) -> Answer {
        related("报告里只查到一地的数，没有别处可比", [candidate], context)
    }

    static func onlyOneReport(_ candidate: Candidate, _ context: AnswerContext) -> Answer {
        related("只有一份报告写了这个数，没有别的说法可对照", [candidate], context)
    }

    private static func related(_ reason: String, _ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        var answer = Answer(status: .notFound, text: "")
        answer.related = candidates.map { candidate in
            AnswerValue(
                figure: candidate.figure, citations: citations.cite(candidate.figure),
                label: Wording.statement(candidate.figure, in: context.corpus))
        }
        let told = answer.related.map { "“\($0.label ?? $0.text)”\(Wording.marks($0.citations))" }
        answer.text = "\(reason)：\(told.joined(separator: "；"))。"
        answer.citations = citations.citations
        return answer
    }

    /// No sentence tells it, or several tell different things.
    static func withoutText(_ query: Query, _ nearest: Passage?) -> Answer {
        let reason: String =
            switch nearest?.refusal {
            case .place(let place): "没有说到\(place)的这件事"
            case .period: "没有说到所问时间的这件事"
            case .operation, .stated, .scope, .target, .action, .level, .subset, .qualified, .uncovered, nil:
                nearest.flatMap { $0.missing.first }.map { "没有说到“\($0)”" } ?? "没有查到能确切回答这个问题的句子"
            }
        return Answer(status: .notFound, text: "报告里\(reason)。")
    }

    static func notFound(_ query: Query, nearest: [Candidate], _ context: AnswerContext) -> Answer {
        var answer = Answer(
            status: .notFound, text: "报告里没有查到\(missing(query, nearest) ?? reason(query, nearest.first))。")
        guard !nearest.isEmpty else { return answer }
        var citations = CitationList(context.corpus)
        answer.related = nearest.map { candidate in
            AnswerValue(
                figure: candidate.figure, citations: citations.cite(candidate.figure),
                label: Wording.statement(candidate.figure, in: context.corpus))
        }
        answer.citations = citations.citations
        return answer
    }

    static func ambiguous(_ candidates: [Candidate], _ context: AnswerContext) -> Answer {
        var citations = CitationList(context.corpus)
        let related = candidates.map { candidate in
            AnswerValue(
                figure: candidate.figure, citations: citations.cite(candidate.figure),
                label: Wording.statement(candidate.figure, in: context.corpus))
        }
        let choices = related.map { "“\($0.label ?? $0.text)”\(Wording.marks($0.citations))" }.joined(separator: "，还是")
        var answer = Answer(status: .clarify, text: "您问的是\(choices)？")
        answer.related = related
        answer.citations = citations.citations
        return answer
    }

    /// One number is that of each of the things asked for.
    static func ofEach(_ candidate: Candidate, _ context: AnswerContext) -> Answer {
        var answer = ambiguous([candidate], context)
        answer.text = "报告里是各有多少，请说明问的是其中一项还是合计：\(answer.related.first?.label ?? candidate.figure.text)。"
        return answer
    }

    /// The thing or group that none of the nearest records speaks of.
    private static func missing(_ query: Query, _ nearest: [Candidate]) -> String? {
        let absent = query.terms.first { term in
            term.namesThing && !nearest.isEmpty && nearest.allSatisfy { $0.missing.contains(term.search.text) }
        }
        return absent.map { "\($0.sheet == "people" ? "单独" : "")说“\($0.search.text)”的数字" }
    }

    private static func reason(_ query: Query, _ nearest: Candidate?) -> String {
        switch nearest?.refusal {
        case .operation(let word): "能按“\(word)”直接作答的数字；这种算法现在还不会"
        case .place(let place): "\(place)的这项数字"
        case .scope(let scope): "口径为“\(scope)”的这项数字"
        case .target: "实际完成的数字，只有目标或计划"
        case .period: "所问时间的这项数字"
        case .action(let action): "说到“\(action)”的数字"
        case .level(let verb): "所问的这一种数字，只有“\(verb)”的（到了多少和变了多少不是一个数）"
        case .subset(let group): "单独说“\(group)”的数字"
        case .qualified(let qualifier): "这项数字，只有作为\(qualifier)的数"
        case .uncovered, .stated, nil:
            nearest.flatMap { $0.missing.isEmpty ? nil : "说到“\($0.missing.joined(separator: "、"))”的数字" } ?? "能回答这个问题的数字"
        }
    }
}
