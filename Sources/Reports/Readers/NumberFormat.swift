/// How a format shows numbers. What it would show in a way that cannot be told for sure is not shown at all: a number
/// that is wrong by a power of ten is worse than none.
enum NumberFormat: Equatable {
    /// The number times a power of ten, between words: `0!.0,"万"` shows 123456 as 12.3456万, all digits kept.
    case number(shift: Int, before: String = "", after: String = "")
    /// Words instead of the number.
    case words(String)
    /// Year, month and day, or only the first so many of them.
    case date(parts: Int)
    /// The month alone or the day alone, with the words behind it: `m"月"`.
    case part(place: Int, after: String)
    /// The time of day.
    case time
    case unclear

    static let plain = NumberFormat.number(shift: 0)

    /// - Parameter isNegative: whether it is the section for negative numbers, whose signs are written in it.
    init(_ section: Substring, isNegative: Bool = false) {
        let code = FormatCode(section)
        let letters = code.pieces.compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
        if code.isSpecial {
            self = .unclear
        } else if letters.isEmpty {
            self = Self.number(code.pieces.filter { !isNegative || !Self.signs.contains($0) })
        } else {
            self = Self.date(letters, code.pieces)
        }
    }

    private static let signs: [FormatCode.Piece] = [.words("-"), .words("("), .words(")"), .words("\u{2212}")]

    private static func date(_ letters: [Character], _ pieces: [FormatCode.Piece]) -> NumberFormat {
        guard letters.allSatisfy({ "ymdhse".contains($0) }) else { return .unclear }
        let counts = Dictionary(letters.map { ($0, 1) }, uniquingKeysWith: +)
        let (months, days) = (counts["m"] ?? 0, counts["d"] ?? 0)
        let hasYear = counts["y"] != nil || counts["e"] != nil
        let isClock = counts["h"] != nil || counts["s"] != nil
        // More than two letters are the name of a day.
        let hasDay = (1...2).contains(days)
        if hasYear {
            if days > 0 { return months > 0 ? .date(parts: 3) : .unclear }
            return isClock ? .unclear : .date(parts: months > 0 ? 2 : 1)
        }
        if months > 0, days > 0 { return .date(parts: 3) }
        if isClock { return counts["h"] != nil && months > 0 ? .time : .unclear }
        let after = TextOf.words(pieces.drop { if case .letter = $0 { false } else { true } })
        if (1...2).contains(months) { return after.isEmpty ? .date(parts: 2) : .part(place: 1, after: after) }
        if hasDay { return after.isEmpty ? .date(parts: 3) : .part(place: 2, after: after) }
        return .unclear
    }

    private static func number(_ pieces: [FormatCode.Piece]) -> NumberFormat {
        let isShown: (FormatCode.Piece) -> Bool = { $0 == .digit || $0 == .general }
        guard let first = pieces.firstIndex(where: isShown), let last = pieces.lastIndex(where: isShown) else {
            let words = TextOf.words(pieces[...])
            return words.unicodeScalars.contains { $0.properties.numericType != nil } ? .unclear : .words(words)
        }
        // Fractions and powers of ten round what is shown; the number itself is meant.
        if pieces.contains(.slash) || pieces.contains(.power) {
            return pieces.contains(.percent) || pieces.contains(.comma) ? .unclear : .plain
        }
        let percents = pieces.count { $0 == .percent }
        let before = TextOf.words(pieces[..<first])
        let after = TextOf.words(pieces[(last + 1)...])
        guard let scale = scale(pieces, first, last), percents < 2, isHarmless(before), isUnit(after) else {
            return .unclear
        }
        let sign = percents == 1 && !after.contains("%") ? "%" : ""
        // A sign of money stands before the number as often as not, and no table needs it.
        let isMoney = before.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
        return .number(shift: scale + 2 * percents, before: isMoney ? "" : before, after: sign + after)
    }

    /// The power of ten that commas behind the digits and a point that is only written (`0!.0,`) make; nil where words
    /// stand between the digits.
    private static func scale(_ pieces: [FormatCode.Piece], _ first: Int, _ last: Int) -> Int? {
        let point = pieces.firstIndex(of: .point)
        var scale = 0
        var written: Int?
        for place in first...last {
            switch pieces[place] {
            case .digit: if written != nil { scale -= 1 }
            case .words(".") where written == nil && point == nil: written = place
            case .words(let words) where words.allSatisfy({ $0 == " " || $0 == "," }): break
            case .words, .percent: return nil
            default: break
            }
        }
        guard pieces.count(where: { $0 == .point }) < 2 else { return nil }
        for place in pieces.indices where pieces[place] == .comma {
            let next = pieces[place...].first { $0 != .comma }
            guard place > first else { return nil }
            if next == .digit, point.map({ place < $0 }) ?? true { continue }
            // Behind words a comma is a word itself.
            guard pieces[..<place].last(where: { $0 != .comma }) == .digit, next != .digit else { return nil }
            scale -= 3
        }
        return scale
    }

    /// Whether words before the number (`第`, `¥`) leave it what it is; signs and numerals do not.
    private static func isHarmless(_ words: String) -> Bool {
        words.unicodeScalars.allSatisfy {
            let isWord = $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol
            return (isWord || " +:：".unicodeScalars.contains($0)) && $0.properties.numericType == nil
        }
    }

    /// Whether words behind the number go on with no more digits: `家`, `万元`.
    private static func isUnit(_ words: String) -> Bool {
        !words.unicodeScalars.contains { $0.properties.numericType == .decimal || ".,-:".unicodeScalars.contains($0) }
    }

    private enum TextOf {
        static func words(_ pieces: ArraySlice<FormatCode.Piece>) -> String {
            TextLine.trimmed(pieces.map { if case .words(let words) = $0 { words } else { "" } }.joined())
        }
    }
}
