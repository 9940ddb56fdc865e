internal import ChineseText
internal import Facts
internal import Quantities
internal import Reports
internal import Words

/// Works out from the text what neither manifest nor front matter say, and says that it was worked out.
struct MetadataInference {
    let lexicon: Lexicon
    let recognizer: Recognizer
    private let spoken: YearInference

    init(lexicon: Lexicon, recognizer: Recognizer) {
        self.lexicon = lexicon
        self.recognizer = recognizer
        spoken = YearInference(lexicon: lexicon, recognizer: recognizer)
    }

    /// What is known of a document, and how sure its dates are.
    struct Setting {
        var known: Metadata
        /// Whether the day of publication stands in the text itself, and was not given from outside.
        var isDatedByText = false
        /// When the report was delivered to an assembly; nil for any other.
        var delivered: CalendarDate?
        /// Whether its title says that it is such a report (政府工作报告), and it looks back and ahead.
        var isReport = false
    }

    /// What a file's name and the head of its text tell where nothing was given: a title, and when it appeared.
    func setting(_ given: Metadata, path: String, page: Page) -> Setting {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        var result = Setting(known: given)
        // A running number is no title.
        let isTitle = stem.unicodeScalars.count { $0.isHan } >= 4
        if given.title == nil, isTitle { result.known.title = stem }
        let named = spoken.years(in: stem).first
        if given.published == nil {
            let printed = date(page, named: named)
            result.known.published = printed?.description ?? named.map { "\($0)" }
            result.isDatedByText = printed != nil
        }
        let titles = [given.title, page.articles.first?.title, result.known.title].compactMap { $0 }
        result.isReport = titles.contains { has("报告", normal($0)) }
        if result.isReport || page.articles.first?.dateline != nil {
            result.delivered = result.known.published.flatMap(CalendarDate.init)
        }
        return result
    }

    /// The day the text says it appeared: under its title, in its head, or where the news begins (新华社北京3月5日电). A day
    /// without a year is of the year that the text speaks of, if it speaks of no later one.
    private func date(_ page: Page, named: Int?) -> CalendarDate? {
        if let printed = page.published.flatMap(CalendarDate.init) { return printed }
        guard let (month, day) = dayOfYear(page), let year = named ?? latest(page.articles) else { return nil }
        return CalendarDate(checkedYear: year, month: month, day: day)
    }

    private func dayOfYear(_ page: Page) -> (month: Int, day: Int)? {
        if let printed = page.published, printed.hasPrefix("--") {
            let parts = printed.split(separator: "-").compactMap { Int($0) }
            if parts.count == 2 { return (parts[0], parts[1]) }
        }
        guard let opening = page.articles.first?.paragraphs.first(where: { $0.kind == .body })?.text.text else {
            return nil
        }
        let head = normal(String(String.UnicodeScalarView(opening.unicodeScalars.prefix(80))))
        for mention in recognizer.mentions(in: head) {
            guard case .relative(years: 0, month: let month?, day: let day?)? = mention.time,
                lexicon.occurrences(of: "sections", in: head).contains(where: {
                    $0.range.lowerBound == mention.range.upperBound && $0.entry.attribute("类") == "电头"
                })
            else { continue }
            return (month, day)
        }
        return nil
    }

    /// The year that the text names most, where it names no later one.
    private func latest(_ articles: [Article]) -> Int? {
        let counts = spoken.votes(articles, settled: false)
        guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
        return most == counts.keys.max() ? most : nil
    }

    /// The period of an article: as given; else the one its title names; else the year it appeared in, if the text says so
    /// and spring is over; else the year that its text names most often, times to come left out.
    ///
    /// A year of publication that somebody gave says nothing more, nor does one in spring: reports then tell of the year
    /// before. A report to an assembly has a period in each section and none as a whole.
    ///
    /// - Parameter isOnly: whether the document holds no other article, and its name is this one's.
    func period(_ setting: Setting, _ article: Article, isOnly: Bool) -> (period: Period, source: PeriodSource)? {
        if let given = setting.known.period.flatMap(Period.init) { return (given, .manifest) }
        if let titled = titled(setting, article, isOnly: isOnly) { return (titled, .inferred) }
        guard setting.delivered == nil else { return nil }
        if let published = setting.known.published {
            guard setting.isDatedByText, let date = CalendarDate(published) else { return nil }
            if let month = date.month, month > Self.spring { return (Period(year: date.year), .inferred) }
        }
        return spoken.votes([article], settled: true).max { ($0.value, $0.key) < ($1.value, $1.key) }.map {
            (Period(year: $0.key), .inferred)
        }
    }

    /// The time that the title of an article names, unless it is a report of two years to an assembly.
    private func titled(_ setting: Setting, _ article: Article, isOnly: Bool) -> Period? {
        if setting.delivered != nil, setting.isReport { return nil }
        return [article.title, isOnly ? setting.known.title : nil].compactMap { $0 }.lazy
            .compactMap(spoken.titled).first
    }

    /// What the sections of a report that name no time are of: one of January on the year before looks back.
    func outlook(_ setting: Setting, _ period: Period?) -> SectionTime? {
        guard let delivered = setting.delivered, setting.known.period == nil, let period,
            period.year == delivered.year - 1
        else { return nil }
        return SectionTime(period: period, isNamed: false, isPlan: false)
    }

    /// The last month in which reports look back on the year before.
    private static let spring = 3

    /// Place and organization of an article: as given for the document, else as the article says who it is of.
    func article(_ article: Article, _ setting: Setting) -> Document.Article {
        let parties = ArticleParties(
            article, title: setting.known.title, lexicon: lexicon, isReport: setting.delivered != nil)
        return Document.Article(
            title: fuller(article.title, setting.known.title), byline: article.byline?.text,
            organization: setting.known.organization ?? parties.organization,
            place: canonicalPlace(setting.known.place) ?? parties.place)
    }

    /// The title in the text, or that of the file where it says the same and more: 2020年政府工作报告.
    private func fuller(_ title: String?, _ known: String?) -> String? {
        guard let title, let known, known.unicodeScalars.count <= title.unicodeScalars.count + 12 else {
            return title ?? known
        }
        return known.contains(title) ? known : title
    }

    func canonicalPlace(_ place: String?) -> String? {
        place.map { lexicon.entry(form: $0, sheet: "places")?.canonical ?? $0 }
    }

    private func has(_ kind: String, _ text: Scalars) -> Bool {
        lexicon.occurrences(of: "sections", in: text).contains { $0.entry.attribute("类") == kind }
    }

    private func normal(_ text: String) -> Scalars {
        Scalars(NormalForm.of(text, blanks: .dropped).bytes)
    }
}
