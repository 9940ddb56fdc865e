import Facts
import Presentation
import Quantities

/// Every figure in the index.
enum FiguresCommand: Command {
    static let name = "figures"
    static let usage = ""
    static let summary = "列出索引里的数字，可按指标、单位、地方、时期、报告、量词、口径筛选"
    static let metric = Option(names: ["--metric"], value: "TEXT", summary: "指标含有")
    static let organization = Option(names: ["--organization"], value: "TEXT", summary: "单位含有")
    static let place = Option(names: ["--place"], value: "TEXT", summary: "地方含有")
    static let period = Option(names: ["--period"], value: "YEAR", summary: "时期，如 2022")
    static let document = Option(names: ["--document"], value: "FILE", summary: "报告")
    static let unit = Option(names: ["--unit"], value: "UNIT", summary: "量词")
    static let basis = Option(
        names: ["--basis"], value: "BASIS", summary: "口径：stock flow cumulative target rate rank")
    static let options =
        Option.everywhere + [
            .format, .json, metric, organization, place, period, document, unit, basis,
        ]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let format = try AnswerFormat(arguments)
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        let corpus = try Corpus(try Index.open(arguments, engine: engine))
        let figures = corpus.figures.filter { matches($0, arguments) }
        guard !figures.isEmpty else { return 0 }
        switch format {
        case .json:
            for figure in figures {
                let sentence = corpus.sentence(of: figure)
                Terminal.print(
                    JSONFormat.record(figure, sentence: sentence, document: corpus.document(of: figure)).line)
            }
        case .text: Terminal.print(text(figures, in: corpus, aligned: Terminal.isOutput))
        }
        return 0
    }

    /// A figure a line: in columns for people, separated by tabs for programs.
    static func text(_ figures: some Sequence<Figure>, in corpus: Corpus, aligned: Bool) -> String {
        let rows = figures.map { TextFormat.fields($0, sentence: corpus.sentence(of: $0)) }
        return aligned ? TextFormat.table(rows) : rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    private static func matches(_ figure: Figure, _ arguments: Arguments) -> Bool {
        func holds(_ option: Option, _ text: String?) -> Bool {
            arguments[option].map { text?.contains($0) ?? false } ?? true
        }
        func equals(_ option: Option, _ text: String?) -> Bool { arguments[option].map { $0 == text } ?? true }
        let inPeriod = arguments[period].map { asked in
            Period(asked).map { figure.period?.year == $0.year } ?? false
        }
        return holds(metric, figure.metric + (figure.action ?? "")) && holds(organization, figure.organization)
            && holds(place, figure.place) && (inPeriod ?? true) && equals(document, figure.document)
            && equals(unit, figure.quantity.unit) && equals(basis, figure.basis?.rawValue)
    }
}
