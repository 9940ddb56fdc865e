internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// The year of what a report tells the anniversary of: 今年迎来建馆三十周年 of 2021 is 1991年.
extension TimeSpans {
    /// The year of what was done where a sentence only tells its anniversary; empty where a day was asked for, nil where the
    /// sentence tells of none.
    func anniversaries(in text: PassageText) -> [Finding]? {
        guard !query.stated.contains(where: { $0.unit == Self.anniversary }) else { return nil }
        let told = text.recognitions.filter {
            $0.kind == .duration && text.text.text($0.range).hasSuffix(Self.anniversary)
        }
        let found = told.filter { isOfDeed($0.range, text) }
        // Where nothing else is told (2022年，学校迎来开办20周年。), the time is that of nothing else.
        guard !found.isEmpty else { return told.contains { $0.range.upperBound + 1 >= text.text.count } ? [] : nil }
        guard asksYear || query.askedTime == Self.whenever, query.askedEnd == nil else { return [] }
        return found.compactMap { found in
            guard let years = found.value.flatMap(Self.years), let year = year(before: found.range, text) else {
                return nil
            }
            let told = "\(year - years)年"
            var finding = Finding(texts: [told], fitness: 1000, sentences: [text.sentence])
            let said = text.wording(found.range)
            finding.reckoned = Finding.Reckoning(
                said: said, formula: Wording.reckonedBack(said, year: year, years: years, as: told))
            return finding
        }
    }

    private static let anniversary = "周年"
    private static let whenever = "什么时候"

    /// The years of a whole number of them: P30Y.
    private static func years(_ duration: String) -> Int? {
        guard duration.hasPrefix("P"), duration.hasSuffix("Y") else { return nil }
        return Int(duration.dropFirst().dropLast())
    }

    /// Whether what was done stands right before the number, and most of what was asked in its clauses.
    private func isOfDeed(_ number: Range<Int>, _ text: PassageText) -> Bool {
        let clause = text.clause(at: number.lowerBound)
        let before = text.text.text(clause.lowerBound..<number.lowerBound)
        let isTold = query.terms.contains { deed in
            deed.search.forms.contains { form in
                form.unicodeScalars.count > 1 && (before.hasSuffix(form) || before.hasSuffix(form + "满"))
            }
        }
        guard isTold else { return false }
        let head = text.clauses.first { $0.upperBound == clause.lowerBound } ?? clause
        return text.share(in: head.lowerBound..<clause.upperBound) >= 600
    }

    /// The year that the anniversary is of: that of the last time before it; nil where the sentence names none.
    private func year(before number: Range<Int>, _ text: PassageText) -> Int? {
        let times = text.mentions.filter { mention in
            mention.time != nil && (text.range(mention)?.upperBound ?? .max) <= number.lowerBound
        }
        switch times.last?.time {
        case .absolute(let period)?: return period.isSingleYear ? period.year : nil
        case .relative(let years, _, _)?: return year(of: text.sentence).map { $0 + years }
        case .present?: return year(of: text.sentence)
        default: return nil
        }
    }
}
