internal import ChineseText

/// Lines under a title that say when and where a report was given, and by whom.
extension Article {
    /// A sentence of more characters tells of something.
    private static let longest = 80

    /// ——2025年1月15日在云河市第三次代表大会上.
    func isDelivered(_ text: String, _ words: LayoutWords) -> Bool {
        !hasBody && title != nil && dateline == nil && words.dates.first(in: text) != nil
    }

    /// A longer line of this kind, or a sentence that says no more: 2025年1月14日…市长作政府工作报告。
    func isDeliveredInWords(_ line: MappedText, _ words: LayoutWords) -> Bool {
        let text = line.text
        guard text.unicodeScalars.count <= Self.longest, isDelivered(text, words), let title,
            let date = words.dates.first(in: text)
        else { return false }
        let rest = text.unicodeScalars.dropFirst(date.range.upperBound)
        let end = String(String.UnicodeScalarView(title.unicodeScalars.suffix(4)))
        let isSentence =
            !rest.contains { $0.isASCIIDigit } && text.contains(end)
            && text.unicodeScalars.count { $0.endsSentence } <= 1
        return line.isOpen && !text.contains("，") || isSentence
    }
}
