internal import ChineseText
internal import Quantities

extension RecordContext {
    /// Puts contexts together from the sentences around a record, and reads no others.
    struct Builder {
        private let source: any RecordSource
        private var normals = RecentValues<Int, String>(capacity: ContextShelf.capacity)
        private var openings = RecentValues<Int, Text>(capacity: 2 * ContextShelf.capacity)
        private var titles = RecentValues<ArticleKey, Text>(capacity: 2 * ContextShelf.capacity)
        private var known = RecentValues<WordingKey, Text>(capacity: 8 * ContextShelf.capacity)
        private var textCount = 0

        /// An article by the number of its document's first sentence and its place in the document.
        private struct ArticleKey: Hashable {
            let document: Int
            let article: Int
        }

        init(_ source: any RecordSource) { self.source = source }

        /// - Parameters:
        ///   - isSole: whether no other figure of its part of the sentence has its class of unit.
        ///   - isApart: whether its part has a head of its own and a part before it has one of its class.
        mutating func context(
            of figure: Figure, sentence number: Int, isSole: Bool, isApart: Bool
        ) -> RecordContext {
            let held = source.document(ofSentence: number)
            let script = held.profile.script
            let sentence = source.sentence(number)
            let quote = Array(sentence.quote.utf8)
            let first = firstPiece(of: number, sentence, held)
            let lead = (first..<number).map { normalQuote($0, script) }.joined()
            let metric = [figure.metric, figure.action, figure.beneficiary].compactMap { $0 }.joined(separator: "。")
            let cut = sentence.start(ofPartAt: figure.clause.start)
            let ahead = normal(quote[cut..<figure.clause.start], script)
            // What another number of its kind is told of before the ； is another fact, as a sentence before would be. What
            // leads a list (各地建成书屋：…) is said of all its parts.
            let head = sentence.head(before: cut)
            let shared = normal(quote[..<(isApart ? head : cut)], script)
            let apart = isApart ? normal(quote[head..<cut], script) : ""
            let own = normal(quote[figure.own.range], script)
            let clause = normal(quote[figure.clause.range], script)
            let after = normal(quote[figure.clause.end...], script)
            let before = self.before(number, first, held)
            let around = around(number, sentence, held, parties: [figure.organization, figure.place])
            let local = [normal(metric, script), own, clause, lead + shared + ahead, after].map { text($0) }
            return RecordContext(
                fields: local + [around.party, around.section, around.title, text(before + apart), around.opening],
                clausesBefore: text(ahead), isSoleOfItsKind: isSole, reportPlace: around.place)
        }

        /// A sentence is its own clause; what was cut off before a ； stands before it.
        mutating func context(ofSentence number: Int) -> RecordContext {
            let held = source.document(ofSentence: number)
            let sentence = source.sentence(number)
            let first = firstPiece(of: number, sentence, held)
            let article = held.article(sentence.article)
            let organization = article?.organization ?? held.document.organization
            let own = text(normalQuote(number, held.profile.script))
            let pieces = (first..<number).map { normalQuote($0, held.profile.script) }.joined()
            let before = self.before(number, first, held)
            let around = around(number, sentence, held, parties: [organization, article?.place])
            return RecordContext(
                fields: [text(""), own, own, text(pieces), text("")]
                    + [around.party, around.section, around.title, text(before), around.opening],
                clausesBefore: text(""), isSoleOfItsKind: false, reportPlace: around.place)
        }

        /// The sentence before a sentence that begins with the piece `first`, and who says it.
        private mutating func before(_ number: Int, _ first: Int, _ held: HeldDocument) -> String {
            let previous = follows(first, held) ? normalQuote(first - 1, held.profile.script) : ""
            return previous + normal(speaker(of: number, held), held.profile.script)
        }

        /// What stands around a sentence in its report.
        private struct Around {
            let party: Text
            let section: Text
            let title: Text
            let opening: Text
            let place: String?
        }

        /// Section, title, party and first sentence of the report; the record's own parties come first.
        private mutating func around(
            _ number: Int, _ sentence: Sentence, _ held: HeldDocument, parties: [String?]
        ) -> Around {
            let script = held.profile.script
            let article = held.article(sentence.article)
            let party = (parties + [article?.byline]).compactMap { $0 }.joined(separator: "。")
            return Around(
                party: text(normal(party, script)), section: text(normal(sentence.section ?? "", script)),
                title: title(of: sentence.article, held), opening: opening(of: number, sentence, held),
                place: article?.place)
        }

        private mutating func title(of number: Int, _ held: HeldDocument) -> Text {
            let key = ArticleKey(document: held.sentences.lowerBound, article: number)
            if let known = titles[key] { return known }
            let titles = [held.document.title, held.article(number)?.title].compactMap { $0 }
            let title = text(normal(titles.joined(separator: "。"), held.profile.script))
            self.titles.keep(title, key)
            return title
        }

        /// The sentence that opens the article; the sentence itself if it stands before.
        private mutating func opening(of number: Int, _ sentence: Sentence, _ held: HeldDocument) -> Text {
            let all = held.profile.openings
            let opening =
                all.indices.contains(sentence.article)
                ? min(held.sentences.lowerBound + all[sentence.article], number) : number
            if let known = openings[opening] { return known }
            let text = text(normalQuote(opening, held.profile.script))
            openings.keep(text, opening)
            return text
        }

        private mutating func text(_ wording: String) -> Text {
            let key = WordingKey(text: wording)
            if let known = known[key] { return known }
            let text = Text(wording, number: textCount)
            textCount += 1
            known.keep(text, key)
            return text
        }

        private func speaker(of number: Int, _ held: HeldDocument) -> String {
            let own = number - held.sentences.lowerBound
            guard held.profile.quoted.contains(own) else { return "" }
            let window = Quotation.window(around: number).clamped(to: ClosedRange(held.sentences))
            return Quotation(window.map { source.sentence($0) }).speaker(of: number - window.lowerBound)
        }

        /// Whether a sentence goes on in the paragraph of the one before it.
        private func follows(_ number: Int, _ held: HeldDocument) -> Bool {
            number > held.sentences.lowerBound
                && source.sentence(number - 1).paragraph == source.sentence(number).paragraph
        }

        /// Where a long sentence that was cut at ； begins.
        private func firstPiece(of number: Int, _ sentence: Sentence, _ held: HeldDocument) -> Int {
            var first = number
            while follows(first, held), first > number - 4,
                let last = source.sentence(first - 1).quote.unicodeScalars.last, last.endsClause, !last.endsSentence
            {
                first -= 1
            }
            return first
        }

        private mutating func normalQuote(_ number: Int, _ script: Script) -> String {
            if let known = normals[number] { return known }
            let text = normal(source.sentence(number).quote, script)
            normals.keep(text, number)
            return text
        }

        /// Questions are read in simplified characters, and so are the reports they are to match.
        private func normal(_ bytes: ArraySlice<UInt8>, _ script: Script) -> String {
            NormalForm.text(bytes, in: script)
        }

        private func normal(_ text: String, _ script: Script) -> String { NormalForm.text(text, in: script) }
    }
}
