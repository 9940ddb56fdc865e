internal import ChineseText

/// Takes the pieces of a page in reading order and builds its articles.
struct ArticleAssembler {
    private let words: LayoutWords
    private let junction: Junction
    private var articles: [Article] = []
    private var current = 0
    /// Articles that another one interrupts in the middle of a sentence.
    private var suspended: [Int] = []
    private var section: [Int: String] = [:]
    /// An article ended in so many words; what comes next begins another.
    private var ended = false

    init(words: LayoutWords, junction: Junction) {
        self.words = words
        self.junction = junction
        articles = [Article()]
    }

    mutating func take(_ piece: Piece) {
        if let table = piece.table {
            takeTable(table, piece.lines)
        } else if let level = piece.heading {
            takeHeading(piece.joined, level: level)
        } else if piece.marker != nil {
            beginArticle(keepsTitle: articles[current].byline != nil)
        } else if piece.isShort, !continues(piece), !words.breaksOff(piece.joined.text) {
            takeShort(piece)
        } else {
            takeText(piece.joined)
        }
    }

    /// A table stands where it stands; a paragraph that it interrupts goes on behind it.
    private mutating func takeTable(_ table: Table, _ lines: [MappedText]) {
        var text = MappedText()
        for line in lines {
            if !text.isEmpty { text.append([0x0A], standingFor: ByteSpan(0, 0)) }
            text.append(line, 0..<line.count)
        }
        articles[current].paragraphs.append(
            Article.Paragraph(kind: .table(table), section: section[current], text: text))
    }

    func finish() -> [Article] {
        articles.filter { !$0.paragraphs.isEmpty }
    }

    private mutating func takeHeading(_ text: MappedText, level: Int) {
        if level == 1 {
            if articles[current].title != nil { beginArticle(keepsTitle: false) }
            add(text, .title)
        } else {
            add(text, .heading)
        }
    }

    /// Titles, headings, bylines and captions: a few words without a full stop.
    private mutating func takeShort(_ piece: Piece) {
        for line in joinedLines(piece) {
            if words.isByline(line.text) {
                takeByline(line)
            } else if words.isTableNote(line.text) {
                add(line, .body)
            } else if words.endsArticle(line.text) {
                ended = true
            } else if ended || articles[current].paragraphs.isEmpty {
                beginArticle(keepsTitle: false)
                add(line, .title)
            } else {
                add(line, .heading)
            }
        }
    }

    private mutating func takeByline(_ line: MappedText) {
        if articles[current].hasBody, articles[current].byline == nil || ended,
            let headline = articles[current].paragraphs.last, headline.kind == .heading
        {
            // A headline that first looked like a section of the article before it.
            articles[current].paragraphs.removeLast()
            beginArticle(keepsTitle: false)
            add(headline.text, .title)
        }
        if articles[current].byline == nil { articles[current].byline = line }
    }

    /// The lines of a short piece, joined where a word runs over the line's end.
    private func joinedLines(_ piece: Piece) -> [MappedText] {
        var result: [MappedText] = []
        for line in piece.lines {
            if let last = result.last, junction.isSeamless(last, line) {
                var joined = last
                joined.append(line, 0..<line.count)
                result[result.count - 1] = joined
            } else {
                result.append(line)
            }
        }
        return result
    }

    private mutating func takeText(_ text: MappedText) {
        if let target = continuation(of: text), let last = lastBody(target) {
            current = target
            suspended.removeAll { $0 == target }
            articles[current].paragraphs[last].text.append(text, 0..<text.count)
        } else {
            let isCaption = words.isCaption(text.text) && articles[current].hasBody
            if ended && !words.isNote(text.text) || isCaption { beginArticle(keepsTitle: false) }
            add(text, .body)
        }
        ended = words.endsArticle(text.text)
    }

    private mutating func add(_ text: MappedText, _ kind: Article.Paragraph.Kind) {
        articles[current].paragraphs.append(
            Article.Paragraph(kind: kind, section: kind == .body ? section[current] : nil, text: text))
        if kind == .heading { section[current] = text.text }
    }

    private func lastBody(_ article: Int) -> Int? {
        articles[article].paragraphs.lastIndex { $0.kind == .body }
    }

    private func lastText(_ article: Int) -> MappedText? {
        lastBody(article).map { articles[article].paragraphs[$0].text }
    }

    /// Whether a short piece goes on with an open sentence rather than interrupting it.
    private func continues(_ piece: Piece) -> Bool {
        guard isOpen(current), let last = lastText(current) else { return false }
        return junction.evidence(last, piece.joined) > 4
    }

    /// The article whose open sentence this text goes on with, the current one by default.
    private func continuation(of text: MappedText) -> Int? {
        guard isOpen(current) else {
            // After a finished paragraph only strong evidence speaks for going back.
            return suspended.last { lastText($0).map { junction.isSeamless($0, text) } ?? false }
        }
        let rivals = suspended.map { ($0, evidence($0, text)) }
        guard evidence(current, text) == 0, let best = rivals.max(by: { $0.1 < $1.1 }), best.1 > 0 else {
            return current
        }
        return best.0
    }

    private func evidence(_ article: Int, _ text: MappedText) -> Int {
        guard let last = lastText(article) else { return 0 }
        return junction.evidence(last, text)
    }

    private func isOpen(_ article: Int) -> Bool {
        guard let text = lastText(article) else { return false }
        let end = text.tail(24)
        if words.endsArticle(String(String.UnicodeScalarView(end))) { return false }
        guard let last = end.last(where: { !$0.closesQuotation && !$0.isBlank }) else { return false }
        let closed = end.last.map { $0.closesQuotation && $0 != "”" } ?? false
        return !(last.endsSentence || closed || "：:—…·".unicodeScalars.contains(last))
    }

    private mutating func beginArticle(keepsTitle: Bool) {
        ended = false
        guard !articles[current].paragraphs.isEmpty else { return }
        if !articles[current].hasBody, keepsTitle { return }
        if isOpen(current) { suspended.append(current) }
        articles.append(Article())
        current = articles.count - 1
    }
}
