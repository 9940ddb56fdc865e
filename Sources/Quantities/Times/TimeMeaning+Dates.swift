internal import ChineseText
internal import Rules
internal import Words

extension TimeMeaning {
    /// The steps of a point of time, from the largest to the smallest; nil where one has no meaning.
    ///
    /// - Parameter isEnd: at an end of 1月3至2月10 a day needs no 日.
    func steps(_ point: Syntax, isEnd: Bool = false) -> [TimeStep]? {
        // 底 and 初 follow a year or a month.
        if point.first("单字")?.range.lowerBound == point.range.lowerBound { return nil }
        var steps: [TimeStep] = []
        for part in point.children where part.name != "间隔" {
            let isDated = !steps.isEmpty
            guard let more = part.name == "钟点" ? clock(part, isDated: isDated) : date(part, isEnd: isEnd) else {
                return nil
            }
            steps += more
        }
        // 月底 alone is of this month.
        if case .edge? = steps.first, point.first("月底") != nil { steps.insert(.relative(.month, 0), at: 0) }
        return steps.isEmpty || !isDayOfYear(point) ? nil : steps
    }

    /// 09-01 is a day, 10-20 two numbers, unless an hour follows.
    private func isDayOfYear(_ point: Syntax) -> Bool {
        guard let part = point.first("标准日期"), part.tag == "月日", point.child("钟点") == nil else { return true }
        return text.values[part.range.lowerBound] == "0" || text.values[part.range.upperBound - 2] == "0"
    }

    private func date(_ syntax: Syntax, isEnd: Bool) -> [TimeStep]? {
        if isLeaf(syntax) { return datePart(syntax, isEnd: isEnd) }
        var steps: [TimeStep] = []
        for part in syntax.children {
            guard let more = date(part, isEnd: isEnd) else { return nil }
            steps += more
        }
        return steps
    }

    private static let containers: Set<RuleName> = ["日期", "年内", "月内", "相对月内"]

    private func isLeaf(_ syntax: Syntax) -> Bool { !Self.containers.contains(syntax.name) }

    private func datePart(_ part: Syntax, isEnd: Bool) -> [TimeStep]? {
        switch part.name {
        case "标准日期": standard(part)
        case "年": year(part)
        case "光年份": part.numeral.flatMap(bareYear).map { [.year($0)] }
        case "规划": plan(part)
        case "年代": decade(part)
        case "世纪": century(part)
        case "初末", "年底", "月底": edge(part)
        case "半年": number(part).map { [.half($0)] }
        case "季": relativeCount(part).map { [.relative(.quarter, $0)] } ?? number(part).map { [.quarter($0)] }
        case "前几", "后几": firstOnes(part)
        case "月": month(part).map { [.month($0)] }
        case "相对月": relativeCount(part).map { [.relative(.month, $0)] }
        case "月段": pair(part).map { [.months($0, $1)] }
        case "旬": number(part).map { [.tenDays($0)] }
        case "裸日": bareDay(part, isEnd: isEnd)
        case "日": part.numeral.flatMap { isCounting($0) ? nil : $0.integer }.map { [.days($0, $0)] }
        case "日段": pair(part).map { [.days($0, $1)] }
        case "年日": part.numeral?.integer.map { [.dayOfYear($0)] }
        case "季节", "学期": part.tag.map { [.season($0)] }
        default: weekPart(part)
        }
    }

    private func weekPart(_ part: Syntax) -> [TimeStep]? {
        switch part.name {
        case "周次": number(part).map { [.week($0)] }
        case "末次": lastOne(part)
        case "星期次": nthWeekday(part)
        case "相对周": relativeCount(part).map { [.relative(.week, $0)] }
        case "相对日": relativeCount(part).map { [part.tag == "次" ? .following($0) : .relative(.day, $0)] }
        case "星期", "几": number(part).map { [.weekday($0)] }
        case "附星期": []
        case "节日": festival(part)
        case "农历": lunar(part)
        default: nil
        }
    }

    private func edge(_ syntax: Syntax) -> [TimeStep]? {
        let single = syntax.child("单字")
        // 今年中小企业 is no middle of the year, and 中 after a year is 年中 only.
        if let single,
            words.cutsAfter(text, single.range.upperBound) || single.tag == "中" && isJoined(single.range.upperBound)
        {
            return nil
        }
        if let middle = syntax.child("年中"), isFollowed(middle.range.upperBound) { return nil }
        if syntax.name == "初末", syntax.range.count == 1, words.cutsAfter(text, syntax.range.upperBound) { return nil }
        switch single?.tag ?? syntax.tag {
        case "初": return [.edge(.early)]
        case "中": return [.edge(.middle)]
        case "末": return [.edge(.late)]
        default: return nil
        }
    }

    private func standard(_ syntax: Syntax) -> [TimeStep]? {
        let numbers = syntax.numerals.compactMap(\.integer)
        func date(_ year: Int, _ month: Int, _ day: Int) -> [TimeStep]? {
            (1...12).contains(month) ? [.year(year), .month(month), .days(day, day)] : nil
        }
        switch syntax.tag {
        case "年月日" where numbers.count == 3: return date(numbers[0], numbers[1], numbers[2])
        case "日月年" where numbers.count == 3: return date(numbers[2], numbers[1], numbers[0])
        case "八位" where numbers.count == 4:
            let year = numbers[0] * 100 + numbers[1]
            return (1900...2099).contains(year) ? date(year, numbers[2], numbers[3]) : nil
        case "年月" where numbers.count == 2:
            guard (1900...2099).contains(numbers[0]), isClosed(syntax.range.upperBound) else { return nil }
            return [.year(numbers[0]), .month(numbers[1])]
        case "月日" where numbers.count == 2:
            guard (1...12).contains(numbers[0]), isClosed(syntax.range.upperBound) else { return nil }
            return [.month(numbers[0]), .days(numbers[1], numbers[1])]
        case "月日号" where numbers.count == 2: return [.month(numbers[0]), .days(numbers[1], numbers[1])]
        default: return nil
        }
    }

    func year(_ syntax: Syntax) -> [TimeStep]? {
        guard let part = syntax.children.first else { return nil }
        switch part.name {
        case "年份": return part.numeral?.integer.map { [.year(common($0, part.tag))] }
        case "短年": return part.numeral?.integer.map { [.year($0 <= 30 ? 2000 + $0 : 1900 + $0)] }
        default: return relativeCount(part).map { [.relative(.year, $0)] }
        }
    }

    /// “十四五”: the third plan began in 1966, and every one has five years.
    private func plan(_ syntax: Syntax) -> [TimeStep]? {
        guard let number = syntax.first("规划名").flatMap(relativeCount) else { return nil }
        let first = 1966 + 5 * (number - 3)
        switch syntax.child("规划段")?.tag {
        case "初": return [.years(first: first, count: 1, month: 1)]
        case "末": return [.years(first: first + 4, count: 1, month: 1)]
        case "全": return [.years(first: first, count: 5, month: 1)]
        default:
            // “八五”普法 and “十四五”规划 are names.
            return isFollowed(syntax.range.upperBound) && !isRelation(syntax.range.upperBound)
                ? nil : [.years(first: first, count: 5, month: 1)]
        }
    }

    private func isRelation(_ position: Int) -> Bool { "以之".unicodeScalars.contains(text.values[position]) }

    /// The year of our era: 民国16年 is 1927, and the year before 公元1年 is 0.
    private func common(_ number: Int, _ era: String?) -> Int {
        switch era {
        case "民国": 1911 + number
        case "前": 1 - number
        default: number
        }
    }

    private func decade(_ syntax: Syntax) -> [TimeStep]? {
        guard let number = syntax.numeral?.integer, number % 10 == 0 else { return nil }
        // 1990年代.
        if number >= 100 {
            return [.century(number / 100 + 1), .decade(number % 100)] + (syntax.child("初末").flatMap(edge) ?? [])
        }
        let lead = syntax.child("世纪").flatMap(century) ?? []
        return lead + [.decade(number)] + (syntax.child("初末").flatMap(edge) ?? [])
    }

    private func century(_ syntax: Syntax) -> [TimeStep]? {
        if let shift = syntax.tag.flatMap({ Int($0) }) { return [.relativeCentury(shift)] }
        return syntax.numeral?.integer.map { [.century(syntax.tag == "前" ? 1 - $0 : $0)] }
    }

    private func firstOnes(_ syntax: Syntax) -> [TimeStep]? {
        guard let count = syntax.numeral?.integer else { return nil }
        switch syntax.tag {
        case "季": return [.firstMonths(count * 3)]
        case "月": return [.firstMonths(count)]
        case "后月": return [.lastMonths(count)]
        default: return nil
        }
    }

    private func month(_ syntax: Syntax) -> Int? {
        if let numeral = syntax.numeral, isCounting(numeral) { return nil }
        return number(syntax)
    }

    /// 四月十三; 8月15家 counts, and 9月20 is a day only where the other end shows it.
    private func bareDay(_ syntax: Syntax, isEnd: Bool) -> [TimeStep]? {
        guard let numeral = syntax.numeral, let day = numeral.integer, isClosed(syntax.range.upperBound),
            isEnd || numeral.isChinese && numeral.range.count > 1 && !isLunar(numeral)
        else { return nil }
        return [.days(day, day)]
    }

    private func pair(_ syntax: Syntax) -> (Int, Int)? {
        let numbers = syntax.numerals.compactMap(\.integer)
        return numbers.count == 2 && numbers[0] < numbers[1] ? (numbers[0], numbers[1]) : nil
    }

    private func nthWeekday(_ syntax: Syntax) -> [TimeStep]? {
        guard let count = syntax.numeral?.integer, let weekday = syntax.child("星期").flatMap(number), weekday < 8 else {
            return nil
        }
        return [.nthWeekday(count, weekday)]
    }

    private func lastOne(_ syntax: Syntax) -> [TimeStep]? {
        switch syntax.tag {
        case "日": return [.nthWeekday(-1, 0)]
        case "周": return [.week(-1)]
        default: return syntax.child("星期").flatMap(number).map { [.nthWeekday(-1, $0)] }
        }
    }
}
