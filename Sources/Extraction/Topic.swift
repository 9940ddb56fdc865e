internal import Quantities
internal import Words

/// What a sentence speaks of, clause by clause: a clause that names nobody goes on with what stands before it.
///
/// 一线职工疗休养是实事项目之一，累计投入2000多万元，惠及1.8万名职工: both numbers are of 一线职工疗休养. Chinese leaves such a
/// topic unsaid (C. N. Li and S. A. Thompson, Mandarin Chinese, 1981, ch. 4: topic chains). Where the words do not tell
/// that a clause goes on with a topic, it takes nothing over.
struct Topic {
    /// Who or what the sentence speaks of.
    private var subject: Range<Int>?
    /// Whether that was said to be or to have something, so that what it has may follow without a verb: 从业人员近百万.
    private var isDescribed = false
    /// What was done in the clauses before that have neither number nor subject, at most two.
    private var events: [Range<Int>] = []
    /// The last of them that has a name (“领导干部进企业”专项行动).
    private var names: [Range<Int>] = []
    /// What the first number of the chain counts.
    private var matter: [Range<Int>] = []
    /// Whether it was said to be there (共有检测机构2555家), so that more may be told of it.
    private var isThere = false
    /// What the first number of the clause at hand is restricted by, which holds for the numbers after it.
    private var lead: (clause: Range<Int>, before: [Range<Int>])?
    /// What the number before counts.
    private var metric: [Range<Int>] = []
    private var unitClass: String?
    /// The same with what was said of it: 34位工匠赴京参会.
    private var counted: [Range<Int>] = []
    /// What was counted before its parts are: 职工书屋420家，其中省级66家、市级110家.
    private var whole: [Range<Int>] = []
    /// How far the sentence has been told.
    var position = 0

    /// Takes what a clause without a number tells: who or what it is about, and what happens. Two events in a row are
    /// the frame of what follows (开展“助企行”行动，成立服务队，培训职工8000余人).
    mutating func tell(_ clause: ClauseTopics.Told) {
        if let subject = clause.subject {
            let lasting = names
            self = Topic(subject: subject, isDescribed: clause.isDescription, position: position)
            (events, names) = (lasting, lasting)
        }
        if let event = clause.event {
            events = Array((events + [event]).suffix(2))
            if clause.isNamed { names = [event] }
        }
    }

    private init(subject: Range<Int>, isDescribed: Bool, position: Int) {
        self.subject = subject
        self.isDescribed = isDescribed
        self.position = position
    }

    init() {}

    /// Takes what a clause with a number tells.
    mutating func take(
        _ frame: FigureFrame, of clause: Range<Int>, verb: Lexicon.Occurrence?, unitClass: String?
    ) {
        let own =
            frame.metric.isEmpty && counts(frame.subject, verb, unitClass)
            ? [frame.subject].compactMap { $0 } : frame.metric
        if frame.isPart { whole = counted } else if !frame.namesItself { whole = [] }
        defer {
            if !own.isEmpty {
                (metric, self.unitClass) = (own, unitClass)
                counted = own + [frame.predicate].compactMap { $0 }
            }
        }
        guard lead?.clause != clause else { return }
        let isExistence = verb?.entry.attribute("口径") == "存量" && frame.action != nil
        if let subject = frame.subject { self = Topic(subject: subject, isDescribed: true, position: position) }
        lead = (clause, frame.before)
        if frame.namesItself {
            // 地区生产总值增长5.1% begins a topic of its own; 从业人员近百万 went on with one.
            if !isDescribed && !isThere { self = Topic(position: position, lead: lead, whole: whole) }
        } else if matter.isEmpty {
            matter = [frame.action].compactMap { $0 } + frame.metric + [frame.predicate].compactMap { $0 }
            isThere = isExistence || frame.isWhole
            if frame.subject == nil, let purpose = frame.predicate { events = Array((events + [purpose]).suffix(2)) }
        }
    }

    private init(position: Int, lead: (clause: Range<Int>, before: [Range<Int>])?, whole: [Range<Int>]) {
        self.position = position
        self.lead = lead
        self.whole = whole
    }

    /// What a figure takes over from the words before it: the metric that a change is one of (、增长0.7%), and what restricts it.
    func inherited(
        by frame: FigureFrame, clause: Range<Int>, isListed: Bool, verb: Lexicon.Occurrence?, unitClass: String?,
        isFormer: Bool
    ) -> (metric: [Range<Int>], restricting: [Range<Int>]) {
        var metric: [Range<Int>] = []
        switch verb?.entry.attribute("承前") {
        case _ where !frame.metric.isEmpty: break
        // 分别增长4.7%、6.6%: a number by itself is one more of the same.
        case _ where frame.isBare: metric = self.metric
        // 是35分钟，较上年的48分钟缩短: what there was before is one more of the same.
        case _ where isFormer && unitClass == self.unitClass: metric = self.metric
        // 3.75万亿元，比去年增加1.6万亿元: a difference is no second value of the metric.
        case "变化": metric = unitClass == self.unitClass ? [] : self.metric
        // 266名产业工人担任代表，11人在群团组织任职: the noun left out is the one before.
        case nil:
            let isElliptic = frame.action == nil && unitClass == self.unitClass || unitClass == UnitClass.rank
            metric = isThere || isElliptic ? self.metric : []
        default: metric = self.metric
        }
        if let lead, lead.clause == clause {
            return (metric.isEmpty && frame.metric.isEmpty && frame.action == nil ? self.metric : metric, lead.before)
        }
        if let own = frame.subject {
            return (frame.metric.isEmpty && counts(own, verb, unitClass) ? [own] : metric, [])
        }
        var restricting = frame.isPart ? counted : frame.namesItself ? whole : []
        if frame.namesItself {
            // 储备项目13082个、总投资4.4万亿元: the sum is that of the projects.
            if isListed, unitClass != self.unitClass { restricting += self.metric }
            if isDescribed { restricting += [subject].compactMap { $0 } }
            // 省级工匠38名，市级工匠210名 stand side by side; of 检测机构2555家 there is more to tell, in another unit.
            if isThere, unitClass != self.unitClass { restricting += matter }
        } else {
            restricting += [subject].compactMap { $0 } + events
            // 惠及, 覆盖 and 涉及 have as their subject what was counted before.
            if isThere || verb?.entry.attribute("泛称") == "可省" { restricting += matter }
        }
        return (metric, restricting.filter { !metric.contains($0) })
    }

    /// “安康杯”竞赛已连续举办19年, 浓度降到30.5, 经营主体新增105万户, 团体总分列第三名: a verb that says little, or tells a change or a rank,
    /// counts what it is said of.
    private func counts(_ subject: Range<Int>?, _ verb: Lexicon.Occurrence?, _ unitClass: String?) -> Bool {
        guard subject != nil else { return false }
        guard unitClass != UnitClass.rank else { return true }
        guard let entry = verb?.entry else { return false }
        return entry.attribute("泛称") == "是" || entry.attribute("承前") != nil || entry.attribute("口径") == "增量"
    }
}
