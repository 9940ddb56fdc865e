/// A number as written, before its unit: `1.98万`, `300余`, `三四百`, `几十`.
struct Numeral: Hashable, Sendable {
    /// Scalar positions in the text, a 余 or 多 at the end included.
    var range: Range<Int>
    /// The number with its own scale words applied; two ends for 三四百 and 几十.
    var value: ValueRange
    /// What the number stays below when it says so: 1300 for 1200多, 100 for 几十.
    var ceiling: ExactDecimal?
    /// 余, 多 or 来 inside the numeral or after it.
    var bound: Bound?
    /// The product of the scale words (10000 for 4.9万), 1 when there are none.
    var scale = ExactDecimal(1)
    /// Whether it is written in Chinese digits only.
    var isChinese = false
    /// A single Chinese digit, which is rarely a count: 一切, 三农.
    var isLoneDigit = false
    /// 百, 千 or 百万 with nothing before them: a number in 百余名 and 百人以上, a figure of speech in 百家争鸣.
    var isBarePosition = false
    /// 几 and 数 say an order of magnitude and state no number.
    var isVague = false
    /// Whether 万, 亿 or 兆 with digits before them make it a number even without a unit.
    var isLarge = false
    /// Chinese digits read one by one, as identifiers and years are: 三〇二七.
    var isDigitString = false

    /// A single financial digit, which is part of a word unless it stands alone: 陆 in 大陆.
    var isFormal = false
    /// So long a row of Arabic digits, or two digits of a name (九九), that it is no number without a unit.
    var isIdentifier: Bool { digitCount > 10 || isDigitString && range.count == 2 }
    /// Arabic digits in one row.
    var digitCount = 0

    var end: Int { range.upperBound }
    var integer: Int? { value.single?.integer }

    /// Whether before 年 it is a year of the calendar (2025年) rather than a length; 2000年 may be either.
    var isCalendarYear: Bool {
        guard digitCount == 4, scale == ExactDecimal(1), bound == nil, let integer else { return false }
        return (1949...2099).contains(integer) && integer != 2000
    }
}

/// What numerals a rule asks for: `$<numeral:number>`, `$<numeral:1-12>`.
enum NumeralKind: Hashable, Sendable {
    /// Any numeral.
    case number
    /// A whole number without a decimal point, comma or bound.
    case integer
    /// A whole number within bounds.
    case within(ClosedRange<Int>)
    /// Four digits, Arabic or one by one: 2025, 二〇二五.
    case year
    /// Two digits, Arabic or one by one: 25, 九七.
    case shortYear
    /// Two ASCII digits, also out of a longer row.
    case twoDigits
    /// One or two ASCII digits, also out of a longer row.
    case fewDigits

    /// Reads the name after `numeral:`; nil for any other.
    init?(_ name: String) {
        switch name {
        case "number": self = .number
        case "integer": self = .integer
        case "yyyy": self = .year
        case "yy": self = .shortYear
        case "dd": self = .twoDigits
        case "d": self = .fewDigits
        default:
            let ends = name.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, ends[0] <= ends[1], name == "\(ends[0])-\(ends[1])" else { return nil }
            self = .within(ends[0]...ends[1])
        }
    }

    /// The name after `numeral:`.
    var name: String {
        switch self {
        case .number: "number"
        case .integer: "integer"
        case .year: "yyyy"
        case .shortYear: "yy"
        case .twoDigits: "dd"
        case .fewDigits: "d"
        case .within(let bounds): "\(bounds.lowerBound)-\(bounds.upperBound)"
        }
    }
}
