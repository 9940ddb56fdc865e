internal import ChineseText
internal import Words

/// The sheet `units` as lengths of time use it.
struct DurationWords: Sendable {
    private let units: WordTable

    init(_ lexicon: Lexicon) { units = WordTable(lexicon, sheets: ["units"]) }

    /// Whether a unit or classifier begins here: what follows counts something, so that 三年多次 is three years.
    func beginsUnit(_ text: Scalars, at position: Int) -> Bool {
        var begins = false
        units.matches(0, in: text, at: position) { _, _ in begins = true }
        return begins
    }

    /// The name of the unit that is so long: 个月 for P1M.
    func name(of length: Duration) -> String? {
        guard let unit = length.finest, length == Duration(ExactDecimal(1), unit) else { return nil }
        return units.entries.first { $0.attribute("代码") == unit.rawValue && $0.attribute("种") == "duration" }?.canonical
    }
}
