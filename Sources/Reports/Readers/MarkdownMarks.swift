internal import ChineseText

/// The bytes of a line of Markdown that mark it and are no part of its text: `**`, `` ` ``, `[`…`](address)`.
struct MarkdownMarks {
    private let bytes: [UInt8]
    private let end: Int
    private var marks: [ByteSpan] = []
    /// Where emphasis opened that is not closed yet.
    private var emphasis: [ByteSpan] = []

    /// In order, apart from one another.
    static func all(in line: ByteSpan, _ bytes: [UInt8]) -> [ByteSpan] {
        var marks = MarkdownMarks(bytes: bytes, end: line.end)
        var place = line.start
        while place < line.end { place = marks.take(place, from: line.start) }
        return joined(marks.marks.sorted())
    }

    /// Marks inside one another (emphasis in the address of a link) are one.
    private static func joined(_ marks: [ByteSpan]) -> [ByteSpan] {
        var result: [ByteSpan] = []
        for mark in marks {
            if let last = result.last, mark.start < last.end {
                result[result.count - 1] = ByteSpan(last.start, max(last.end, mark.end))
            } else {
                result.append(mark)
            }
        }
        return result
    }

    /// A line without the mark of a list or a quotation before it (`- `, `* `, `> `). Numbers of items stay: they are text.
    static func withoutBullet(_ line: ByteSpan, _ bytes: [UInt8]) -> ByteSpan {
        guard line.count > 0 else { return line }
        let isQuotation = bytes[line.start] == UInt8(ascii: ">")
        let isBullet = "-*+".utf8.contains(bytes[line.start])
        guard isQuotation || isBullet, line.count > 1 else { return line }
        guard isQuotation || bytes[line.start + 1] == 0x20 || bytes[line.start + 1] == 0x09 else { return line }
        let rest = Lines.trimmed(line.start + 1, line.end, bytes)
        return rest.count == 0 ? line : rest
    }

    private init(bytes: [UInt8], end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// Looks at one place and tells the next.
    private mutating func take(_ place: Int, from start: Int) -> Int {
        switch bytes[place] {
        case UInt8(ascii: "\\") where place + 1 < end && Self.isPunctuation(bytes[place + 1]):
            marks.append(ByteSpan(place, place + 1))
            return place + 2
        case UInt8(ascii: "!") where place + 1 < end && bytes[place + 1] == UInt8(ascii: "["):
            guard let link = link(place + 1) else { return place + 1 }
            marks.append(ByteSpan(place, link.end))
            return link.end
        case UInt8(ascii: "["):
            guard let link = link(place) else { return place + 1 }
            marks += [ByteSpan(place, place + 1), ByteSpan(link.close, link.end)]
            return place + 1
        case UInt8(ascii: "<") where comment(place) != nil:
            let close = comment(place) ?? end
            marks.append(ByteSpan(place, close))
            return close
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
            return takeEmphasis(place, from: start)
        // What a link was cut into is skipped: its address stands in the marks already.
        case UInt8(ascii: "]"): return marks.first { $0.start == place }?.end ?? place + 1
        default: return place + 1
        }
    }

    /// A run of the same sign: closes the last such run that touches text, else opens one.
    private mutating func takeEmphasis(_ place: Int, from start: Int) -> Int {
        var after = place
        while after < end, bytes[after] == bytes[place] { after += 1 }
        let run = ByteSpan(place, after)
        // Multiplication (3 * 4), names (a_b) and what is longer than any emphasis stay as they are.
        guard run.count <= 3, bytes[place] != UInt8(ascii: "~") || run.count == 2 else { return after }
        let opens = after < end && bytes[after] > 0x20
        let closes = place > start && bytes[place - 1] > 0x20
        if bytes[place] == UInt8(ascii: "_"), opens, closes { return after }
        if closes, let mate = emphasis.lastIndex(where: { bytes[$0.start] == bytes[place] && $0.count == run.count }) {
            marks += [emphasis[mate], run]
            emphasis.removeSubrange(mate...)
        } else if opens {
            emphasis.append(run)
        }
        return after
    }

    /// Where the text of a link that begins here closes, and where its address ends.
    private func link(_ start: Int) -> (close: Int, end: Int)? {
        // Long enough for any address; without a bound a line of brackets would take the square of its length.
        let limit = min(end, start + 2000)
        guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")), close + 1 < limit,
            bytes[close + 1] == UInt8(ascii: "("),
            let last = bytes[(close + 1)..<limit].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        return (close, last + 1)
    }

    private func comment(_ start: Int) -> Int? {
        guard bytes[start..<end].starts(with: "<!--".utf8) else { return nil }
        var place = start + 4
        while place + 3 <= end {
            if bytes[place] == UInt8(ascii: "-"), bytes[place..<end].starts(with: "-->".utf8) { return place + 3 }
            place += 1
        }
        return nil
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).isPunctuation }
}
