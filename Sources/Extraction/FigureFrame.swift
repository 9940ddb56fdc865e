internal import ChineseText
internal import Parsing

/// What the words of a clause are to the number in it, as ranges of scalar positions of the normal form.
///
/// 上海共有34位工匠赴京参会: metric 工匠, restricted by 上海 (its subject) and 赴京参会 (its predicate).
/// The roles are those of frame semantics (C. J. Fillmore, Frame Semantics, 1982), as far as a number needs them.
struct FigureFrame {
    var metric: [Range<Int>]
    let action: Range<Int>?
    let beneficiary: Range<Int>?
    /// Who or what the clause speaks of, where that is not the metric.
    let subject: Range<Int>?
    /// What stands before the number and restricts it: subject, attribute, how often. In reading order.
    let before: [Range<Int>]
    /// What is said of it after the number.
    var predicate: Range<Int>?

    /// Whether it counts a part of what was counted before: 其中省级66家.
    let isPart: Bool
    /// Whether what follows is a part of it: 103位工匠中，85位参会.
    let isWhole: Bool
    /// Whether nothing but a word of sums stands between it and the next number: 15期共1102名.
    let isSummedUp: Bool
    /// Where the number begins.
    private let number: Int

    /// - Parameters:
    ///   - own: where the rule was matched.
    ///   - clause: the clause around it; a predicate goes on to its end, over the numbers in it.
    ///   - isAddition: whether its verb tells of what was added: 新增订单 is another thing than 订单.
    init(
        _ match: FigureMatch?, own: Range<Int>, clause: Range<Int>, isAddition: Bool, in context: SentenceContext
    ) {
        number = match?.range("数")?.lowerBound ?? own.lowerBound
        isPart = match?.range("其内") != nil
        isSummedUp = match?.range("指标") == nil && match?.range("合计") != nil
        isWhole = match?.range("其中") != nil
        beneficiary = match?.range("受益")
        // 为108家企业开展法律服务 counts those it is done for.
        let counted = (beneficiary.map { [$0] } ?? match?.ranges("指标") ?? []).filter { !context.words.isFiller($0) }
        let acts = match?.ranges("动作") ?? []
        let causing = match?.range("使动")
        action = causing ?? acts.first
        let added = isAddition && action?.upperBound == counted.first?.lowerBound ? action : nil
        metric = [added].compactMap { $0 } + counted
        // What stands between two numbers of a clause is said of the first.
        let isFirst = own.lowerBound == clause.lowerBound
        let named = isFirst ? match?.range("主语").map(context.words.withoutTail) : nil
        subject = named.flatMap { context.words.isFiller($0) ? nil : $0 }
        let attribute = isFirst ? match?.range("限定") : nil
        before = [subject, attribute, match?.range("频率"), match?.range("比较")].compactMap { $0 }
        // 支持2857家企业吸纳就业: what those counted are made to do is said of them.
        let done = match?.range("事项") ?? acts.last
        let caused = causing.flatMap { _ in acts.last.map { $0.lowerBound..<max($0.upperBound, done?.upperBound ?? 0) }
        }
        let said = match?.range("谓语") ?? caused ?? match?.range("事项")
        predicate = said.map { $0.upperBound == own.upperBound ? $0.lowerBound..<clause.upperBound : $0 }
    }

    /// Whether the clause begins with what is counted, and has no verb before the number: 从业人员近百万.
    var namesItself: Bool {
        guard action == nil, let first = metric.first else { return false }
        return first.upperBound <= number
    }

    /// Whether nothing is said of the number: …增长16.6%，突破8700万人次.
    var isBare: Bool { metric.isEmpty && action == nil && before.isEmpty && predicate == nil }

    /// What restricts the number, in reading order.
    var restricting: [Range<Int>] { before + [predicate].compactMap { $0 } }
}
