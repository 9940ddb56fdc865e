import FoundationEssentials

/// Takes up a batch that was stopped, where its output file ends.
///
/// Each record must be that of the next line of input; sessions take note of the lines passed over. Nothing is written
/// before the whole file has been read and fits.
struct Resume {
    private struct Record: Decodable {
        let schema: Int
        let id: String?
        let session: String?
        let question: String
        let status: String
    }

    /// Records hold quotes and may be longer than questions.
    private static let longestRecord = 16 << 20

    private let path: String
    private let output: LineStream

    init(path: String) throws {
        self.path = path
        output = try LineStream(path: path, longest: Self.longestRecord)
    }

    /// Passes over the lines that have their answer.
    ///
    /// - Returns: how many bytes of the file are whole records; what follows them is a line that was cut.
    /// - Throws: `Failure` where the file is not the beginning of this input's answers.
    func passOver(_ source: inout QuestionSource, _ sessions: inout SessionTable, _ summary: inout BatchSummary) throws
        -> Int
    {
        var kept = 0
        while let line = try output.next(), line.isClosed {
            guard !line.isCut, let record = try? JSONDecoder().decode(Record.self, from: Data(line.bytes)) else {
                throw refusal(line.number, "不是答案记录")
            }
            guard let question = try source.next() else { throw refusal(line.number, "多出一条记录，问题文件里没有这么多句") }
            guard record.id == question.id, record.session == question.session, record.question == question.text else {
                throw refusal(
                    line.number,
                    "答的是“\(Self.short(record.question))”（编号 \(record.id ?? "无")），"
                        + "问题文件这里是“\(Self.short(question.text))”（编号 \(question.id ?? "无")）")
            }
            sessions.session(of: question)?.remember(question)
            summary.take(status: record.status)
            kept = line.end
        }
        return kept
    }

    private func refusal(_ number: Int, _ found: String) -> Failure {
        Failure("\(path)：第\(number)行\(found)；不是同一批问题的答案，没有改动它。请核对文件，或去掉 --resume 换一个文件名。")
    }

    private static func short(_ text: String) -> String {
        text.count > 40 ? String(text.prefix(40)) + "…" : text
    }
}
