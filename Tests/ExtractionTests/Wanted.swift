import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// What a test expects of a figure.
struct Wanted: Sendable {
    let text: String
    let value: String
    let unit: String
    let bound: Bound?
    /// What the metric at least says.
    let metric: String
    let action: String?
    let basis: Basis?
    let scope: String?
    let place: String?
    let period: String?
    let source: PeriodSource?

    init(
        _ text: String, _ value: String, _ unit: String, _ bound: Bound? = nil, metric: String = "",
        action: String? = nil, basis: Basis? = nil, scope: String? = nil, place: String? = "无锡市",
        period: String? = "2022", source: PeriodSource? = .manifest
    ) {
        self.text = text
        self.value = value
        self.unit = unit
        self.bound = bound
        self.metric = metric
        self.action = action
        self.basis = basis
        self.scope = scope
        self.place = place
        self.period = period
        self.source = source
    }

    func check(_ figure: Figure, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(figure.text == text, sourceLocation: sourceLocation)
        #expect("\(figure.quantity.value)" == value, sourceLocation: sourceLocation)
        #expect(figure.quantity.unit == unit, sourceLocation: sourceLocation)
        #expect(figure.quantity.bound == bound, "\(text)", sourceLocation: sourceLocation)
        #expect(figure.metric.contains(metric) || metric.isEmpty, "\(text)", sourceLocation: sourceLocation)
        if let action { #expect(figure.action == action, "\(text)", sourceLocation: sourceLocation) }
        #expect(figure.basis == basis, "\(text)", sourceLocation: sourceLocation)
        #expect(figure.scope == scope, "\(text)", sourceLocation: sourceLocation)
        #expect(figure.place == place, "\(text)", sourceLocation: sourceLocation)
        #expect(figure.period?.description == period, "\(text)", sourceLocation: sourceLocation)
        #expect(figure.periodSource == source, "\(text)", sourceLocation: sourceLocation)
    }
}

/// A sentence of a report and the figures in it.
struct SentenceCase: Sendable, CustomTestStringConvertible {
    let sentence: String
    let figures: [Wanted]

    init(_ sentence: String, _ figures: Wanted...) {
        self.sentence = sentence
        self.figures = figures
    }

    var testDescription: String { sentence }

    /// The figures of the sentence in a report of 无锡市 on 2022.
    static func figures(_ sentence: String) throws -> [Figure] {
        let report = SampleReport("无锡.md", place: "无锡市", period: "2022", body: sentence)
        return try Project.load().extract(report.markdown, path: report.path).figures
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let found = try Self.figures(sentence)
        #expect(found.map(\.text) == figures.map(\.text), sourceLocation: sourceLocation)
        for (figure, wanted) in zip(found, figures) { wanted.check(figure, sourceLocation: sourceLocation) }
    }
}
