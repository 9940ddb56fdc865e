import FoundationEssentials

/// Recombined reports as files that `gongwen ingest` reads: front matter, a title, sections, paragraphs of several sentences.
struct ReportFolder {
    let path: String
    /// Bytes of all files.
    let bytes: Int

    /// Writes the reports, or leaves them as they are where an earlier run has written all of them.
    ///
    /// - Throws: `BenchFailure` where the folder cannot be written.
    init(_ path: String, text: SearchText, sentences: Int, seed: UInt64) throws {
        self.path = path
        // Beside the folder, so that what reads the folder finds reports only.
        let mark = path + ".whole"
        if let told = FileManager.default.contents(atPath: mark), let known = Int(String(decoding: told, as: UTF8.self))
        {
            bytes = known
            return
        }
        var written = 0
        do {
            try? FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try text.forEachReport(sentences: sentences, seed: seed) { report in
                let file = Data(Self.markdown(report).utf8)
                written += file.count
                try file.write(to: URL(filePath: path + "/" + report.path))
            }
            try Data("\(written)".utf8).write(to: URL(filePath: mark))
        } catch {
            throw BenchFailure(message: "\(path)：报告写不进去：\(error)")
        }
        bytes = written
    }

    /// As a report of the shipped corpus is written.
    static func markdown(_ report: SearchText.Report) -> String {
        var text = """
            ---
            title: \(report.title)
            organization: \(report.party)
            place: \(report.place)
            published: \(report.year)-12
            period: \(report.year)
            ---

            # \(report.title)
            """
        var section = ""
        for sentence in report.sentences {
            if sentence.section != section {
                section = sentence.section
                text += "\n\n## \(section)\n\n"
            } else if !sentence.follows {
                text += "\n\n"
            }
            text += sentence.clauses.joined(separator: "，") + "。"
        }
        return text + "\n"
    }
}
