internal import ChineseText
internal import Rules
internal import Words

extension TimeMeaning {
    /// The day of a festival as the sheet writes it: `10-1`, `5w2-7`, `4s4.81`, `农8-15`.
    func festival(_ syntax: Syntax) -> [TimeStep]? {
        guard let word = syntax.word, let date = word.attribute("日期").flatMap(FestivalDay.init) else { return nil }
        let holidays = syntax.child("假期")?.tag == "假期" ? Holiday.read(word.attribute("假期") ?? "") : [:]
        return [.festival(Festival(day: date, holidays: holidays))]
    }

    /// 农历八月十五, 闰四月, 正月初八.
    func lunar(_ syntax: Syntax) -> [TimeStep]? {
        let special = syntax.first("专月")
        guard
            let month = special.flatMap({ $0.numeral?.integer ?? number($0) }) ?? syntax.child("农历月")?.numeral?.integer
        else { return nil }
        let day = syntax.child("农历日")
        // 九月15日 and 九月二十 are of the common calendar; 初八, 廿二 and 八月十五 are not.
        if syntax.child("历名") == nil, special == nil, let day, !isLunar(day) { return nil }
        let lead = syntax.child("年").flatMap(year) ?? []
        return lead + [.lunar(month: month, day: day?.numeral?.integer, isLeap: special?.tag == "闰")]
    }

    private func isLunar(_ day: Syntax) -> Bool {
        guard let numeral = day.numeral else { return false }
        let first = text.values[day.range.lowerBound]
        guard first != "初" else { return true }
        return day.range.upperBound == numeral.end && isClosed(numeral.end) && isLunar(numeral)
    }

    /// Days that are written so in the lunar calendar only, and the full moon.
    func isLunar(_ numeral: Numeral) -> Bool {
        let first = text.values[numeral.range.lowerBound]
        return numeral.isChinese && (first == "廿" || first == "卅" || numeral.integer == 15)
    }
}

/// A day that comes every year.
struct Festival: Hashable, Sendable {
    let day: FestivalDay
    /// The days off in each year, where they were asked for.
    let holidays: [Int: Holiday]
}

/// How the day of a festival is found.
enum FestivalDay: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The nth weekday of a month: 5月第2个星期日.
    case weekday(month: Int, nth: Int, weekday: Int)
    /// A solar term: its constant in ten thousandths of a day.
    case term(month: Int, constant: Int)
    case lunar(month: Int, day: Int)

    init?(_ text: String) {
        if text.hasPrefix("农") {
            let parts = text.dropFirst().split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2 else { return nil }
            self = .lunar(month: parts[0], day: parts[1])
        } else if text.contains("s") {
            let parts = text.split { $0 == "s" || $0 == "." }
            guard parts.count == 3, let month = Int(parts[0]), (1...12).contains(month), parts[2].count <= 4,
                let constant = Int(parts[1] + parts[2] + String(repeating: "0", count: 4 - parts[2].count))
            else { return nil }
            self = .term(month: month, constant: constant)
        } else {
            let parts = text.split { $0 == "-" || $0 == "w" }.compactMap { Int($0) }
            guard let month = parts.first, (1...12).contains(month) else { return nil }
            switch parts.count {
            case 3: self = .weekday(month: month, nth: parts[1], weekday: parts[2])
            case 2: self = .fixed(month: month, day: parts[1])
            default: return nil
            }
        }
    }
}

/// The days off of one festival in one year.
struct Holiday: Hashable, Sendable {
    let month: Int
    let day: Int
    let length: Int

    /// Reads `2024:10-1+7 2025:10-1+8`.
    static func read(_ text: String) -> [Int: Holiday] {
        var years: [Int: Holiday] = [:]
        for word in text.split(separator: " ") {
            let numbers = word.split { ":-+".contains($0) }.compactMap { Int($0) }
            guard numbers.count == 4 else { continue }
            years[numbers[0]] = Holiday(month: numbers[1], day: numbers[2], length: numbers[3])
        }
        return years
    }
}
