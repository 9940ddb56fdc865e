/// A tab-separated sheet as it is written: its heading and its rows, cell by cell.
///
/// `家⇥所 户⇥机构` below the heading `规范⇥别称⇥类` is a row of three cells; the third begins at column 6.
public struct Sheet: Sendable {
    public struct Row: Sendable {
        /// From 1.
        public let line: Int
        public let cells: [String]

        /// Where a cell begins, from 1 in Unicode scalars.
        ///
        /// Complexity: linear in the length of the row; nobody asks unless something is wrong.
        public func column(ofCell number: Int) -> Int {
            cells.prefix(number).reduce(1) { $0 + $1.unicodeScalars.count + 1 }
        }

        /// Where a word of a cell begins, the words being separated by blanks.
        public func column(ofCell number: Int, word: Int) -> Int {
            let start = column(ofCell: number)
            guard number < cells.count else { return start }
            let words = cells[number].split(whereSeparator: \.isWhitespace)
            guard word < words.count else { return start }
            return start + cells[number][..<words[word].startIndex].unicodeScalars.count
        }
    }

    /// The first line that is no comment; nil in a file of comments.
    public let heading: Row?
    public let rows: [Row]

    /// Lines that are empty or begin with `#` are passed over; nil for bytes that are no UTF-8 text.
    public init?(bytes: [UInt8]) {
        // A byte order mark is the editor's, not the sheet's.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var heading: Row?
        var rows: [Row] = []
        for (number, rawLine) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: rawLine.last == 0x0D ? rawLine.dropLast() : rawLine, as: UTF8.self)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let row = Row(line: number + 1, cells: cells)
            if heading == nil { heading = row } else { rows.append(row) }
        }
        self.heading = heading
        self.rows = rows
    }
}
