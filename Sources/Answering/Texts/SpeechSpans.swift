internal import ChineseText
internal import Facts
internal import Questions
internal import Words

/// What somebody says about something: 市总工会主席是怎么说的.
struct SpeechSpans: TextExtraction {
    let query: Query
    let search: PassageSearch

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        SpeechReader(search: search).speeches(in: text).compactMap { speech in
            // 处长江某在接受采访时说: what stands between name and verb is of the occasion.
            let speaker = text.text.text(speech.speaker.lowerBound..<speech.verb.lowerBound)
            let told = speech.saidWords
            let terms = query.terms.filter { !$0.isGeneral }
            let setting = passage.context.party + passage.context.title + passage.context.section
            let isSpeaker = terms.map { Coverage.of($0, in: speaker, lexicon: text.lexicon) >= 700 }
            let isTold = zip(terms, isSpeaker).map { term, named in
                named || Coverage.of(term, in: told, lexicon: text.lexicon) >= 700
            }
            // The last thing before 怎么说 is who says it.
            guard isSpeaker.contains(true), isSpeaker.last == true || isSpeaker.first == true,
                zip(terms, isTold).allSatisfy({ $1 || Coverage.of($0, in: setting, lexicon: text.lexicon) >= 700 })
            else { return nil }
            let words = speech.said.map { $0.text.wording($0.range) }
            let who = text.wording(speech.speaker) + text.wording(speech.verb)
            return Finding(
                texts: words, fitness: 1000, sentences: speech.sentences, told: "\(who)：\(words.joined())")
        }
    }
}

/// Who says what the question quotes: “…”是谁说的.
struct SpeakerSpans: TextExtraction {
    /// A quotation names its speaker at most that many sentences later.
    private static let reach = 4

    let query: Query
    let search: PassageSearch

    func findings(in text: PassageText, _ passage: Passage) -> [Finding] {
        let next = search.corpus.sentences(from: text.sentence, limit: Self.reach).dropFirst().map { search.text($0) }
        let reader = SpeechReader(search: search)
        for near in [text] + next {
            let found = reader.speeches(in: near).filter { speech in
                speech.said.contains { $0.text.sentence == text.sentence } && tells(speech)
            }
            if let speech = found.first {
                let name = speech.name.map(near.wording)
                let who = near.wording(speech.speaker)
                return [
                    Finding(texts: [name ?? who], fitness: 1000, sentences: speech.sentences, told: who)
                ]
            }
        }
        return []
    }

    private func tells(_ speech: Speech) -> Bool {
        let told = speech.saidWords
        let terms = query.terms.filter { !$0.isGeneral }
        return query.names.allSatisfy { told.contains($0) }
            && !(terms.isEmpty && query.names.isEmpty)
            && terms.allSatisfy { Coverage.of($0, in: told, lexicon: search.lexicon) >= 700 }
    }
}
