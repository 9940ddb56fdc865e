import FoundationEssentials
import Glibc

/// Questions as `gongwen batch` reads them, and its answers.
enum QuestionFile {
    private struct Question: Encodable {
        let id: String
        let question: String
    }

    /// What is looked at of an answer.
    struct Answer: Decodable, Equatable {
        let id: String
        let question: String
        let status: String
        let text: String
    }

    private struct Timed: Decodable {
        let elapsed: Double

        enum CodingKeys: String, CodingKey { case elapsed = "elapsed_ms" }
    }

    /// Writes questions, each numbered from 1 on.
    static func write(_ questions: [String], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var text = Data()
        for (number, question) in questions.enumerated() {
            text += try encoder.encode(Question(id: "\(number + 1)", question: question)) + Data([0x0A])
        }
        try text.write(to: URL(filePath: path))
    }

    /// - Throws: `BenchFailure` where a line is no answer.
    static func forEachAnswer(in path: String, _ body: (Answer) throws -> Void) throws {
        try forEachLine(of: path) { line in
            guard let answer = try? JSONDecoder().decode(Answer.self, from: line) else {
                throw BenchFailure(message: "\(path)：有一行不是答案。")
            }
            try body(answer)
        }
    }

    /// Microseconds that each answer took.
    static func times(in path: String) throws -> [Int] {
        var times: [Int] = []
        try forEachLine(of: path) { line in
            times.append(Int((try JSONDecoder().decode(Timed.self, from: line).elapsed * 1000).rounded()))
        }
        return times
    }

    /// A line at a time: the answers to many questions are larger than memory should be.
    private static func forEachLine(of path: String, _ body: (Data) throws -> Void) throws {
        guard let file = fopen(path, "r") else { throw BenchFailure(message: "\(path)：读不了。") }
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer {
            free(line)
            fclose(file)
        }
        while true {
            let count = getline(&line, &room, file)
            guard count > 0, let line else { return }
            try body(Data(bytes: line, count: count))
        }
    }

    /// Whole lines of a file that is being written, beyond those counted before.
    struct LineCount {
        private let path: String
        private var offset = 0
        private(set) var lines = 0

        init(_ path: String) { self.path = path }

        mutating func update() {
            guard let file = fopen(path, "r") else { return }
            defer { fclose(file) }
            fseek(file, offset, SEEK_SET)
            var block = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = fread(&block, 1, block.count, file)
                guard count > 0 else { return }
                offset += count
                lines += block[..<count].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
            }
        }
    }
}
