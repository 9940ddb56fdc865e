import ChineseText
import Facts
import Presentation
import Quantities

/// What the index holds.
enum DocumentsCommand: Command {
    static let name = "documents"
    static let usage = ""
    static let summary = "列出索引里的报告：标题、单位、地方、日期、时期，句数和数字数"
    static let options = Option.everywhere + [.format, .json]

    static func run(_ arguments: Arguments) throws -> Int32 {
        let format = try AnswerFormat(arguments)
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        let corpus = try Corpus(try Index.open(arguments, engine: engine))
        for document in corpus.documents {
            let sentences = corpus.sentences(of: document.path).count
            let figures = corpus.figures.count { $0.document == document.path }
            switch format {
            case .json: Terminal.print(JSONFormat.record(document, sentences: sentences, figures: figures).line)
            case .text: Terminal.print(line(document, sentences, figures))
            }
        }
        return 0
    }

    private static func line(_ document: Document, _ sentences: Int, _ figures: Int) -> String {
        let period = document.period.map { "\($0)（\(source(document))）" } ?? "时期不明"
        let titles =
            document.title ?? "\(document.articles.count)篇："
            + document.articles.map { $0.title ?? "（无题）" }.joined(separator: "；")
        return [
            DisplayWidth.padded(document.path, to: 30), document.published?.description ?? "日期不明", period,
            document.organization ?? document.place ?? "单位不明", "\(sentences)句\(figures)个数", titles,
        ].joined(separator: "  ")
    }

    private static func source(_ document: Document) -> String {
        switch document.periodSource {
        case .manifest: "目录所载"
        case .inferred: "由正文推断"
        case .stated, .inherited, nil: "正文所载"
        }
    }
}
