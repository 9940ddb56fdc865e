internal import ChineseText
public import Words

/// Puts a page back together: lines are joined, articles told apart, and a paragraph that a column break, a caption or
/// another article interrupts is continued where it goes on.
///
/// Nothing is altered or invented; every text maps to the bytes as read.
public struct Layout: Sendable {
    private let words: LayoutWords

    public init(lexicon: Lexicon) { words = LayoutWords(lexicon) }

    public func articles(of report: ReadReport) -> [Article] {
        let pieces = report.blocks.flatMap { split($0, report.bytes) }
        let texts = pieces.map { $0.lines.map { Array($0.text.unicodeScalars) } }
        var assembler = ArticleAssembler(words: words, junction: Junction(lines: texts.flatMap { $0 }))
        for piece in pieces { assembler.take(piece) }
        return assembler.finish()
    }

    /// A block of repaired lines; cut where an article ends inside it and around doubled headlines.
    private func split(_ block: Block, _ bytes: [UInt8]) -> [Piece] {
        func repaired(_ line: ByteSpan) -> MappedText { LineRepair.repaired(line, bytes).without(block.marks) }
        switch block.kind {
        case .heading(let level): return [Piece(heading: level, lines: block.lines.map(repaired))]
        case .table(let table):
            // A table repeats itself by nature; nothing in it is a scanner's doubling.
            let rows = block.lines.map { line in
                var text = MappedText()
                text.append(bytes[line.range], at: line.start)
                return text.without(block.marks)
            }
            return [Piece(heading: nil, lines: rows, table: table)]
        case .lines: break
        }
        var pieces: [Piece] = []
        var open: [MappedText] = []
        func close() {
            if !open.isEmpty { pieces.append(Piece(heading: nil, lines: open)) }
            open = []
        }
        for span in block.lines {
            let line = repaired(span)
            let doubled = LineRepair.isDoubled(span, bytes)
            if doubled { close() }
            open.append(line)
            if doubled || words.endsArticle(line.text) { close() }
        }
        close()
        return pieces
    }
}

/// A block whose lines are repaired, not yet joined.
struct Piece {
    let heading: Int?
    let lines: [MappedText]
    /// The lines are its rows.
    var table: Table?

    /// The lines joined as Chinese is: without blanks, unless Latin words or digits meet.
    var joined: MappedText {
        var result = MappedText()
        for line in lines {
            if let last = result.bytes.last, let first = line.bytes.first, last.isLatin, first.isLatin {
                result.append([0x20], standingFor: ByteSpan(0, 0))
            }
            result.append(line, 0..<line.count)
        }
        return result
    }

    /// A title, heading, byline or caption by its looks: a line or three without a full stop.
    var isShort: Bool {
        let text = joined.text.unicodeScalars
        return lines.count <= 3 && text.count <= 60 && lines.allSatisfy { $0.text.unicodeScalars.count <= 40 }
            && !text.contains { $0.endsSentence || $0 == "；" } && text.filter { $0 == "，" || $0 == "," }.count <= 1
    }

    /// The name in `【主席之声】`, also where its characters stand one below the other; nil for anything else.
    var marker: String? {
        let text = joined.text
        guard text.hasPrefix("【"), text.hasSuffix("】"), text.unicodeScalars.count <= 12 else { return nil }
        return String(text.dropFirst().dropLast())
    }
}

extension UInt8 {
    fileprivate var isLatin: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) }
}
