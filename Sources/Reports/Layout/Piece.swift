internal import ChineseText

/// Lines that belong together: a paragraph, a title, a row of a table.
struct Piece {
    enum Kind: Equatable {
        /// A heading marked as one, with its level from 1.
        case heading(Int)
        case lines
        /// One row of a table in plain text.
        case row
        /// A table; the lines are its rows.
        case table(Table)
    }

    let kind: Kind
    let lines: [MappedText]

    /// The lines joined as Chinese is: without blanks, unless Latin words or digits meet.
    let joined: MappedText

    init(kind: Kind, lines: [MappedText]) {
        self.kind = kind
        self.lines = lines
        var result = MappedText()
        for line in lines {
            if let last = result.bytes.last, let first = line.bytes.first, last.isLatin, first.isLatin {
                result.append([0x20], standingFor: ByteSpan(0, 0))
            }
            result.append(line, 0..<line.count)
        }
        joined = result
    }

    private static let longestShort = 60

    /// A title, heading, byline or caption by its looks: a line or three without a full stop.
    var isShort: Bool {
        guard lines.count <= 3, joined.count <= 4 * Self.longestShort else { return false }
        let text = joined.text.unicodeScalars
        return text.count <= Self.longestShort && lines.allSatisfy { $0.text.unicodeScalars.count <= 40 }
            && !text.contains { $0.endsSentence || $0 == "；" } && text.filter { $0 == "，" || $0 == "," }.count <= 1
    }

    /// The name in `【主席之声】`, also where its characters stand one below the other; nil for anything else.
    var marker: String? {
        guard joined.count <= 64 else { return nil }
        let text = joined.text
        guard text.hasPrefix("【"), text.hasSuffix("】"), text.unicodeScalars.count <= 12 else { return nil }
        return String(text.dropFirst().dropLast())
    }
}

extension UInt8 {
    fileprivate var isLatin: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) }
}
