internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// The year of what a report tells the anniversary of: 今年迎来建馆三十周年 of 2021 is 1991年.
extension TimeSpans {
    func anniversaries(in text: PassageText) -> [Finding] {
        guard asksYear, query.askedEnd == nil, !query.stated.contains(where: { $0.unit == Self.anniversary }) else {
            return []
        }
        return text.mentions.compactMap { mention in
            guard let quantity = mention.quantity, quantity.unit == Self.anniversary, quantity.bound == nil,
                let years = quantity.value.single?.integer, let range = text.range(mention),
                isOfDeed(range, text), let year = year(before: range, text)
            else { return nil }
            let told = "\(year - years)年"
            var finding = Finding(texts: [told], fitness: 1000, sentences: [text.sentence])
            let said = text.wording(range)
            finding.reckoned = Finding.Reckoning(
                said: said, formula: Wording.reckonedBack(said, year: year, years: years, as: told))
            return finding
        }
    }

    private static let anniversary = "周年"

    /// Whether what was done stands right before the number, and most of what was asked in its clauses.
    private func isOfDeed(_ number: Range<Int>, _ text: PassageText) -> Bool {
        let clause = text.clause(at: number.lowerBound)
        let before = text.text.text(clause.lowerBound..<number.lowerBound)
        guard let deed = query.terms.last(where: { !$0.isGeneral }),
            deed.search.forms.contains(where: { form in
                form.unicodeScalars.count > 1 && (before.hasSuffix(form) || before.hasSuffix(form + "满"))
            })
        else { return false }
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
