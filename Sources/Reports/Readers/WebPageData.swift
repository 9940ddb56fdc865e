/// What the head of a web page says of it, by the names that public bodies, newspapers and search engines use.
struct WebPageData {
    var title: String?
    /// The main headings of the page.
    var headings: [String] = []
    private var published: String?
    private var namedTitle: String?
    private var source: String?

    private static let dates: Set<String> = [
        "pubdate", "publishdate", "publish_date", "article:published_time", "datepublished", "og:published_time",
        "weibo:article:create_at", "date", "dc.date", "dcterms.date", "dcterms.created",
    ]

    mutating func take(_ element: String, _ attribute: (String) -> String?) {
        if element == "time" {
            published = published ?? attribute("datetime").flatMap(Self.date)
            return
        }
        guard let content = attribute("content"), !content.isEmpty else { return }
        let name = (attribute("name") ?? attribute("property") ?? attribute("itemprop") ?? "").lowercased()
        if Self.dates.contains(name) { published = Self.date(content) ?? published }
        if name == "articletitle" || name == "og:title" { namedTitle = namedTitle ?? TextLine.trimmed(content) }
        if name == "contentsource" { source = TextLine.trimmed(content) }
    }

    /// A title in `<title>` often goes on with the name of the site; the heading of the page does not.
    var metadata: Metadata {
        var metadata = Metadata()
        let heading = headings.count == 1 ? headings.first : nil
        metadata.title = [namedTitle, heading, title].compactMap { $0 }.first { !$0.isEmpty }
        metadata.published = published
        metadata.source = source.flatMap { $0.isEmpty ? nil : $0 }
        return metadata
    }

    /// `2022-10-31` of `2022年10月31日 09:30`, `2022/10/31` or `2022-10-31T09:30:00+08:00`; nil for anything else.
    static func date(_ text: String) -> String? {
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.prefix(3).map(String.init)
        guard numbers.count == 3, numbers[0].count == 4, let year = Int(numbers[0]), let month = Int(numbers[1]),
            let day = Int(numbers[2]), (1900...2199).contains(year), (1...12).contains(month),
            (1...Self.days(year, month)).contains(day)
        else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private static func days(_ year: Int, _ month: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
