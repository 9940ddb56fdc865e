internal import ChineseText

/// Who says what a sentence within quotation marks tells: 某厂工会主席说。after “……。”, or 某厂工会主席说： sentences before.
struct Quotation {
    /// How many sentences a quotation is followed over.
    private static let reach = 8
    /// A sentence that names who spoke is no longer than this many characters.
    private static let longest = 40

    private let sentences: [Sentence]

    /// - Parameter sentences: of one document, in reading order.
    init(_ sentences: [Sentence]) { self.sentences = sentences }

    /// The places of the sentences that have a speaker.
    var spoken: Set<Int> {
        let opening = sentences.map { $0.quote.contains("“") }
        guard opening.contains(true) else { return [] }
        return Set(
            sentences.indices.filter { number in
                opening[max(0, number - Self.reach)...number].contains(true) && !speaker(of: number).isEmpty
            })
    }

    /// The places that `speaker(of:)` looks at.
    static func window(around number: Int) -> ClosedRange<Int> { number - reach...number + reach + 1 }

    /// The words around the quotation that a sentence is a part of; empty where it is none, or names the speaker itself.
    func speaker(of number: Int) -> String {
        var first = number
        while first > number - Self.reach, follows(first) { first -= 1 }
        var marks = Marks()
        for place in first...number { marks.take(sentences[place].quote, at: place) }
        guard let opened = marks.opened, marks.isOpen || isClosed(number) else { return "" }
        guard marks.lead.isEmpty else { return opened < number ? marks.lead : "" }
        var last = number
        while marks.isOpen, last < number + Self.reach, last + 1 < sentences.count, follows(last + 1) {
            last += 1
            marks.take(sentences[last].quote, at: last)
        }
        guard !marks.isOpen, marks.opened == opened, isClosed(last), last + 1 < sentences.count, follows(last + 1)
        else { return "" }
        let next = sentences[last + 1].quote
        return next.unicodeScalars.count <= Self.longest && !next.contains("“") ? next : ""
    }

    /// Whether the mark that ends a quotation ends the sentence too.
    private func isClosed(_ number: Int) -> Bool { sentences[number].quote.unicodeScalars.last == Marks.closing }

    private func follows(_ number: Int) -> Bool {
        guard number > 0 else { return false }
        let (previous, sentence) = (sentences[number - 1], sentences[number])
        return previous.document == sentence.document && previous.paragraph == sentence.paragraph
    }

    /// The quotation marks of a stretch of sentences.
    private struct Marks {
        static let opening: Unicode.Scalar = "“"
        static let closing: Unicode.Scalar = "”"

        private var depth = 0
        /// The sentence that the last quotation began in, and what stands before it there.
        private(set) var opened: Int?
        private(set) var lead = ""

        var isOpen: Bool { depth > 0 }

        mutating func take(_ quote: String, at number: Int) {
            var before = String.UnicodeScalarView()
            for scalar in quote.unicodeScalars {
                if scalar == Self.opening {
                    if depth == 0 { (opened, lead) = (number, String(before)) }
                    depth += 1
                } else if scalar == Self.closing {
                    depth = max(0, depth - 1)
                }
                before.append(scalar)
            }
        }
    }
}
