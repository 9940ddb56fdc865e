internal import ChineseText

/// What stands on a page and is no part of any report: page numbers, running heads, the frame of a web page.
struct Furniture {
    private let words: LayoutWords
    /// The date that the furniture gives: `2025-07-01`, or `--08-17` where it names no year.
    private(set) var published: String?

    init(words: LayoutWords) { self.words = words }

    /// The blocks without it.
    mutating func cleared(_ blocks: [PageBlock]) -> [PageBlock] {
        let lines = blocks.flatMap(\.lines)
        var dropped = pageNumbers(blocks)
        dropped.formUnion(RunningHeads(words: words).find(lines, pageNumbers: dropped))
        var number = 0
        var inHead = true
        var result: [PageBlock] = []
        for block in blocks {
            if case .table = block.kind {
                number += block.lines.count
                result.append(block)
                continue
            }
            var kept = block
            kept.lines = []
            for var line in block.lines {
                defer { number += 1 }
                if dropped.contains(number) {
                    note(line.text.text)
                    continue
                }
                if let frame = FrameLine(line.text, inHead: inHead, words: words) {
                    note(line.text.text)
                    close(&kept, in: &result)
                    if let author = frame.author { result.append(PageBlock(kind: .lines, lines: [PageLine(author)])) }
                    continue
                }
                if isFrame(line, inHead: inHead) {
                    close(&kept, in: &result)
                    continue
                }
                trim(&line, inHead: inHead)
                if inHead, let title = MarkedTitle(line.text, words: words) {
                    result.append(PageBlock(kind: .heading(1), lines: [PageLine(title.title)]))
                    line = PageLine(title.rest)
                }
                if line.endsSentence { inHead = false }
                if !line.text.isEmpty { kept.lines.append(line) }
            }
            close(&kept, in: &result)
        }
        return result
    }

    /// What stands above a line of the frame does not go on below it.
    private func close(_ block: inout PageBlock, in result: inout [PageBlock]) {
        if !block.lines.isEmpty { result.append(block) }
        block.lines = []
    }

    private mutating func note(_ text: String) {
        if published == nil { published = words.dates.first(in: text)?.text }
    }

    /// By number, the lines that are page numbers; a bare number is one where it stands alone, and another after it.
    private func pageNumbers(_ blocks: [PageBlock]) -> Set<Int> {
        var found: Set<Int> = []
        var bare: [(line: Int, number: Int)] = []
        var number = 0
        for block in blocks {
            if case .table = block.kind {
                number += block.lines.count
                continue
            }
            for line in block.lines {
                let text = line.text.text
                if line.length <= 14, words.isPageNumber(text) { found.insert(number) }
                if block.lines.count == 1, line.length <= 3, let value = Int(text) { bare.append((number, value)) }
                number += 1
            }
        }
        let isCounting = bare.count > 1 && zip(bare, bare.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
        return isCounting ? found.union(bare.map(\.line)) : found
    }

    /// A line of a web page or of a newspaper's head that tells no more than a date, an editor or where to go on.
    private mutating func isFrame(_ line: PageLine, inHead: Bool) -> Bool {
        let text = line.text.text
        guard !line.endsSentence, line.length <= 60 else { return false }
        if words.isWebLine(text) || words.isDateLine(text) && words.dates.first(in: text) != nil {
            note(text)
            return true
        }
        guard inHead, let date = words.dates.first(in: text) else { return false }
        // 云河日报 2025年7月1日 星期二 A3版 is a newspaper's head; 2023-08-07 15:16 来源：… that of a web page.
        let rest = text.unicodeScalars.dropFirst(date.range.upperBound)
        let isStamp =
            date.range.lowerBound == 0
            && (!rest.contains { $0.isHan } || rest.contains { ":：".unicodeScalars.contains($0) })
        guard words.isMasthead(text) || isStamp else { return false }
        note(text)
        return true
    }

    /// Cuts what a web page's head and foot leave in the first and last line of a report.
    private mutating func trim(_ line: inout PageLine, inHead: Bool) {
        var text = line.text.text
        if inHead, let body = words.bodyMark(text), text[..<body].unicodeScalars.count <= 60 {
            let head = String(text[..<body])
            if published == nil { published = words.dates.first(in: head, yearless: true)?.text }
            line.text = line.text.part(text, body..<text.endIndex)
            text = line.text.text
        }
        let last = text.unicodeScalars.lastIndex { $0.endsSentence || $0 == "）" || $0 == ")" }
        guard let last, case let tail = text[text.unicodeScalars.index(after: last)...],
            let cut = words.webTail(String(tail)).map({
                tail.index(tail.startIndex, offsetBy: String(tail)[..<$0].count)
            })
        else { return }
        line.text = line.text.part(text, text.startIndex..<cut)
    }
}

/// The lines of a page between two blank lines.
struct PageBlock {
    let kind: Block.Kind
    var lines: [PageLine]
}
