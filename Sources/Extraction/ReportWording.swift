internal import ChineseText
internal import Facts
internal import Reports

/// A report's text as it is read, in simplified characters, and as it is written.
///
/// Layout, rules and words see only what is read; whatever is quoted is taken from what is written, where it stands at the
/// same offsets: read as `发放慰问金3万元`, quoted as `發放慰問金3萬元`.
struct ReportWording {
    let written: [UInt8]
    let read: [UInt8]
    let isSimplified: Bool

    init(_ bytes: [UInt8]) {
        written = bytes
        isSimplified = Script(of: bytes) == .simplified
        read = isSimplified ? bytes : SimplifiedScript.twin(of: bytes)
    }

    /// A derived text as the report writes it.
    func original(_ text: MappedText) -> MappedText { isSimplified ? text : text.reread(from: written) }

    /// Words of the report as it writes them; as they are read where they do not stand there in one piece.
    func original(_ words: String) -> String {
        guard !isSimplified else { return words }
        let place = read.withUnsafeBufferPointer { text in
            Array(words.utf8).withUnsafeBufferPointer { String.UTF8View.find($0, in: text) }
        }
        return place.map { String(decoding: written[$0], as: UTF8.self) } ?? words
    }

    /// What is known of the report, in the characters it is read in.
    func simplified(_ known: Metadata) -> Metadata {
        guard !isSimplified else { return known }
        var result = known
        result.title = known.title.map(SimplifiedScript.twin)
        result.organization = known.organization.map(SimplifiedScript.twin)
        result.place = known.place.map(SimplifiedScript.twin)
        return result
    }
}

extension Sentence {
    /// The sentence in another wording, to be read and not to be kept.
    func with(quote: String) -> Sentence {
        Sentence(
            document: document, number: number, article: article, paragraph: paragraph, section: section,
            quote: quote, spans: spans, lines: lines)
    }
}

extension Document.Article {
    /// Title and byline in other words; organization and place are names that are looked up, and stay as they are read.
    func with(_ wording: (String) -> String) -> Document.Article {
        Document.Article(
            title: title.map(wording), byline: byline.map(wording), organization: organization, place: place)
    }
}
