internal import ChineseText
internal import Quantities
internal import Reports
internal import Words

/// Which year an article tells of, as far as its title and the years in its text say so.
struct YearInference {
    let lexicon: Lexicon
    let recognizer: Recognizer

    /// The time that a title names: 如东县总工会2024年上半年工作情况 is of `2024-01..2024-06`.
    ///
    /// Nil where it names none, several years (2023年总结和2024年计划), a day on which something was done, or a time to come.
    func titled(_ title: String) -> Period? {
        let text = normal(title)
        var periods: Set<Period> = []
        for mention in recognizer.mentions(in: text) {
            guard case .absolute(let period)? = mention.time else { continue }
            if isAhead(mention, in: text) { continue }
            guard period.isSingleYear, period.start.day == nil else { return nil }
            periods.insert(period)
        }
        guard let first = periods.first else { return nil }
        if periods.count == 1 { return first }
        return periods.allSatisfy { $0.year == first.year } ? Period(year: first.year) : nil
    }

    /// How often each year is named in the articles.
    ///
    /// - Parameter settled: without the years that something is planned for (预计2025年5月投入使用, 到“十五五”末), which tell
    ///   nothing of when the report is of.
    func votes(_ articles: [Article], settled: Bool) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for paragraph in articles.flatMap(\.paragraphs) {
            let text = normal(paragraph.text.text)
            for mention in recognizer.mentions(in: text) {
                guard case .absolute(let period)? = mention.time, !settled || !isAhead(mention, in: text) else {
                    continue
                }
                counts[period.year, default: 0] += 1
            }
        }
        return counts
    }

    /// The years that a text names, in its order.
    func years(in text: String) -> [Int] {
        recognizer.mentions(in: normal(text)).compactMap { mention in
            guard case .absolute(let period)? = mention.time else { return nil }
            return period.year
        }
    }

    /// Characters that may stand between 预计 and the year that it speaks of: 预计将于2025年.
    private static let gap = 4

    /// Whether a time is one to come as the words have it: a five-year plan, or after 力争, 预计, 计划, 到.
    private func isAhead(_ mention: Mention, in text: Scalars) -> Bool {
        guard let start = text.position(ofByte: mention.range.lowerBound),
            let end = text.position(ofByte: mention.range.upperBound)
        else { return false }
        for position in max(0, start - Self.gap - Self.longest)..<end {
            for match in lexicon.matches(in: text, at: position) {
                if match.entry.sheet == "plans", match.end > start, match.end <= end { return true }
                guard match.entry.sheet == "sections", match.end <= start else { continue }
                let between = text.values[match.end..<start]
                switch match.entry.attribute("年") {
                case "将来" where leadsTo(mention, between): return true
                case "迄" where between.isEmpty: return true
                default: continue
                }
            }
        }
        return false
    }

    /// Whether what stands between 计划 and a time leaves them together: 计划于2025年, 规划（2021—2025年）; 工作计划（2024年）
    /// is of that year.
    private func leadsTo(_ mention: Mention, _ between: ArraySlice<Unicode.Scalar>) -> Bool {
        guard between.count <= Self.gap else { return false }
        if case .absolute(let period)? = mention.time, !period.isSingleYear {
            return between.allSatisfy { !$0.isPunctuation || $0.opensQuotation }
        }
        return !between.contains(where: \.isPunctuation)
    }

    /// Characters of the longest word that speaks of times to come.
    private static let longest = 4

    private func normal(_ text: String) -> Scalars { Scalars(NormalForm.of(text, blanks: .dropped).bytes) }
}
