internal import ChineseText

/// Takes the pieces of a page in reading order and builds its articles.
struct ArticleAssembler {
    private let words: LayoutWords
    private let junction: Junction
    private var articles: [Article] = []
    private var current = 0
    /// Articles that another one interrupts in the middle of a sentence.
    private var suspended: [Int] = []
    /// By article its last paragraph of body: a page of headings alone is not gone through at each of them.
    private var lastBodies: [Int: Int] = [:]
    /// By article, the headings that are open.
    private var headings: [Int: HeadingStack] = [:]
    /// An article ended in so many words; what comes next begins another.
    private var ended = false

    init(words: LayoutWords, junction: Junction) {
        self.words = words
        self.junction = junction
        articles = [Article()]
    }

    mutating func take(_ piece: Piece) {
        if case .table(let table) = piece.kind {
            takeTable(table, piece.lines)
        } else if case .heading(let level) = piece.kind {
            takeHeading(piece.joined, level: level)
        } else if piece.kind == .row {
            add(piece.joined, .row)
        } else if piece.isShort, words.isTableNote(piece.joined.text) {
            takeTableNote(piece.joined)
        } else if piece.marker != nil {
            beginArticle(keepsTitle: articles[current].byline != nil)
            if articles[current].column == nil { articles[current].column = piece.joined }
        } else if piece.isShort, !continues(piece),
            words.numbers.rank(piece.joined.text) != nil || !words.breaksOff(piece.joined.text),
            !words.endsWithColon(piece.joined.text)
                || !articles[current].hasBody && !words.isSalutation(piece.joined.text)
        {
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
            Article.Paragraph(kind: .table(table), headings: headings[current]?.texts ?? [], text: text))
    }

    /// 单位：万元 says something of a table, and no text goes on with it: the paragraph before it stays the last.
    private mutating func takeTableNote(_ text: MappedText) {
        let last = lastBodies[current]
        add(text, .body)
        lastBodies[current] = last
    }

    /// The articles that have any text, captions with the titles that stand below them.
    func finish() -> [Article] {
        var result: [Article] = []
        for article in articles where !article.paragraphs.isEmpty {
            let isTitle = article.paragraphs.allSatisfy { $0.kind == .title } && article.byline == nil
            if isTitle, let last = result.last, last.title == nil, last.isCaption(words) {
                result[result.count - 1].paragraphs += article.paragraphs
            } else {
                result.append(article)
            }
        }
        return result
    }

    private mutating func takeHeading(_ text: MappedText, level: Int) {
        if level == 1 {
            if articles[current].title != nil { beginArticle(keepsTitle: false) }
            add(text, .title)
        } else {
            add(text, .heading)
            headings[current, default: HeadingStack()].take(text.text, level: level)
        }
    }

    /// Titles, headings, bylines and captions: a few words without a full stop.
    private mutating func takeShort(_ piece: Piece) {
        for line in joinedLines(piece) {
            let text = line.text
            let number = words.numbers.rank(text)
            if words.isByline(text) {
                takeByline(line)
            } else if words.isTableNote(text) {
                takeTableNote(line)
            } else if words.isCaption(text) || words.opensCaption(text) {
                continue
            } else if words.endsWithSource(text) {
                // Above the text it says where the report is from; below, that it ends.
                ended = articles[current].hasBody
                if ended, words.isSourceLine(text) { articles[current].origin = line }
            } else if articles[current].isDelivered(text, words) {
                articles[current].dateline = line
            } else if number == nil, ended || articles[current].paragraphs.isEmpty {
                beginArticle(keepsTitle: false)
                add(line, .title)
            } else {
                add(line, .heading)
                headings[current, default: HeadingStack()].take(text, number: number)
            }
        }
    }

    private mutating func takeByline(_ line: MappedText) {
        if lastBodies[current] != nil, articles[current].byline == nil || ended,
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
        let words = self.words
        if words.opensCaption(text.text) { return add(text, .caption) }
        if let target = continuation(of: text), let last = lastBody(target) {
            current = target
            suspended.removeAll { $0 == target }
            articles[current].paragraphs[last].text.append(text, 0..<text.count)
        } else if articles[current].isDeliveredInWords(text, words) {
            articles[current].dateline = text
        } else {
            let isCaption = words.isCaption(text.text) && lastBodies[current] != nil
            if ended && !words.isNote(text.text) || isCaption { beginArticle(keepsTitle: false) }
            takeRunningHead(text.text)
            add(text, .body)
        }
        ended = words.endsArticle(text.text)
    }

    /// （一）经济稳中有进。… begins with its own heading.
    private mutating func takeRunningHead(_ text: String) {
        guard let number = words.numbers.rank(text), number <= 3,
            let end = text.unicodeScalars.firstIndex(where: \.endsSentence)
        else { return }
        let head = text[..<end]
        guard head.unicodeScalars.count <= 40 else { return }
        headings[current, default: HeadingStack()].take(String(head), number: number)
    }

    private mutating func add(_ text: MappedText, _ kind: Article.Paragraph.Kind) {
        let isNote = kind == .body && words.isNote(text.text)
        let open = kind == .body && !isNote || kind == .row ? headings[current]?.texts ?? [] : []
        articles[current].paragraphs.append(Article.Paragraph(kind: kind, headings: open, text: text))
        if kind == .body { lastBodies[current] = articles[current].paragraphs.count - 1 }
    }

    private func lastBody(_ article: Int) -> Int? { lastBodies[article] }

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
        return !words.endsArticle(String(String.UnicodeScalarView(text.tail(24)))) && text.isOpen
    }

    private mutating func beginArticle(keepsTitle: Bool) {
        ended = false
        guard !articles[current].paragraphs.isEmpty else { return }
        if lastBodies[current] == nil, keepsTitle { return }
        if isOpen(current) { suspended.append(current) }
        articles.append(Article())
        current = articles.count - 1
    }
}
