internal import ChineseText
internal import Facts
internal import Quantities

/// The year that a report counts from its own: 去年4月23日 of 2025 is 2024年4月23日.
extension TimeSpans {
    /// The time with its year in numbers, and the reckoning in the open; nil where it counts from no year or the report has none.
    func resolved(_ time: TimePhrases.Phrase, _ text: PassageText, fitness: Int) -> Finding? {
        guard let ago = time.yearsAgo, let year = year(of: text.sentence),
            let mark = time.range.first(where: { text.text.values[$0] == "年" })
        else { return nil }
        let said = text.wording(time.range.lowerBound..<mark + 1)
        let rest = asksYear || mark + 1 >= time.range.upperBound ? "" : text.wording(mark + 1..<time.range.upperBound)
        let told = "\(year - ago)年\(rest)"
        var finding = Finding(texts: [told], fitness: fitness, sentences: [text.sentence])
        finding.reckoned = Finding.Reckoning(
            said: said, formula: Wording.reckoned(said + rest, year: year, as: told))
        return finding
    }

    /// The year a report was published in, or is of.
    func year(of sentence: Sentence) -> Int? {
        guard let document = corpus.document(sentence.document) else { return nil }
        return document.published?.year ?? document.period.flatMap { $0.isSingleYear ? $0.year : nil }
    }
}
