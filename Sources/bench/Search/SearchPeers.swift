import FoundationEssentials
import Glibc

/// The same sentences and questions in other search engines, through `scripts/search-peers`.
struct SearchPeers {
    /// A Python that has the package tantivy.
    let interpreter: String
    let folder: String

    private struct Result: Decodable {
        let name: String
        let build: Int
        let bytes: Int
        let half: Int
        let most: Int
    }

    /// - Parameter questions: the words of each, one of which must stand in a sentence.
    func rows(text: SearchText, sentences: Int, questions: [[String]]) throws -> [Row] {
        try write(text: text, sentences: sentences)
        let lines = questions.map { $0.joined(separator: " ") }.joined(separator: "\n")
        try Data(lines.utf8).write(to: URL(filePath: folder + "/questions.txt"))
        try run([interpreter, "scripts/search-peers", folder])
        guard let told = FileManager.default.contents(atPath: folder + "/peers.json"),
            let results = try? JSONDecoder().decode([Result].self, from: told)
        else { throw BenchFailure(message: "scripts/search-peers 没有写出结果；它要用装有 tantivy 的 python3。") }
        return results.flatMap { result in
            [
                ("建\(sentences)句，千句/s", sentences * 100 / max(1, result.build), "千句/s"),
                ("一半快于", result.half * 100, "µs"),
                ("百分之九十九快于", result.most * 100, "µs"), ("大小", result.bytes / 10_000, "MB"),
            ].map { what, value, unit in
                Row(name: "\(result.name)：\(what)", value: value, unit: unit, threshold: .max / 2, isRate: false)
            }
        }
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
