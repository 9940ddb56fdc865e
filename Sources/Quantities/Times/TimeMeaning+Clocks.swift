internal import ChineseText
internal import Rules
internal import Words

extension TimeMeaning {
    /// 下午3点半, 9:30, 晚上; 早 and 晚 alone only with a date before or an hour after them.
    func clock(_ syntax: Syntax, isDated: Bool) -> [TimeStep]? {
        let word = syntax.child("时段")
        var lead: [TimeStep] = []
        if let word {
            guard let part = word.word.flatMap(DayPart.init) else { return nil }
            lead = [.part(part)]
            let isCut = words.cutsAfter(text, word.range.upperBound)
            if part.isSingle, syntax.children.count == 1, !isDated || isCut { return nil }
        }
        guard let written = syntax.child("时分") ?? syntax.child("钟段")?.child("时分") else {
            return lead.isEmpty ? nil : lead
        }
        return hour(written).map { lead + $0 }
    }

    private func hour(_ written: Syntax) -> [TimeStep]? {
        let half =
            written.child("午").flatMap { $0.tag.flatMap { DayPart.halves[$0] } }.map { [TimeStep.part($0)] } ?? []
        if let vague = written.child("几点")?.child("约点")?.numeral { return hours(vague).map { half + $0 } }
        let printed = written.child("印刷时分")
        var numbers = (printed ?? written).numerals.compactMap(\.integer)
        if let hour = written.child("几点")?.numeral?.integer { numbers = [hour] }
        if let quarter = written.child("刻") {
            numbers.append(quarter.tag.flatMap { Int($0) } ?? (quarter.numeral?.integer ?? 0) * 15)
        }
        if let minute = written.child("分") {
            // 三点十五 is told by the clock, 0点一 a decimal.
            guard minute.numeral?.end != minute.range.upperBound || isClosed(minute.range.upperBound) else {
                return nil
            }
            numbers += minute.numerals.compactMap(\.integer)
        }
        guard let hour = numbers.first, hour <= 24, numbers.count <= 3, numbers.dropFirst().allSatisfy({ $0 < 60 })
        else {
            return nil
        }
        let minute = numbers.count > 1 ? numbers[1] : nil
        let second = numbers.count > 2 ? numbers[2] : nil
        return half + [.clock(hour: hour, minute: minute, second: second, isPrinted: printed != nil)]
    }

    /// 七八点.
    private func hours(_ numeral: Numeral) -> [TimeStep]? {
        guard let first = numeral.value.lower.integer, let last = numeral.value.upper.integer, first < last, last <= 24,
            numeral.bound == nil, numeral.ceiling == nil
        else { return nil }
        return [.hours(first, last)]
    }
}

/// 上午, 晚上 …: the hours of the day they stand for, and how an hour told with them is meant.
struct DayPart: Hashable, Sendable {
    /// How hours are told: as on a 24 hour clock, from noon on, from the evening on, before the morning.
    enum Reckoning: Hashable, Sendable { case plain, afternoon, night, small }

    let from: Int
    let to: Int
    let reckoning: Reckoning
    /// 昨晚, 明早: days from the reference.
    var dayShift: Int?
    /// 早 and 晚, which are mostly parts of words.
    var isSingle = false

    static let halves = [
        "上午": DayPart(from: 0, to: 12, reckoning: .plain), "下午": DayPart(from: 12, to: 24, reckoning: .afternoon),
    ]

    private static let reckonings: [String: Reckoning] = ["下": .afternoon, "夜": .night, "晨": .small]

    init(from: Int, to: Int, reckoning: Reckoning) {
        self.from = from
        self.to = to
        self.reckoning = reckoning
    }

    /// A row of the sheet `day_parts`.
    init?(_ entry: LexiconEntry) {
        guard let from = entry.attribute("起").flatMap({ Int($0) }), let to = entry.attribute("止").flatMap({ Int($0) })
        else {
            return nil
        }
        self.init(from: from, to: to, reckoning: entry.attribute("制").flatMap { Self.reckonings[$0] } ?? .plain)
        dayShift = entry.attribute("日").flatMap { Int($0) }
        isSingle = entry.attribute("单字") == "是"
    }

    /// The hour of the day that a clock says in this part: 下午3点 is 15, 夜里12点 is 24, 半夜11点 is 23.
    func hour(_ said: Int) -> Int {
        switch reckoning {
        case .plain: return said
        case .afternoon: return said < 11 || said == 11 && from > 12 ? said + 12 : said
        case .night: return said < 5 ? said + 24 : said <= 12 ? said + 12 : said
        case .small: return said >= 10 && said <= 12 ? said + 12 : said
        }
    }
}
