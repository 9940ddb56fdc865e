internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// The newspaper or site that a report says it comes from: `出自《矿工报》`, `来源：矿工报`.
struct OutletSpans: TextExtraction {
    /// Longer ones are titles.
    private static let longest = 12

    let kind: String

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        text.text.values.indices.compactMap { position in
            guard let mark = text.words("enumerations", at: position, kind: "源").first,
                let name = name(from: mark.end, text)
            else { return nil }
            return Finding(texts: [text.wording(name)], fitness: 1000, sentences: [text.sentence])
        }
    }

    private func name(from end: Int, _ text: PassageText) -> Range<Int>? {
        var start = end
        while start < text.text.count, text.text.values[start] == "：" { start += 1 }
        guard start < text.text.count else { return nil }
        if text.text.values[start] == "《" {
            let close = text.text.values[start...].firstIndex { $0 == "》" }
            return close.flatMap { $0 - start <= Self.longest ? start + 1..<$0 : nil }
        }
        // 来源：矿工报
        let stretch = start..<min(start + Self.longest, text.text.count)
        let stop = stretch.first { !text.text.values[$0].isHan } ?? stretch.upperBound
        let isOutlet = (start..<stop).contains { position in
            text.words("venues", at: position, kind: "媒体").contains { $0.end == stop }
        }
        return isOutlet && stop - start > 2 ? start..<stop : nil
    }
}
