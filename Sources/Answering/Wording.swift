internal import ChineseText
internal import Facts
internal import Quantities
internal import Questions

/// Words answers in the report's own terms.
enum Wording {
    /// `2022年，全市建有314家工会爱心服务站点`
    static func statement(_ figure: Figure, in corpus: Corpus) -> String {
        let clause = clause(of: figure, in: corpus)
        // A clause that names its own year needs no other: 2020年投入400万元.
        let named = figure.period.map { clause.contains("\($0.year)年") } ?? true
        let time = named ? "" : figure.period.map { "\($0.chinese)，" } ?? ""
        let place = clause.contains(figure.place ?? "？") ? "" : figure.place.map { "\($0)：" } ?? ""
        // 从3万人增加到5万人 holds two numbers, of which the former was asked for.
        let number = figure.qualifiers.contains(Figure.former) ? "\(figure.text)，原文是“\(clause)”" : clause
        return time + place + scope(of: figure, in: clause) + number
    }

    /// What was read otherwise than it was typed: 把“爱心服务战”读作“爱心服务站”。 Said before the answer, whatever it is.
    static func corrections(_ corrections: [Correction]) -> String {
        guard !corrections.isEmpty else { return "" }
        return corrections.map { "把“\($0.typed)”读作“\($0.meant)”" }.joined(separator: "，") + "。"
    }

    /// Of what a question was taken to ask that did not say so itself, said before a text that may not say it either.
    static func inherited(_ meant: Query, from asked: Query) -> String {
        let places = meant.places.filter { !asked.places.contains($0) }
        let parties = meant.terms.filter { $0.sheet == "organizations" && !asked.terms.contains($0) }
        let names = meant.names.filter { !asked.names.contains($0) }
        let words = places + parties.map(\.search.text) + names
        return words.isEmpty ? "" : "（接上问，说的是\(words.joined(separator: "、"))）"
    }

    /// What an explanation of several parts leaves open; nil where it leaves nothing.
    static func incomplete(missing: [String], partial: [String]) -> String? {
        let unsaid = missing.isEmpty ? nil : "其中\(quoted(missing))报告没有另作解释"
        let uneven = partial.isEmpty ? nil : "\(quoted(partial))的各项在报告里数目对不上，可能没有列全"
        let said = [unsaid, uneven].compactMap { $0 }
        return said.isEmpty ? nil : said.joined(separator: "；")
    }

    /// That a time of day or 去年 is to be counted from the report's own date.
    static func undated(reportDate: String?) -> String {
        reportDate.map { "原文没有写明是哪一年，报告的日期是\($0)" } ?? "原文没有写明是哪一年，报告也没有日期"
    }

    /// How a year that the report counts from its own was reckoned.
    static func reckoned(_ said: String, year: Int, as told: String) -> String {
        "原文“\(said)”，报告是\(year)年的，即\(told)"
    }

    /// How the year of what has an anniversary was reckoned.
    static func reckonedBack(_ said: String, year: Int, years: Int, as told: String) -> String {
        "原文“\(said)”说的是\(year)年，\(year) − \(years)，即\(told)"
    }

    private static func quoted(_ names: [String]) -> String { names.map { "“\($0)”" }.joined() }

    /// The scope where the clause leaves it unsaid: 市本级's figure must not pass for the whole city's.
    private static func scope(of figure: Figure, in clause: String) -> String {
        guard let scope = figure.scope, !clause.contains(scope) else { return "" }
        return "（\(scope)）"
    }

    /// The figure's clause as quoted; an item of a list keeps the verb the list shares (赠送健康体检3480份).
    static func clause(of figure: Figure, in corpus: Corpus) -> String {
        guard let sentence = corpus.sentence(of: figure) else { return figure.text }
        let quote = Array(sentence.quote.utf8)
        let text = trimmed(String(decoding: quote[figure.clause.range], as: UTF8.self))
        guard let action = figure.action, !text.contains(action) else { return text }
        return action + text
    }

    /// The figure's clause with those before it in the sentence that tell of what it is, as far as they are short.
    static func passage(of figure: Figure, in corpus: Corpus) -> String {
        guard let sentence = corpus.sentence(of: figure) else { return figure.text }
        let quote = Array(sentence.quote.utf8)
        var starts = [0]
        for offset in 0..<figure.clause.start where Self.endsClause(quote, before: offset + 1) {
            starts.append(offset + 1)
        }
        let start = starts.first { figure.clause.end - $0 <= longestPassage } ?? figure.clause.start
        return trimmed(String(decoding: quote[start..<figure.clause.end], as: UTF8.self))
    }

    /// About thirty characters.
    private static let longestPassage = 96

    /// Whether a clause ends with the character that ends at this byte.
    private static func endsClause(_ quote: [UInt8], before offset: Int) -> Bool {
        String(decoding: quote[max(0, offset - 3)..<offset], as: UTF8.self).unicodeScalars.last?.endsClause ?? false
    }

    /// The word for a bound before a computed number.
    static func bound(_ bound: Bound?) -> String {
        switch bound {
        case nil: ""
        case .about: "约"
        case .over: "超过"
        case .under: "不到"
        case .atLeast: "至少"
        case .atMost: "至多"
        }
    }

    static func trimmed(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.endsClause || scalar.isBlank || scalar == "、" }
        let kept = scalars.drop(while: isEdge).reversed().drop(while: isEdge).reversed()
        return String(String.UnicodeScalarView(kept))
    }

    static func marks(_ numbers: [Int]) -> String { numbers.map { "[\($0)]" }.joined() }

    /// What a figure is of, as short as it can be named.
    static func thing(_ figure: Figure) -> String { figure.metric.isEmpty ? figure.text : figure.metric }

    static func period(_ figure: Figure) -> String { figure.period?.chinese ?? "时间未注明" }
}
