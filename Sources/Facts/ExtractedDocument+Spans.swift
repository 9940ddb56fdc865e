internal import ChineseText

extension ExtractedDocument {
    /// What is wrong with the first sentence or figure that does not point at the very characters it quotes; nil where
    /// all do. Every citation rests on this.
    ///
    /// Spans are in order, inside the text, made of whole characters; without white space they read as the quote does.
    ///
    /// Complexity: linear in the text, the sentences and the figures.
    public func firstBrokenSpan() -> String? {
        let lines = LineIndex(text)
        for (place, sentence) in sentences.enumerated() {
            if let fault = fault(of: sentence, at: place, lines) { return "第\(place)句“\(sentence.quote)”：\(fault)" }
        }
        for figure in figures {
            guard let fault = fault(of: figure) else { continue }
            let quote = sentences.indices.contains(figure.sentence) ? sentences[figure.sentence].quote : ""
            return "第\(figure.sentence)句“\(quote)”里的“\(figure.text)”：\(fault)"
        }
        return nil
    }

    private func fault(of sentence: Sentence, at place: Int, _ lines: LineIndex) -> String? {
        if sentence.number != place { return "编号是\(sentence.number)" }
        if !document.articles.indices.contains(sentence.article) { return "没有第\(sentence.article)篇文章" }
        if let fault = Self.fault(of: sentence.spans, in: text) { return fault }
        if Self.visible(text, sentence.spans) != Self.visible(sentence.quote) { return "所指的字节不是这些字" }
        return lines.lines(of: sentence.spans) == sentence.lines ? nil : "行号是\(sentence.lines)"
    }

    private func fault(of figure: Figure) -> String? {
        guard sentences.indices.contains(figure.sentence) else { return "没有这一句" }
        let sentence = sentences[figure.sentence]
        let quote = Array(sentence.quote.utf8)
        for span in [figure.range, figure.own, figure.clause] {
            if let fault = Self.fault(of: [span], in: quote) { return "句中的范围 \(span.range)：\(fault)" }
        }
        if String(decoding: quote[figure.range.range], as: UTF8.self) != figure.text { return "句中的范围不是这些字" }
        if figure.range.start < figure.clause.start || figure.range.end > figure.clause.end { return "不在自己的分句里" }
        if let fault = Self.fault(of: figure.spans, in: text) { return fault }
        if Self.visible(text, figure.spans) != Self.visible(figure.text) { return "所指的字节不是这些字" }
        let isInside = figure.spans.allSatisfy { span in
            sentence.spans.contains { $0.start <= span.start && span.end <= $0.end }
        }
        return isInside ? nil : "所指的字节不在这一句里"
    }

    /// What is wrong with spans of a text by themselves.
    private static func fault(of spans: [ByteSpan], in text: [UInt8]) -> String? {
        if spans.isEmpty { return "没有所指的字节" }
        var end = 0
        for span in spans {
            if span.start < end { return "所指的字节次序不对" }
            if span.count == 0 || span.end > text.count { return "所指的字节 \(span.range) 不在文本里" }
            if !isBoundary(span.start, in: text) || !isBoundary(span.end, in: text) { return "\(span.range) 切开了字" }
            end = span.end
        }
        return nil
    }

    private static func isBoundary(_ offset: Int, in text: [UInt8]) -> Bool {
        offset == text.count || text[offset] & 0xC0 != 0x80
    }

    private static func visible(_ text: [UInt8], _ spans: [ByteSpan]) -> [Unicode.Scalar] {
        spans.flatMap { visible(String(decoding: text[$0.range], as: UTF8.self)) }
    }

    private static func visible(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.isBlank } }
}
