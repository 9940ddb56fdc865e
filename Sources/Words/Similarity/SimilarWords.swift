public import ChineseText

/// Which words of a list a text holds with one character mistyped: 爱心服务战 for 爱心服务站.
///
/// Made when a question could not be read as it stands, from all words that the reader knows, so that what is written
/// right is left alone. The forms are in normal form; those of one character or of more than 32 are passed over.
public struct SimilarWords: Sendable {
    /// A word of the list that begins at a place of a text but for one character.
    public struct Slip: Hashable, Sendable {
        /// Position of the text after its last character.
        public let end: Int
        /// The word meant, as the list has it.
        public let form: String
        /// Position of the text where the character stands that was mistyped.
        public let place: Int
        /// In which way it stands for the one that was meant.
        public let similarity: Similarity
    }

    private static let lengths = 2...32

    private let characters: SimilarCharacters
    private let forms: [String]
    /// The characters of all words, one after the other, and where each word begins, with the end at the end.
    private var letters: [Unicode.Scalar] = []
    private var starts: [Int] = [0]
    private var occurring: [Int] = []
    private let powers = StretchHash.powers(Self.lengths.upperBound)
    private var table: SlipTable

    /// Takes in a list of words; of equal ones the first counts.
    ///
    /// Complexity: linear in the characters of the list; 20,000 words take about 10 ms.
    public init(_ forms: [String], characters: SimilarCharacters) {
        self.characters = characters
        self.forms = forms
        letters.reserveCapacity(forms.count * 6)
        starts.reserveCapacity(forms.count + 1)
        for form in forms {
            letters.append(contentsOf: form.unicodeScalars)
            starts.append(letters.count)
        }
        table = SlipTable(count: letters.count + forms.count)
        var found: Set<Int> = []
        for word in forms.indices where Self.lengths.contains(letters(of: word).count) {
            found.insert(letters(of: word).count)
            insert(word)
        }
        occurring = found.sorted()
    }

    /// The words that begin at `position` if exactly one character was mistyped, longest first, then the likeliest
    /// kind of slip, then in the order of the list.
    ///
    /// Words of two characters are found only with `twoCharacters`, and only by the same sound. Nothing is found where
    /// the stretch is itself a word of the list, nor where the character belongs to a word that reaches out of the
    /// stretch: in 南通是否 no 南通市 is found.
    ///
    /// `爱心服务战有` at 0 gives 爱心服务站, up to 5, by the same sound at 4.
    /// Complexity: the sum of the word lengths that occur, whatever the number of words.
    public func slips(in text: Scalars, at position: Int, twoCharacters: Bool = false) -> [Slip] {
        var found: [(word: Int, slip: Slip)] = []
        var hash = StretchHash()
        for length in occurring where position + length <= text.count {
            while hash.length < length { hash.append(text.values[position + hash.length], powers) }
            if length == 2 && !twoCharacters { continue }
            let stretch = position..<(position + length)
            if isWord(hash, text, stretch) { continue }
            found += slips(hash, text, stretch)
        }
        found.sort { ($1.slip.end, $0.slip.similarity, $0.word) < ($0.slip.end, $1.slip.similarity, $1.word) }
        return found.map(\.slip)
    }

    private func slips(
        _ hash: StretchHash, _ text: Scalars, _ stretch: Range<Int>
    ) -> [(word: Int, slip: Slip)] {
        var found: [(word: Int, slip: Slip)] = []
        for place in stretch where text.values[place].isHan {
            let offset = place - stretch.lowerBound
            table.forEach(hash.without(text.values[place], at: offset, powers)) { word in
                if let similarity = similarity(of: text, stretch, to: word, at: place),
                    !belongsElsewhere(text, place, stretch)
                {
                    let slip = Slip(end: stretch.upperBound, form: forms[word], place: place, similarity: similarity)
                    found.append((word, slip))
                }
                return true
            }
        }
        return found
    }

    /// The kind of slip that makes `word` of the stretch, if the rest of it is the same.
    private func similarity(of text: Scalars, _ stretch: Range<Int>, to word: Int, at place: Int) -> Similarity? {
        let wanted = letters(of: word)
        guard wanted.count == stretch.count else { return nil }
        for (here, letter) in zip(stretch, wanted) where here != place && text.values[here] != letter { return nil }
        let meant = wanted[wanted.startIndex + place - stretch.lowerBound]
        let similarity = characters.similarity(of: text.values[place], to: meant)
        return stretch.count == 2 && similarity != .sameSound ? nil : similarity
    }

    /// Whether a word of the list holds `place` and reaches over an end of the stretch.
    private func belongsElsewhere(_ text: Scalars, _ place: Int, _ stretch: Range<Int>) -> Bool {
        guard let longest = occurring.last else { return false }
        for start in max(0, place - longest + 1)...place {
            var hash = StretchHash()
            for length in occurring where start + length <= text.count {
                while hash.length < length { hash.append(text.values[start + hash.length], powers) }
                let end = start + length
                let reachesOut = start < stretch.lowerBound || end > stretch.upperBound
                if place < end, reachesOut, isWord(hash, text, start..<end) { return true }
            }
        }
        return false
    }

    private func isWord(_ hash: StretchHash, _ text: Scalars, _ stretch: Range<Int>) -> Bool {
        var known = false
        table.forEach(hash.whole) { word in
            known = letters(of: word).elementsEqual(text.values[stretch])
            return !known
        }
        return known
    }

    private func letters(of word: Int) -> ArraySlice<Unicode.Scalar> { letters[starts[word]..<starts[word + 1]] }

    private mutating func insert(_ word: Int) {
        let letters = letters(of: word)
        var hash = StretchHash()
        for letter in letters { hash.append(letter, powers) }
        var isKnown = false
        table.forEach(hash.whole) { other in
            isKnown = self.letters(of: other) == letters
            return !isKnown
        }
        if isKnown { return }
        table.insert(hash.whole, word: word)
        for (place, letter) in letters.enumerated() where letter.isHan {
            table.insert(hash.without(letter, at: place, powers), word: word)
        }
    }
}
