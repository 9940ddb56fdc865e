import Facts
import Presentation

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
        guard !corpus.documents.isEmpty else { return 0 }
        switch format {
        case .json:
            for (document, sentences, figures) in counted(corpus) {
                Terminal.print(JSONFormat.record(document, sentences: sentences, figures: figures).line)
            }
        case .text: Terminal.print(text(corpus))
        }
        return 0
    }

    /// A report a line, in columns.
    static func text(_ corpus: Corpus) -> String {
        TextFormat.table(counted(corpus).map { TextFormat.fields($0, sentences: $1, figures: $2) })
    }

    private static func counted(_ corpus: Corpus) -> [(Document, Int, Int)] {
        corpus.documents.map { document in
            let held = corpus.source.document(document.path)
            return (document, held?.sentences.count ?? 0, held?.figures.count ?? 0)
        }
    }
}
