/// Dates as workbooks store them: days since the end of 1899, or since 1904.
enum SerialDate {
    /// `2022-10-31`, or its first parts (`2022-10`, `2022`); nil for what is no date.
    static func text(_ number: StoredNumber, counts1904: Bool, parts: Int) -> String? {
        guard let days = number.whole, (1...109_574).contains(days) else { return nil }
        // Workbooks think that 1900 was a leap year.
        let offset = counts1904 ? 1_462 : days < 60 ? 1 : 0
        let (year, month, day) = civil(days + offset - 25_569)
        return [year, month, day].prefix(parts).map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: "-")
    }

    /// `09:30` of any day; nil for what is no date.
    static func time(_ number: StoredNumber) -> String? {
        guard !number.isNegative, number.whole != nil else { return nil }
        let minutes = number.seconds / 60
        return "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }

    /// The date so many days after 1970-01-01, by counting in years that begin in March.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
