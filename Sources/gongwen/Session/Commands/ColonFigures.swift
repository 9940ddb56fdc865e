import Facts
import Quantities

/// `:figures 服务站 2022`: the figures whose record holds all these words; if none does, those whose sentence helps.
enum ColonFigures: ColonCommand {
    static let name = "figures"
    static let usage = "[词…]"
    static let summary = "列出报告里的数字；写上词就只列含有它们的，如 :figures 服务站 2022"

    /// More would run off the screen.
    private static let most = 40

    static func run(_ rest: String, in session: Session) throws -> Session.Reply {
        let corpus = session.desk.corpus
        let words = rest.split(separator: " ")
        let records = figures(in: corpus, holding: words) { [record($0)] }
        // 送温暖 may stand before the clause that tells what was spent on it.
        let found =
            !records.isEmpty
            ? records : figures(in: corpus, holding: words) { [record($0), corpus.sentence(of: $0)?.quote ?? ""] }
        guard !found.isEmpty else {
            throw Failure(
                words.isEmpty ? "索引里还没有数字；请用 gongwen ingest 收录报告。" : "没有哪个数字的记录或句子同时含有\(list(words))；请少写一个词，或换个说法。")
        }
        let text = FiguresCommand.text(found.prefix(most), in: corpus, aligned: true)
        return .text(found.count > most ? text + "\n（共\(found.count)个，只列前\(most)个；加一个词就少了）" : text)
    }

    private static func figures(
        in corpus: Corpus, holding words: [Substring], texts: (Figure) -> [String]
    ) -> [Figure] {
        corpus.figures.filter { figure in
            let texts = texts(figure)
            return words.allSatisfy { word in texts.contains { $0.contains(word) } }
        }
    }

    private static func record(_ figure: Figure) -> String {
        [
            figure.text, figure.action, figure.metric, figure.beneficiary, figure.scope, figure.organization,
            figure.place, figure.period?.description, figure.document,
        ].compactMap { $0 }.joined(separator: "\n")
    }

    private static func list(_ words: [Substring]) -> String { words.map { "“\($0)”" }.joined(separator: "和") }
}
