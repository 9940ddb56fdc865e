internal import ChineseText
internal import Rules

/// Gives every rule that `recognition/recognition.gram` lists to the part that knows what it means.
final class ReadingMeaning: Sendable {
    private let amounts: AmountMeaning
    private let times: TimeMeaning
    private let durations: DurationMeaning
    private let recurrences: RecurrenceMeaning

    init(text: Scalars, units: UnitTable, times timeWords: TimeWords) {
        amounts = AmountMeaning(text: text, units: units, times: timeWords)
        times = TimeMeaning(text: text, words: timeWords)
        durations = DurationMeaning(text: text, units: units)
        recurrences = RecurrenceMeaning(text: text)
    }

    /// Nil where the words make no sense together.
    func reading(_ syntax: Syntax) -> Reading? {
        switch syntax.name {
        case "时间": times.time(syntax).map(Reading.time)
        case "独年": times.bareYear(syntax).map(Reading.time)
        case "时长": durations.duration(syntax).map(Reading.duration)
        case "周期": recurrences.recurrence(syntax).map(Reading.recurrence)
        default: amounts.reading(syntax)
        }
    }
}
