public import Facts
internal import Glibc
internal import Quantities

/// What a record is, apart from its words, for filters that every hit must pass.
public struct RecordColumns: Hashable, Sendable {
    /// A class of `units.tsv`; nil for sentences, and for units that have none.
    public var unitClass: String?
    /// The first and the last day it is of, as integers that rise with time: 20220101...20221231.
    public var period: ClosedRange<Int32>?
    /// All names under which its place may be asked for.
    public var places: [String]
    public var kinds: RecordKinds

    public init(
        unitClass: String? = nil, period: ClosedRange<Int32>? = nil, places: [String] = [], kinds: RecordKinds = []
    ) {
        self.unitClass = unitClass
        self.period = period
        self.places = places
        self.kinds = kinds
    }

    /// - Parameter reportPlace: the place of its report; a rank within a larger one is still the rank of that.
    init(_ figure: Figure, reportPlace: String?) {
        unitClass = figure.quantity.unitClass
        period = figure.period.map(Self.days)
        kinds = RecordKinds(figure.quantity)
        places = [figure.place].compactMap(\.self)
        if kinds.contains(.ordinal), let reportPlace, reportPlace != figure.place { places.append(reportPlace) }
    }

    /// The columns in the order of the parts, as bytes; empty where there is none.
    var coded: [[UInt8]] {
        var days: [UInt8] = []
        if let period {
            days.append(littleEndian: period.lowerBound)
            days.append(littleEndian: period.upperBound)
        }
        return [Array((unitClass ?? "").utf8), days, Array(places.joined(separator: "\u{0}").utf8), [kinds.rawValue]]
    }

    static let parts: [SegmentLayout.Part] = [.unitClasses, .periods, .places, .kinds]

    static func period(_ value: UnsafeRawBufferPointer) -> ClosedRange<Int32>? {
        guard value.count == 8, let base = value.baseAddress else { return nil }
        let (first, last) = (Int32(bitPattern: base.word(at: 0)), Int32(bitPattern: base.word(at: 4)))
        return first <= last ? first...last : nil
    }

    static func kinds(_ value: UnsafeRawBufferPointer) -> RecordKinds {
        RecordKinds(rawValue: value.first ?? 0)
    }

    /// Whether one of a value's places has one of these names.
    static func hasPlace(_ value: UnsafeRawBufferPointer, of names: [[UInt8]]) -> Bool {
        guard let base = value.baseAddress else { return false }
        var start = 0
        while start < value.count {
            let rest = value.count - start
            let length = memchr(base + start, 0, rest).map { UnsafeRawPointer($0) - (base + start) } ?? rest
            if names.contains(where: { $0.count == length && memcmp($0, base + start, length) == 0 }) { return true }
            start += length + 1
        }
        return false
    }

    /// The first and the last day of a period as integers that rise with time: 2022年 is 20220101...20221231.
    private static func days(_ period: Period) -> ClosedRange<Int32> {
        func day(_ date: CalendarDate, month: Int, day: Int) -> Int32 {
            Int32(clamping: date.year * 10000 + (date.month ?? month) * 100 + (date.day ?? day))
        }
        let (first, last) = (day(period.start, month: 1, day: 1), day(period.end, month: 12, day: 31))
        return min(first, last)...max(first, last)
    }

    /// Whether a time of so many days has some years; no time may be of any.
    static func isOf(_ years: [NearYears], _ days: ClosedRange<Int32>?) -> Bool {
        guard let days else { return true }
        let (first, last) = (Int(days.lowerBound / 10000), Int(days.upperBound / 10000))
        return years.contains { ($0.first ?? first) == first && ($0.last ?? last) == last }
    }
}
