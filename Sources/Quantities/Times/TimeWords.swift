internal import Archives
internal import ChineseText
internal import Words

/// What the words of the sheets say about times, ready for use.
struct TimeWords: Sendable {
    let units: UnitTable
    let lunar: LunarCalendar
    private let nearby: WordTable

    init(_ lexicon: Lexicon, units: UnitTable) {
        self.units = units
        lunar = LunarCalendar(lexicon)
        nearby = WordTable(lexicon, sheets: ["near_times", "words", "numbered"])
    }

    /// The words of the lexicon, beside what was archived.
    init(from archive: inout ArchiveReader, lexicon: Lexicon, units: UnitTable) {
        self.units = units
        lunar = LunarCalendar(lexicon)
        nearby = WordTable(from: &archive, lexicon: lexicon)
    }

    func write(to archive: inout ArchiveWriter) { nearby.write(to: &archive) }

    /// Whether a position lies inside a word such as 提前 or 近年, which is no beginning of a time.
    func cutsBefore(_ text: Scalars, _ position: Int) -> Bool {
        position > 0 && reaches(past: position, from: position - 1, in: text, sheet: 0)
    }

    /// Whether the last character before a position begins a word: 中 of 今年中小企业.
    func cutsAfter(_ text: Scalars, _ position: Int) -> Bool {
        reaches(past: position, from: position - 1, in: text, sheet: 0)
            || reaches(past: position, from: position - 1, in: text, sheet: 1)
    }

    /// Whether a thing follows that is told apart by numbers: 机组 of 2号机组.
    func startsNumberedThing(_ text: Scalars, at position: Int) -> Bool {
        reaches(past: position, from: position, in: text, sheet: 2)
    }

    private func reaches(past position: Int, from start: Int, in text: Scalars, sheet: Int) -> Bool {
        nearby.holds(1 << UInt64(sheet), in: text, at: start, beyond: position)
    }
}
