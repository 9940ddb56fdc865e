/// A time as the words give it, before it is resolved against a moment.
indirect enum TimeExpression: Hashable, Sendable {
    /// 2022年9月30日, 去年上半年, 下周三下午3点: from the largest stretch to the smallest.
    case steps([TimeStep])
    /// 从x到y; what the second end leaves out is the first one's.
    case range([TimeStep], [TimeStep])
    case related(Relation, TimeExpression)
    /// 三天后, 近5年: counted from now.
    case offset(TimeOffset, Direction)
    /// 去年同期: the year before, up to the same day.
    case samePeriod(years: Int)
    case present
    /// 全年: the year of the reference.
    case wholeYear

    enum Relation: Hashable, Sendable {
        /// 以来, 起: up to now.
        case since
        /// 以后, and what began with a great event: open.
        case after
        /// 截至.
        case until
        /// 前: by that time where it is to come, all before it where it is past.
        case before
        /// 及以前: all up to its end.
        case upTo
    }

    enum Direction: Hashable, Sendable {
        case after, openAfter, before, openBefore, within, past, pastExactly, future
    }

    /// The stretch meant where `reference` is now; nil where the words make no time (2月30日).
    func resolved(against reference: Moment, lunar: LunarCalendar) -> TimeSpan? {
        switch self {
        case .steps(let steps):
            return TimeWindow.resolve(steps, reference: reference, lunar: lunar).map {
                TimeSpan(start: $0.start, end: $0.end)
            }
        case .range(let first, let second): return Self.range(first, second, reference, lunar)
        case .related(let relation, let inner):
            return inner.resolved(against: reference, lunar: lunar).map { Self.span($0, relation, reference) }
        case .offset(let offset, let direction): return Self.span(offset, direction, reference)
        case .samePeriod(let years):
            return TimeSpan(start: Moment(year: reference.year + years), end: reference.adding(months: 12 * years))
        case .present: return TimeSpan(start: reference, end: reference)
        case .wholeYear:
            return TimeWindow(year: reference.year, months: 12, .year).map { TimeSpan(start: $0.start, end: $0.end) }
        }
    }

    private static func range(
        _ first: [TimeStep], _ second: [TimeStep], _ reference: Moment, _ lunar: LunarCalendar
    ) -> TimeSpan? {
        guard let from = TimeWindow.resolve(first, reference: reference, lunar: lunar), let head = second.first else {
            return nil
        }
        // 次日 counts from the first end, 今年3月 from now; of all else the second end takes what it leaves out.
        let isOwn = head.isDeictic || head == .following(1)
        let inherited = isOwn ? [] : first.prefix { $0.grain < head.grain }
        guard let to = TimeWindow.resolve(inherited + second, reference: reference, lunar: lunar, before: from.start)
        else { return nil }
        // 下午3点至8点 ends when it strikes eight; 至15日 ends with the day, and a printed 11:30 with its minute.
        var end = to.isPoint ? to.start : to.end
        if to.grain >= .part, end <= from.start, first.count == second.count { end = end.adding(days: 1) }
        return end < from.start ? nil : TimeSpan(start: from.start, end: end)
    }

    /// A reference without a time of day is that day, to its end.
    private static func now(_ reference: Moment) -> Moment {
        reference == reference.startOfDay ? reference.adding(days: 1) : reference
    }

    private static func span(_ inner: TimeSpan, _ relation: Relation, _ reference: Moment) -> TimeSpan {
        switch relation {
        case .since: TimeSpan(start: inner.start, end: now(reference))
        case .after: TimeSpan(start: inner.start, end: nil)
        case .until: TimeSpan(start: nil, end: inner.end)
        case .upTo: TimeSpan(start: nil, end: inner.end)
        case .before:
            if let end = inner.end, end > reference {
                TimeSpan(start: reference, end: end)
            } else {
                TimeSpan(start: nil, end: inner.start)
            }
        }
    }

    private static func span(_ offset: TimeOffset, _ direction: Direction, _ reference: Moment) -> TimeSpan {
        let later = offset.from(reference, times: 1)
        let earlier = offset.from(reference, times: -1)
        switch direction {
        case .after:
            let window = offset.around(later)
            // 十个半月后 is told as a month, from that day on.
            let isBroken = offset.months > 0 && offset.days > 0
            return TimeSpan(start: window.start, end: isBroken ? window.start.adding(months: 1) : window.end)
        case .openAfter:
            return TimeSpan(start: offset.grain == .week ? later.startOfDay : offset.around(later).start, end: nil)
        case .before:
            let window = offset.around(earlier)
            return TimeSpan(start: window.start, end: window.end)
        case .openBefore: return TimeSpan(start: nil, end: offset.grain > .day ? earlier : offset.around(earlier).end)
        case .within: return TimeSpan(start: reference, end: offset.grain > .day ? later : offset.around(later).end)
        case .past: return TimeSpan(start: offset.grain > .day ? earlier : earlier.startOfDay, end: reference)
        case .pastExactly: return TimeSpan(start: offset.around(earlier).start, end: Self.now(reference))
        case .future: return TimeSpan(start: reference, end: later)
        }
    }

    /// The smallest stretch that is named.
    var grain: TimeGrain {
        switch self {
        case .steps(let steps): steps.last?.grain ?? .year
        case .range(_, let second): second.last?.grain ?? .year
        case .related(_, let inner): inner.grain
        case .offset(let offset, _): offset.grain
        case .samePeriod: .year
        case .present: .second
        case .wholeYear: .year
        }
    }
}
