internal import ChineseText
internal import Facts
internal import Words

/// Places where news was written, which it need not be of: 新华社北京3月5日电.
struct Datelines {
    let lexicon: Lexicon

    /// Whether a place stands before the day and the word that begin a piece of news.
    func isWritten(_ place: Lexicon.Occurrence, in text: Scalars) -> Bool {
        guard let end = text.position(ofByte: place.range.upperBound) else { return false }
        var position = end
        while position < text.count, text.values[position].isASCIIDigit || isOfDates(position, in: text) {
            position += 1
        }
        guard position > end, text.values[end].isASCIIDigit else { return false }
        return lexicon.matches(in: text, at: position).contains {
            $0.entry.sheet == "sections" && $0.entry.attribute("类") == "电头"
        }
    }

    /// Whether 年, 月 or 日 stands at a place of a text.
    func isOfDates(_ position: Int, in text: Scalars) -> Bool {
        lexicon.matches(in: text, at: position).contains {
            $0.entry.sheet == "layout" && $0.entry.attribute("类") == "日期字"
        }
    }

    /// A figure of its article's place where its sentence names another one only as where it was written.
    func placed(_ figure: Figure, in sentence: Sentence, of place: String?) -> Figure {
        guard let own = figure.place, own != place else { return figure }
        let text = Scalars(NormalForm.of(sentence.quote, blanks: .dropped).bytes)
        let named = lexicon.occurrences(of: "places", in: text).filter { $0.entry.canonical == own }
        guard !named.isEmpty, named.allSatisfy({ isWritten($0, in: text) }) else { return figure }
        return figure.with(place: .some(place))
    }
}
