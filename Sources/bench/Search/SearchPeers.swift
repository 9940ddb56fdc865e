import FoundationEssentials
import Glibc

/// The same sentences and questions in other search engines, through `scripts/search-peers`.
struct SearchPeers {
    /// A Python; with the package tantivy if that is to be measured.
    let interpreter: String
    let folder: String

    /// What one of them took: milliseconds to build, bytes, and microseconds that half and 99 of 100 questions took at most.
    struct Result: Decodable {
        let name: String
        let build: Int
        let bytes: Int
        let half: Int
        let most: Int

        /// No thresholds: these are others' times.
        func rows(sentences: Int) -> [Row] {
            // What has no index only takes its time.
            let held = [
                ("建\(sentences)句", sentences * 100 / max(1, build), "千句/s"), ("大小", bytes / 10_000, "MB"),
            ]
            return
                ((bytes > 0 ? held : []) + [
                    ("百分之50快于", half * 100, "µs"), ("百分之99快于", most * 100, "µs"),
                ]).map { what, value, unit in
                    Row(name: "\(name)：\(what)", value: value, unit: unit, threshold: value, isRate: false)
                }
        }
    }

    /// - Parameter questions: the words of each, one of which must stand in a sentence.
    func results(text: SearchText, sentences: Int, questions: [[String]]) throws -> [Result] {
        try write(text: text, sentences: sentences)
        let lines = questions.map { $0.joined(separator: " ") }.joined(separator: "\n")
        try Data(lines.utf8).write(to: URL(filePath: folder + "/questions.txt"))
        try run([interpreter, "scripts/search-peers", folder])
        guard let told = FileManager.default.contents(atPath: folder + "/peers.json"),
            let results = try? JSONDecoder().decode([Result].self, from: told)
        else { throw BenchFailure(message: "scripts/search-peers 没有写出结果；它要用装有 tantivy 的 python3。") }
        return results
    }

    private func write(text: SearchText, sentences: Int) throws {
        guard let file = fopen(folder + "/sentences.txt", "w") else {
            throw BenchFailure(message: "临时文件夹 \(folder) 不能写。")
        }
        defer { fclose(file) }
        text.forEachReport(sentences: sentences, seed: 1) { report in
            for sentence in report.sentences { fputs(sentence.text + "\n", file) }
        }
    }

    private func run(_ words: [String]) throws {
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        guard posix_spawnp(&child, words[0], nil, nil, &arguments, environ) == 0 else {
            throw BenchFailure(message: "没有 \(words[0])。")
        }
        var status: Int32 = 0
        waitpid(child, &status, 0)
    }
}
