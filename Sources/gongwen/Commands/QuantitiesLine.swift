import ChineseText
import FoundationEssentials
import Quantities

/// A text to search, as it was sent, with its normal form and the way back.
struct QuantitiesLine {
    /// The moment that 今年 and 昨天 are counted from; nil for now.
    let reference: Moment?
    /// What the recogniser reads: simplified script, half width, no blanks between Chinese characters.
    let normal: Scalars

    private let scalars: [Unicode.Scalar]
    private let simplified: Scalars
    private let map: SourceMap

    /// - Throws: `Failure` saying what is wrong with the line.
    init(_ line: LineStream.Line) throws(Failure) {
        guard !line.isCut else {
            throw Failure("第\(line.number)行超过 \(QuantitiesCommand.longest >> 10) KiB 的上限；请分成几行。")
        }
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.bytes)) else {
            throw Failure(
                "第\(line.number)行不是带 input 的 JSON 对象；请写成 {\"input\": \"…\", \"reference\": \"2025-10-20\"}，reference 可以不写。"
            )
        }
        guard let given = record.reference else {
            self.init(record.input)
            return
        }
        guard let reference = Moment(String(Self.withoutZone(given))) else {
            throw Failure(
                "第\(line.number)行的 reference 是“\(given)”，应为日期或时刻；请写成 2025-10-20 或 2025-10-20T09:00:00+08:00 的样子。")
        }
        self.init(record.input, reference: reference)
    }

    init(_ input: String, reference: Moment? = nil) {
        self.reference = reference
        scalars = Array(input.unicodeScalars)
        simplified = Scalars(Self.simplified(input, count: scalars.count))
        let form = NormalForm.of(simplified, blanks: .dropped, letters: .kept)
        normal = Scalars(form.bytes)
        map = form.map
    }

    /// Where a range of the normal form stands in the text as sent, in scalars.
    func original(_ range: Range<Int>) -> Range<Int>? {
        guard let bytes = map.hull(of: normal.offsets[range.lowerBound]..<normal.offsets[range.upperBound]),
            let start = simplified.position(ofByte: bytes.start), let end = simplified.position(ofByte: bytes.end)
        else { return nil }
        return start..<end
    }

    func words(_ range: Range<Int>) -> String {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range])
        return String(words)
    }

    /// The text in simplified characters, scalar for scalar. Where the tables turn a phrase into one of another length,
    /// each character is turned by itself, so that positions stay what they are.
    private static func simplified(_ input: String, count: Int) -> String {
        let whole = SimplifiedScript.of(input)
        guard whole.unicodeScalars.count != count else { return whole }
        var single = String.UnicodeScalarView()
        for scalar in input.unicodeScalars {
            let turned = scalar.isHan ? SimplifiedScript.of(String(Character(scalar))).unicodeScalars : nil
            single.append(turned.flatMap { $0.count == 1 ? $0.first : nil } ?? scalar)
        }
        return String(single)
    }

    /// Local time as written: what a text calls today is the writer's day, not Greenwich's.
    private static func withoutZone(_ text: String) -> Substring {
        let clock = text.firstIndex(of: "T") ?? text.endIndex
        return text[..<(text[clock...].firstIndex { "Z+-".contains($0) } ?? text.endIndex)]
    }

    private struct Record: Decodable {
        let input: String
        let reference: String?
    }
}
