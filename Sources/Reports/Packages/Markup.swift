internal import CXML2

/// XML or HTML, event by event.
final class Markup {
    enum Event {
        /// The name of the element, without prefix.
        case start(String)
        case end(String)
        case text(String)
    }

    private let path: String
    private let part: String
    private let bytes: UnsafeMutableBufferPointer<CChar>
    private let reader: OpaquePointer
    /// Elements around this place, those of `uncounted` left out.
    private var depth = 0
    private let uncounted: Set<String>
    private let deepest: Int

    /// - Parameters:
    ///   - path: of the file, for messages.
    ///   - part: the part of a package that is read, for messages; empty for a file by itself.
    /// - Throws: `ReportProblem` where libxml2 is missing.
    static func xml(path: String, part: String, _ bytes: [UInt8]) throws(ReportProblem) -> Markup {
        try Markup(path, part, bytes, deepest: ReadingLimits.nesting, open: markup_reader_open_xml)
    }

    /// - Parameters:
    ///   - bytes: HTML in UTF-8.
    ///   - uncounted: elements inside which others do not count as deeper, in small letters: a page that never closes
    ///     its `<font>` is read all the same.
    static func html(path: String, _ bytes: [UInt8], uncounted: Set<String>) throws(ReportProblem) -> Markup {
        try Markup(
            path, "", bytes, uncounted: uncounted, deepest: ReadingLimits.pageNesting, open: markup_reader_open_html)
    }

    private init(
        _ path: String, _ part: String, _ source: [UInt8], uncounted: Set<String> = [], deepest: Int,
        open: (UnsafePointer<CChar>, Int32) -> OpaquePointer?
    ) throws(ReportProblem) {
        self.uncounted = uncounted
        self.deepest = deepest
        self.path = path
        self.part = part
        bytes = .allocate(capacity: source.count + 1)
        for (place, byte) in source.enumerated() { bytes[place] = CChar(bitPattern: byte) }
        bytes[source.count] = 0
        guard markup_library_is_there(), let base = bytes.baseAddress, let count = Int32(exactly: source.count),
            let opened = open(base, count)
        else {
            bytes.deallocate()
            throw ReportProblem(file: path, message: "读这种文件要用 libxml2，这台电脑没有装；请安装软件包 libxml2")
        }
        reader = opened
    }

    deinit {
        markup_reader_close(reader)
        bytes.deallocate()
    }

    /// The next event, nil at the end.
    ///
    /// - Throws: `ReportProblem` where the document is malformed, nested too deeply, or declares a type, which office
    ///   files never do and which could make it grow without end.
    func next() throws(ReportProblem) -> Event? {
        switch markup_reader_next(reader) {
        case markup_start_element:
            let name = String(cString: markup_reader_name(reader))
            if !uncounted.contains(name) { depth += 1 }
            guard depth <= deepest else { throw tooDeep }
            return .start(name)
        case markup_end_element:
            let name = String(cString: markup_reader_name(reader))
            if !uncounted.contains(name) { depth -= 1 }
            return .end(name)
        case markup_too_deep: throw tooDeep
        case markup_text: return .text(String(cString: markup_reader_text(reader)))
        case markup_doctype:
            guard part.isEmpty else { throw problem("里面有不该有的类型声明；请用原来的软件另存为新文件再收录") }
            return try next()
        case markup_end: return nil
        default: throw problem("文件坏了，从这里起读不下去；请用原来的软件另存为新文件再收录")
        }
    }

    /// An attribute of the element that has just started, by its name without prefix.
    func attribute(_ name: String) -> String? { markup_reader_attribute(reader, name).map { String(cString: $0) } }

    private var tooDeep: ReportProblem {
        problem(
            part.isEmpty
                ? "网页里的元素套得太深，有几百层；请在浏览器里打开，把正文复制到 .txt 再收录"
                : "嵌套超过 \(deepest) 层；请用原来的软件另存为新文件再收录")
    }

    private func problem(_ message: String) -> ReportProblem {
        let place = part.isEmpty ? "" : "（\(part)）"
        return ReportProblem(file: path, line: max(1, Int(markup_reader_line(reader))), message: place + message)
    }
}
