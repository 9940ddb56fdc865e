import ChineseText
import Quantities

/// Random texts of numerals, units, punctuation and anything at all, each recognised and the result checked.
struct FuzzRun {
    private static let pieces = Array(
        "〇一二三四五六七八九十百千万亿兆零两几数廿壹拾0123456789.,，:：/-—~%‰年月日时点分秒号第前后上下初底末近约超过余多以内度半成折元角块米斤吨家人名次个的在从至到和比是不，。（）“”kwM+^eé👍\u{0}\u{FF0C}\u{3000} "
            .unicodeScalars)

    private let recognizer: Recognizer
    private var random: Random
    private(set) var count = 0

    init(recognizer: Recognizer, seed: UInt64) {
        self.recognizer = recognizer
        random = Random(seed: seed)
    }

    /// The texts whose result does not fit them.
    mutating func run(seconds: Int) -> [String] {
        let end = ContinuousClock.now + .seconds(seconds)
        var wrong: [String] = []
        while ContinuousClock.now < end {
            for _ in 0..<1000 {
                let text = text()
                if !holds(text) { wrong.append(text) }
                count += 1
            }
        }
        return wrong
    }

    private mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<random.roll(40) { text.append(Self.pieces[random.roll(Self.pieces.count)]) }
        return String(text)
    }

    /// Mentions are in order, inside the text, whole characters, and apart.
    private func holds(_ source: String) -> Bool {
        let text = Scalars(NormalForm.of(source, blanks: .dropped).bytes)
        var end = 0
        for mention in recognizer.mentions(in: text) {
            guard mention.range.lowerBound >= end, !mention.range.isEmpty, mention.range.contains(mention.numberStart),
                text.position(ofByte: mention.range.lowerBound) != nil,
                text.position(ofByte: mention.range.upperBound) != nil
            else { return false }
            end = mention.range.upperBound
        }
        guard let reference = Moment(year: 2025, month: 10, day: 20) else { return false }
        return recognizer.recognitions(in: text, reference: reference).allSatisfy {
            !$0.range.isEmpty && $0.range.upperBound <= text.count
        }
    }
}
