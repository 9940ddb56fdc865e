import ChineseText
import Reports

/// Reads damaged files of a format again and again: whatever they hold, reading ends soon, with a text whose spans lie
/// inside it, or with a problem.
struct ReaderFuzz {
    private static let pieces = [
        "\u{FEFF}", "|", "\n", "\r", "**", "](", "<table>", "</td>", "<td colspan=99999 rowspan=99999>", "<w:tbl>",
        "<w:tc>", "</w:p>", "&#0;", "&#x1F600;", "&lol;", "<![CDATA[", "<!--", "\"", ",", "\t", "99999999999999999999",
        "1E400", "-0", "0.000000000000000001", "ZZZ1048576", "万元", "单位：", "（", "）", "%", "2022年", "\u{0}",
        "<c r=\"A9\">", "<row r=\"9223372036854775807\">", "<v>1E-9223372036854775808</v>", "<c r=\"XFE1\">",
        "<?xml version=\"1.0\" encoding=\"GBK\"?>", "---\n",
    ].map { Array($0.utf8) }

    private let format: String
    private let reader: any ReportReader.Type
    private let layout: Layout
    private let seed: ReaderSeeds.Parts
    private var random: Random
    private(set) var count = 0
    private(set) var read = 0
    private(set) var slowest = Duration.zero

    /// Nil for a format that nothing reads.
    init?(format: String, layout: Layout, seed: UInt64) {
        guard let reader = ReportReaders.reader(for: "a." + format), !ReaderSeeds.parts(format).isEmpty else {
            return nil
        }
        self.format = format
        self.reader = reader
        self.layout = layout
        self.seed = ReaderSeeds.parts(format)
        random = Random(seed: seed)
    }

    /// What went wrong, at most a few; the file that did it is given with each.
    mutating func run(seconds: Int) -> [(reason: String, file: [UInt8])] {
        let end = ContinuousClock.now + .seconds(seconds)
        var wrong: [(String, [UInt8])] = []
        while ContinuousClock.now < end, wrong.count < 5 {
            let file = damaged()
            let start = ContinuousClock.now
            let reason = reason(file)
            let elapsed = ContinuousClock.now - start
            slowest = max(slowest, elapsed)
            count += 1
            if let reason { wrong.append((reason, file)) }
            // Small files; a program of its own for each PDF takes longer.
            if elapsed > .seconds(format == "pdf" ? 60 : 2) { wrong.append(("用了 \(elapsed)", file)) }
        }
        return wrong
    }

    private mutating func reason(_ file: [UInt8]) -> String? {
        guard let report = try? reader.read(path: "a." + format, bytes: file) else { return nil }
        read += 1
        guard String(validating: report.bytes, as: UTF8.self) != nil else { return "读出的不是 UTF-8 文本" }
        for block in report.blocks {
            if let reason = Self.reason(block, report.bytes) { return reason }
        }
        for paragraph in layout.articles(of: report).flatMap(\.paragraphs) {
            let spans = paragraph.text.map.spans(of: 0..<paragraph.text.count)
            guard spans.allSatisfy({ $0.end <= report.bytes.count }) else { return "段落的位置在原文之外" }
        }
        return nil
    }

    private static func reason(_ block: Block, _ bytes: [UInt8]) -> String? {
        var end = 0
        for line in block.lines {
            guard line.start >= end, line.count > 0, line.end <= bytes.count else { return "行的位置不对：\(line)" }
            guard String(validating: bytes[line.range], as: UTF8.self) != nil else { return "行切开了一个字：\(line)" }
            end = line.end
        }
        end = 0
        for mark in block.marks {
            guard mark.start >= end, mark.end <= bytes.count else { return "记号的位置不对：\(mark)" }
            end = mark.end
        }
        guard case .table(let table) = block.kind else { return nil }
        for cell in table.rows.flatMap({ $0.cells }).compactMap({ $0 }) {
            guard cell.span.count > 0, cell.span.end <= bytes.count,
                String(validating: bytes[cell.span.range], as: UTF8.self) != nil
            else { return "单元格的位置不对：\(cell.span)" }
        }
        return nil
    }

    /// A seed with some of its bytes changed, inside its parts or as a packed file.
    private mutating func damaged() -> [UInt8] {
        var parts = seed
        for _ in 0..<(1 + random.roll(3)) {
            let part = random.roll(parts.count)
            parts[part].bytes = changed(parts[part].bytes)
        }
        let file = ReaderSeeds.file(parts)
        return parts.count > 1 && random.roll(4) == 0 ? changed(file) : file
    }

    private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return Self.pieces[random.roll(Self.pieces.count)] }
        var bytes = bytes
        let place = random.roll(bytes.count)
        let length = min(bytes.count - place, 1 + random.roll(random.roll(2) == 0 ? 4 : 60))
        switch random.roll(7) {
        case 0: bytes[place] = UInt8(random.roll(256))
        case 1: bytes.removeSubrange(place..<place + length)
        case 2: bytes.insert(contentsOf: Self.pieces[random.roll(Self.pieces.count)], at: place)
        case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: random.roll(bytes.count))
        case 4: bytes.removeSubrange(place...)
        case 5:
            let piece = Array(bytes[place..<place + length])
            for _ in 0..<random.roll(300) { bytes.insert(contentsOf: piece, at: place) }
        default: bytes[place] ^= 1 << UInt8(random.roll(8))
        }
        return bytes
    }
}
