/// A sheet of `grammar/characters`: rows of a fixed number of columns, and what is wrong with the lines that are none.
///
/// UTF-8, tab separated; lines starting with `#` are comments, the first other line names the columns. Unlike a sheet
/// of the lexicon its fields are sounds and characters, not words, so that each reader checks them itself.
struct CharacterSheet {
    struct Row {
        let line: Int
        let fields: [String]
    }

    let file: String
    private(set) var rows: [Row] = []
    private(set) var problems: [LexiconProblem] = []

    init(file: String, bytes: [UInt8], columns: [String]) {
        self.file = file
        // A byte order mark is the editor's, not the sheet's.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard String(validating: bytes, as: UTF8.self) != nil else {
            report(line: 1, "不是 UTF-8 文本；请用 UTF-8 编码保存这张表")
            return
        }
        var namesColumns = true
        for (number, rawLine) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = rawLine.last == 0x0D ? rawLine.dropLast() : rawLine
            if line.isEmpty || line.first == 0x23 { continue }
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            if namesColumns {
                namesColumns = false
                if fields != columns {
                    report(line: number + 1, "表头应为\(columns.joined(separator: "、"))，列与列之间是一个制表符；请补上表头")
                }
            } else {
                add(Row(line: number + 1, fields: fields), columns: columns)
            }
        }
    }

    mutating func report(line: Int, _ message: String) {
        problems.append(LexiconProblem(file: file, line: line, message: message))
    }

    private mutating func add(_ row: Row, columns: [String]) {
        guard row.fields.count == columns.count else {
            let wanted = "\(columns.count)列（\(columns.joined(separator: "、"))）"
            report(line: row.line, "有\(row.fields.count)列，应为\(wanted)；列与列之间是一个制表符")
            return
        }
        if let empty = zip(columns, row.fields).first(where: { $0.1.isEmpty }) {
            report(line: row.line, "“\(empty.0)”一列是空的；请补上，或者删去这一行")
            return
        }
        rows.append(row)
    }
}

/// Numbers by character: a sorted array instead of a dictionary of arrays, which is made at every start and mostly
/// asked for a few dozen characters.
struct CharacterNumbers: Sendable {
    /// Character in the upper half, number in the lower.
    private var pairs: [UInt64] = []

    mutating func reserve(_ count: Int) { pairs.reserveCapacity(count) }

    /// Look-ups are allowed after `sort`.
    mutating func append(_ number: Int, to character: Unicode.Scalar) {
        pairs.append(UInt64(character.value) << 32 | UInt64(UInt32(truncatingIfNeeded: number)))
    }

    mutating func sort() { pairs.sort() }

    /// The numbers of a character, ascending. Complexity: logarithmic in the number of pairs.
    func numbers(of character: Unicode.Scalar) -> some Sequence<Int> {
        let first = lowerBound(UInt64(character.value) << 32)
        return pairs[first...].lazy.prefix { $0 >> 32 == UInt64(character.value) }.map { Int($0 & 0xFFFF_FFFF) }
    }

    /// Whether two characters have a number in common.
    func share(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        numbers(of: left).contains { number in numbers(of: right).contains(number) }
    }

    private func lowerBound(_ wanted: UInt64) -> Int {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
