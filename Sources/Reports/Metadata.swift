/// What is known of a report besides its text: from a manifest, from front matter, or worked out.
public struct Metadata: Hashable, Sendable {
    public var title: String?
    public var organization: String?
    public var place: String?
    public var published: String?
    public var period: String?
    public var page: String?
    /// The original a report restates, named in its citations.
    public var source: String?

    public init() {}

    /// By which manifests and front matter call the fields.
    public static let fieldNames = ["title", "organization", "place", "published", "period", "page", "source"]

    /// Takes the fields by the names that manifests and front matter use.
    public init(fields: [String: String]) {
        func field(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        title = field("title")
        organization = field("organization")
        place = field("place")
        published = field("published")
        period = field("period")
        page = field("page")
        source = field("source")
    }

    /// These fields, and where one is missing the other's.
    public func filled(from other: Metadata) -> Metadata {
        var result = self
        result.title = title ?? other.title
        result.organization = organization ?? other.organization
        result.place = place ?? other.place
        result.published = published ?? other.published
        result.period = period ?? other.period
        result.page = page ?? other.page
        result.source = source ?? other.source
        return result
    }
}

/// What is wrong with a report or its manifest: where, what was found, what to do.
public struct ReportProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let column: Int
    public let message: String

    public init(file: String, line: Int = 1, column: Int = 1, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    public var description: String { "\(file):\(line):\(column): \(message)" }
}
