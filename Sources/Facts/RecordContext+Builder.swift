internal import ChineseText
internal import Quantities

extension RecordContext {
    /// Puts contexts together from the sentences around a record, and reads no others.
    struct Builder {
        private let source: any RecordSource
        private var normals = RecentValues<Int, String>(capacity: ContextShelf.capacity)
        private var known = RecentValues<String, Text>(capacity: 8 * ContextShelf.capacity)
        private var textCount = 0

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
            let first = firstPiece(of: number, held)
            let lead = (first..<number).map { normalQuote($0, script) }.joined()
            let setting = setting(sentence, held, parties: [figure.organization, figure.place])
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
            let rest = surroundings(number, first, held)
            return RecordContext(
                fields: texts(
                    [normal(metric, script), own, clause, lead + shared + ahead, after, setting.party]
                        + [rest.section, setting.title, rest.previous + apart, rest.opening]),
                clausesBefore: text(ahead), isSoleOfItsKind: isSole, reportPlace: setting.place)
        }

        /// A sentence is its own clause; what was cut off before a ； stands before it.
        mutating func context(ofSentence number: Int) -> RecordContext {
            let held = source.document(ofSentence: number)
            let sentence = source.sentence(number)
            let first = firstPiece(of: number, held)
            let article = held.article(sentence.article)
            let organization = article?.organization ?? held.document.organization
            let setting = setting(sentence, held, parties: [organization, article?.place])
            let own = normalQuote(number, held.profile.script)
            let before = (first..<number).map { normalQuote($0, held.profile.script) }.joined()
            let rest = surroundings(number, first, held)
            return RecordContext(
                fields: texts(
                    ["", own, own, before, "", setting.party, rest.section, setting.title, rest.previous, rest.opening]
                ),
                clausesBefore: text(""), isSoleOfItsKind: false, reportPlace: setting.place)
        }

        /// Section, sentence before and first sentence of the report.
        private mutating func surroundings(
            _ number: Int, _ first: Int, _ held: HeldDocument
        ) -> (section: String, previous: String, opening: String) {
            let script = held.profile.script
            let sentence = source.sentence(number)
            let previous = follows(first, held) ? normalQuote(first - 1, script) : ""
            return (
                normal(sentence.section ?? "", script), previous + normal(speaker(of: number, held), script),
                normalQuote(opening(of: number, sentence, held), script)
            )
        }

        private mutating func texts(_ fields: [String]) -> [Text] { fields.map { text($0) } }

        private mutating func text(_ wording: String) -> Text {
            if let known = known[wording] { return known }
            let text = Text(wording, number: textCount)
            textCount += 1
            known.keep(text, wording)
            return text
        }

        /// What the report says of itself: title, party and place; the record's own parties come first.
        private func setting(
            _ sentence: Sentence, _ held: HeldDocument, parties: [String?]
        ) -> (title: String, party: String, place: String?) {
            let article = held.article(sentence.article)
            let titles = [held.document.title, article?.title].compactMap { $0 }
            let party = (parties + [article?.byline]).compactMap { $0 }
            return (
                normal(titles.joined(separator: "。"), held.profile.script),
                normal(party.joined(separator: "。"), held.profile.script), article?.place
            )
        }

        /// The number of the sentence that opens the article; the sentence itself if it stands before.
        private func opening(of number: Int, _ sentence: Sentence, _ held: HeldDocument) -> Int {
            let openings = held.profile.openings
            guard openings.indices.contains(sentence.article) else { return number }
            return min(held.sentences.lowerBound + openings[sentence.article], number)
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
        private func firstPiece(of number: Int, _ held: HeldDocument) -> Int {
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

        private func normal(_ bytes: ArraySlice<UInt8>, _ script: Script) -> String {
            normal(String(decoding: bytes, as: UTF8.self), script)
        }

        /// Questions are read in simplified characters, and so are the reports they are to match.
        private func normal(_ text: String, _ script: Script) -> String {
            NormalForm.of(Scalars(text), in: script, blanks: .dropped).text
        }
    }
}
