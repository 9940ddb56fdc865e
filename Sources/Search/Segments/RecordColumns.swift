/// What a record is, apart from its words, for filters that every hit must pass.
public struct RecordColumns: Hashable, Sendable {
    /// A class of `units.tsv`; nil for sentences, and for units that have none.
    public var unitClass: String?
    /// The first and the last day it is of, as integers that rise with time: 20220101...20221231.
    public var period: ClosedRange<Int32>?
    /// All names under which its place may be asked for.
    public var places: [String]

    public init(unitClass: String? = nil, period: ClosedRange<Int32>? = nil, places: [String] = []) {
        self.unitClass = unitClass
        self.period = period
        self.places = places
    }

    /// The columns in the order of the parts, as bytes; empty where there is none.
    var coded: [[UInt8]] {
        var days: [UInt8] = []
        if let period {
            days.append(littleEndian: period.lowerBound)
            days.append(littleEndian: period.upperBound)
        }
        return [Array((unitClass ?? "").utf8), days, Array(places.joined(separator: "\u{0}").utf8)]
    }

    static let parts: [SegmentLayout.Part] = [.unitClasses, .periods, .places]

    static func period(_ value: UnsafeRawBufferPointer) -> ClosedRange<Int32>? {
        guard value.count == 8, let base = value.baseAddress else { return nil }
        let (first, last) = (Int32(bitPattern: base.word(at: 0)), Int32(bitPattern: base.word(at: 4)))
        return first <= last ? first...last : nil
    }

    static func places(_ value: UnsafeRawBufferPointer) -> [String] {
        value.isEmpty ? [] : value.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
