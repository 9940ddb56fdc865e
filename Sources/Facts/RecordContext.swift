internal import ChineseText
internal import Quantities

/// The texts that tell what a figure or a sentence is of, nearest first, in normal form without blanks.
public struct RecordContext: Hashable, Sendable {
    /// A text as it stands around records, once for all of them.
    public struct Text: Hashable, Sendable {
        public let text: String
        /// Tells equal texts of one corpus without comparing them.
        public let number: Int

        init(_ text: String, number: Int) {
            self.text = text
            self.number = number
        }

        public var isEmpty: Bool { text.isEmpty }

        public static func == (left: Text, right: Text) -> Bool { left.text == right.text }

        public func hash(into hasher: inout Hasher) { hasher.combine(text) }
    }

    /// The fields in which words are looked for, in the order of the properties below; the clauses before stand apart.
    public let fields: [Text]
    private let clausesBefore: Text
    /// Whether no other figure of its part of the sentence, from ； to ；, has its class of unit.
    public let isSoleOfItsKind: Bool
    /// The place of the report, which a record has unless its own sentence names another.
    public let reportPlace: String?

    /// What the figure rules found it to be a figure of; empty for a sentence.
    public var metric: String { fields[0].text }
    /// No further than the next figure or the end of the clause; the whole of a sentence.
    public var own: String { fields[1].text }
    public var clause: String { fields[2].text }
    /// The rest of the sentence before the clause and after it.
    public var before: String { fields[3].text }
    public var after: String { fields[4].text }
    /// All that its own sentence tells.
    public var sentence: ArraySlice<Text> { fields[0...4] }
    /// Organization, place and byline of the report.
    public var party: String { fields[5].text }
    public var section: String { fields[6].text }
    public var title: String { fields[7].text }
    /// The sentence before, if it belongs to the same paragraph, and who says it where it is quoted.
    public var previous: String { fields[8].text }
    /// The first sentence of the report, which says who and where.
    public var opening: String { fields[9].text }
    /// The clauses before it back to the last ；.
    public var lead: Text { clausesBefore }

    struct Builder {
        let documents: [String: Document]
        /// The paths of those in traditional characters.
        let traditional: Set<String>
        let sentences: [Sentence]
        /// The sentences that have figures.
        private let withFigures: Set<Int>
        private let quotation: Quotation
        private var normals: [Int: String] = [:]
        private var openings: [String: Int] = [:]
        private var known: [String: Text] = [:]

        init(
            documents: [String: Document], traditional: Set<String>, sentences: [Sentence], withFigures: Set<Int>
        ) {
            self.withFigures = withFigures
            self.documents = documents
            self.traditional = traditional
            self.sentences = sentences
            quotation = Quotation(sentences)
        }

        /// - Parameters:
        ///   - isSole: whether no other figure of its part of the sentence has its class of unit.
        ///   - isApart: whether its part has a head of its own and a part before it has one of its class.
        mutating func context(
            of figure: Figure, sentence number: Int, isSole: Bool, isApart: Bool
        ) -> RecordContext {
            let sentence = sentences[number]
            let quote = Array(sentence.quote.utf8)
            let first = firstPiece(of: number)
            let lead = (first..<number).map { normalQuote($0) }.joined()
            let setting = setting(sentence, parties: [figure.organization, figure.place])
            let metric = [figure.metric, figure.action, figure.beneficiary].compactMap { $0 }.joined(separator: "。")
            let cut = sentence.start(ofPartAt: figure.clause.start)
            let ahead = normal(quote[cut..<figure.clause.start], of: sentence.document)
            // What another number of its kind is told of before the ； is another fact, as a sentence before would be. What
            // leads a list (各地建成书屋：…) is said of all its parts.
            let head = sentence.head(before: cut)
            let shared = normal(quote[..<(isApart ? head : cut)], of: sentence.document)
            let apart = isApart ? normal(quote[head..<cut], of: sentence.document) : ""
            let own = normal(quote[figure.own.range], of: sentence.document)
            let clause = normal(quote[figure.clause.range], of: sentence.document)
            let after = normal(quote[figure.clause.end...], of: sentence.document)
            let rest = surroundings(number, first)
            return RecordContext(
                fields: texts(
                    [normal(metric, of: sentence.document), own, clause, lead + shared + ahead, after, setting.party]
                        + [rest.section, setting.title, rest.previous + apart, rest.opening]),
                clausesBefore: text(ahead), isSoleOfItsKind: isSole, reportPlace: setting.place)
        }

        /// A sentence is its own clause; what was cut off before a ； stands before it.
        mutating func context(ofSentence number: Int) -> RecordContext {
            let sentence = sentences[number]
            let first = firstPiece(of: number)
            let article = article(of: sentence)
            let organization = article?.organization ?? documents[sentence.document]?.organization
            let setting = setting(sentence, parties: [organization, article?.place])
            let own = normalQuote(number)
            let before = (first..<number).map { normalQuote($0) }.joined()
            let rest = surroundings(number, first)
            return RecordContext(
                fields: texts(
                    ["", own, own, before, "", setting.party, rest.section, setting.title, rest.previous, rest.opening]
                ),
                clausesBefore: text(""), isSoleOfItsKind: false, reportPlace: setting.place)
        }

        /// Section, sentence before and first sentence of the report.
        private mutating func surroundings(
            _ number: Int, _ first: Int
        ) -> (section: String, previous: String, opening: String) {
            (
                normal(sentences[number].section ?? "", of: sentences[number].document),
                (follows(first) ? normalQuote(first - 1) : "")
                    + normal(quotation.speaker(of: number), of: sentences[number].document),
                normalQuote(opening(of: number))
            )
        }

        private mutating func texts(_ fields: [String]) -> [Text] { fields.map { text($0) } }

        private mutating func text(_ wording: String) -> Text {
            if let known = known[wording] { return known }
            let text = Text(wording, number: known.count)
            known[wording] = text
            return text
        }

        /// What the report says of itself: title, party and place; the record's own parties come first.
        private func setting(
            _ sentence: Sentence, parties: [String?]
        ) -> (title: String, party: String, place: String?) {
            let article = article(of: sentence)
            let titles = [documents[sentence.document]?.title, article?.title].compactMap { $0 }
            let party = (parties + [article?.byline]).compactMap { $0 }
            return (
                normal(titles.joined(separator: "。"), of: sentence.document),
                normal(party.joined(separator: "。"), of: sentence.document), article?.place
            )
        }

        private func article(of sentence: Sentence) -> Document.Article? {
            documents[sentence.document].flatMap { document in
                document.articles.indices.contains(sentence.article) ? document.articles[sentence.article] : nil
            }
        }

        /// The first sentence of the article that is one or has a figure, other titles and bylines passed over; the sentence itself if it
        /// stands before.
        private mutating func opening(of number: Int) -> Int {
            let sentence = sentences[number]
            let key = "\(sentence.document)#\(sentence.article)"
            if let known = openings[key] { return min(known, number) }
            func isInside(_ place: Int) -> Bool {
                sentences.indices.contains(place) && sentences[place].document == sentence.document
                    && sentences[place].article == sentence.article
            }
            var opening = number
            while isInside(opening - 1) { opening -= 1 }
            while isInside(opening + 1), !withFigures.contains(opening), !isWhole(opening) { opening += 1 }
            openings[key] = opening
            return min(opening, number)
        }

        /// Whether it ends as a sentence does.
        private func isWhole(_ number: Int) -> Bool {
            sentences[number].quote.unicodeScalars.last.map { $0.endsSentence } ?? false
        }

        /// Whether a sentence goes on in the paragraph of the one before it.
        private func follows(_ number: Int) -> Bool {
            guard number > 0 else { return false }
            let (previous, sentence) = (sentences[number - 1], sentences[number])
            return previous.document == sentence.document && previous.paragraph == sentence.paragraph
        }

        /// Where a long sentence that was cut at ； begins.
        private func firstPiece(of number: Int) -> Int {
            var first = number
            while follows(first), first > number - 4, let last = sentences[first - 1].quote.unicodeScalars.last,
                last.endsClause, !last.endsSentence
            {
                first -= 1
            }
            return first
        }

        private mutating func normalQuote(_ number: Int) -> String {
            if let known = normals[number] { return known }
            let text = normal(sentences[number].quote, of: sentences[number].document)
            normals[number] = text
            return text
        }

        private func normal(_ bytes: ArraySlice<UInt8>, of document: String) -> String {
            normal(String(decoding: bytes, as: UTF8.self), of: document)
        }

        /// Questions are read in simplified characters, and so are the reports they are to match.
        private func normal(_ text: String, of document: String) -> String {
            let script: Script = traditional.contains(document) ? .traditional : .simplified
            return NormalForm.of(Scalars(text), in: script, blanks: .dropped).text
        }
    }
}
