import Reports

/// The questions of several files, one after another, read as they are asked for.
struct QuestionSource {
    enum Format: String {
        case txt
        case csv
        case jsonl

        /// - Throws: `Failure` for a format that cannot be read.
        init(_ given: String?, path: String) throws {
            let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? "txt"
            let name = given ?? (["jsonl", "csv", "xlsx"].contains(ending) ? ending : "txt")
            guard let format = Format(rawValue: name) else {
                throw Failure("\(path)：还读不了“\(name)”格式的问题文件；可用的格式：txt、csv、jsonl。")
            }
            self = format
        }
    }

    private var files: [QuestionFile]
    private var current = 0
    private(set) var count = 0

    /// Opens every file first: a mistake in the last name is told before anything is answered.
    init(paths: [String], format: String?) throws {
        files = try (paths.isEmpty ? ["-"] : paths).map {
            QuestionFile(stream: try LineStream(path: $0), format: try Format(format, path: $0))
        }
    }

    /// Bytes of all files together; nil if one has no known size.
    var size: Int? { files.reduce(0) { total, file in total.flatMap { sum in file.stream.size.map { sum + $0 } } } }
    var consumed: Int { files.reduce(0) { $0 + $1.stream.consumed } }

    mutating func next() throws -> QuestionLine? {
        while current < files.count {
            if let line = try files[current].next() {
                count += 1
                return line
            }
            current += 1
        }
        return nil
    }

    /// The next questions: as many as asked for, fewer where the next would have to be waited for.
    mutating func block(_ count: Int) throws -> [QuestionLine] {
        var block: [QuestionLine] = []
        while block.count < count, !Interruption.isRequested {
            if !block.isEmpty, current < files.count, !files[current].isReady { break }
            guard let line = try next() else { break }
            block.append(line)
        }
        return block
    }
}

/// One file of questions.
struct QuestionFile {
    let stream: LineStream
    private let format: QuestionSource.Format
    /// Lines read ahead in search of a closing quote that is not there.
    private var ahead: [LineStream.Line] = []
    private var columns: QuestionColumns?

    init(stream: LineStream, format: QuestionSource.Format) {
        self.stream = stream
        self.format = format
    }

    var isReady: Bool { !ahead.isEmpty || stream.isReady }

    mutating func next() throws -> QuestionLine? {
        while let line = try nextLine() {
            if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
            if let question = try question(line) { return question }
        }
        return nil
    }

    private mutating func question(_ line: LineStream.Line) throws -> QuestionLine? {
        guard !line.isCut else {
            return Self.problem("超过 \(LineStream.longest >> 10) KiB 的上限；请拆成短问句。", line)
        }
        guard let text = String(validating: line.bytes, as: UTF8.self) else {
            return Self.problem("不是 UTF-8 文字；请把文件另存为 UTF-8 编码。", line)
        }
        switch format {
        case .txt: return text.hasPrefix("#") ? nil : QuestionLine(text: text, number: line.number)
        case .jsonl: return QuestionLine(json: line.bytes, number: line.number)
        case .csv: return try row(line, text)
        }
    }

    /// The record that begins at a line: a quoted cell may go on over several.
    private mutating func row(_ first: LineStream.Line, _ text: String) throws -> QuestionLine? {
        var reader = CommaSeparated.Reader(line: first.number)
        reader.take(text + "\n")
        var held: [LineStream.Line] = []
        var size = first.bytes.count
        while reader.openQuote != nil {
            guard size <= LineStream.longest, let line = try nextLine() else {
                ahead = held + ahead
                return Self.problem("的引号没有配对；请在这一栏末尾补上 \"。", first)
            }
            held.append(line)
            size += line.bytes.count
            reader.take(String(decoding: line.bytes, as: UTF8.self) + "\n")
        }
        guard let record = reader.records.first else { return nil }
        if columns == nil {
            columns = QuestionColumns(heading: record.fields)
            if columns != nil { return nil }
        }
        let known = columns ?? QuestionColumns()
        columns = known
        return QuestionLine(row: record.fields, columns: known, number: first.number)
    }

    private mutating func nextLine() throws -> LineStream.Line? {
        guard ahead.isEmpty else { return ahead.removeFirst() }
        return try stream.next()
    }

    private static func problem(_ problem: String, _ line: LineStream.Line) -> QuestionLine {
        QuestionLine(problem: problem, number: line.number, line: String(decoding: line.bytes, as: UTF8.self))
    }
}
