public import ChineseText

/// Words as they are spelled in Latin letters, pinyin without tones: nantong, Nan Tong and NANTONG for 南通.
///
/// Only words of two syllables or more are taken in, and only a whole run of letters is matched: `li` would stand for
/// a hundred characters, and `nan` in `finance` for none.
public struct LatinSpelling: Sendable {
    /// A word that a run of letters stands for.
    public struct Match: Hashable, Sendable {
        /// Position after its last letter.
        public let end: Int
        /// The word, as the list has it.
        public let form: String
    }

    private struct Entry {
        let form: String
        /// Where its syllables end, counted in letters: a bit each.
        let syllableEnds: UInt64
    }

    /// Longer runs are no word.
    private static let mostLetters = 60

    private var entries: [String: [Entry]] = [:]

    /// Takes in the words that can be spelled, in the order of the list.
    ///
    /// Complexity: linear in the letters of all spellings; 1,500 places take about 10 ms, so that it is
    /// best made when a question has such letters.
    public init(_ forms: [String], readings: CharacterReadings) {
        var seen: Set<String> = []
        for form in forms where seen.insert(form).inserted {
            for syllables in Self.spelledSyllables(of: form, readings) {
                let spelling = syllables.joined()
                guard spelling.utf8.count <= Self.mostLetters else { continue }
                let entry = Entry(form: form, syllableEnds: Self.ends(of: syllables))
                // 西安 read aloud in two ways that are spelled the same is one word.
                if !(entries[spelling] ?? []).contains(where: {
                    $0.form == form && $0.syllableEnds == entry.syllableEnds
                }) {
                    entries[spelling, default: []].append(entry)
                }
            }
        }
    }

    /// All spellings of a word of two characters or more, without blanks, each once; ü is spelled v, u or yu.
    ///
    /// `重庆` gives `chongqing` and `zhongqing`, `吕梁` gives `lvliang`, `luliang` and `lyuliang`, `县` none.
    public static func spellings(of word: String, readings: CharacterReadings) -> [String] {
        var seen: Set<String> = []
        return spelledSyllables(of: word, readings).map { $0.joined() }.filter { seen.insert($0).inserted }
    }

    /// The words that the letters beginning at `position` stand for, longest first, then in the order of the list.
    ///
    /// `position` counts scalars; nothing begins or ends inside a run of letters. Between two syllables there may be
    /// one blank, apostrophe or hyphen; capitals are as good as small letters, ü as good as v.
    ///
    /// In `xi'an和nan tong` 西安 is found at 0 and 南通 at 6, in `na ntong` and `nantongx` nothing.
    public func matches(in text: Scalars, at position: Int) -> [Match] {
        guard position < text.count, Self.letter(text.values[position]) != nil,
            position == 0 || Self.letter(text.values[position - 1]) == nil
        else { return [] }
        var found: [Match] = []
        var spelling = ""
        var parts: UInt64 = 0
        var here = position
        while here < text.count, let letter = Self.letter(text.values[here]), spelling.utf8.count < Self.mostLetters {
            spelling.unicodeScalars.append(letter)
            here += 1
            if here < text.count, Self.letter(text.values[here]) != nil { continue }
            found += (entries[spelling] ?? []).lazy.filter { $0.syllableEnds & parts == parts }
                .map { Match(end: here, form: $0.form) }
            guard here < text.count, Self.separates(text.values[here]) else { break }
            parts |= 1 << UInt64(spelling.utf8.count)
            here += 1
        }
        return Self.longestFirst(found)
    }

    /// Whether any word can stand in a text by its letters: whether a run of them can be read as syllables, two at least
    /// where no other run is right beside it. In `8+X` and `APP` none can, whatever the list.
    ///
    /// Complexity: the square of the longest run, which making a `LatinSpelling` exceeds a thousand times.
    public static func mayStand(in text: Scalars, readings: CharacterReadings) -> Bool {
        let values = text.values
        guard values.count(where: { letter($0) != nil }) > 1 else { return false }
        let syllables = Set(readings.syllables.flatMap { syllable in ["v", "u", "yu"].map { spell(syllable, $0) } })
        var start = 0
        while start < values.count {
            let run = values[start...].prefix { letter($0) != nil }
            guard !run.isEmpty else {
                start += 1
                continue
            }
            let letters = run.compactMap(letter)
            let isAlone = !isLetter(values, start - 2) && !isLetter(values, run.endIndex + 1)
            if letters.count <= mostLetters, most(syllables, in: letters) >= (isAlone ? 2 : 1) { return true }
            start = run.endIndex
        }
        return false
    }

    private static func isLetter(_ values: [Unicode.Scalar], _ position: Int) -> Bool {
        values.indices.contains(position) && letter(values[position]) != nil
    }

    /// As how many syllables letters can be read at the most; 0 if they cannot.
    private static func most(_ syllables: Set<String>, in letters: [Unicode.Scalar]) -> Int {
        var most = [0] + [Int](repeating: -1, count: letters.count)
        for start in letters.indices where most[start] >= 0 {
            var syllable = ""
            for end in start..<letters.count {
                syllable.unicodeScalars.append(letters[end])
                if syllables.contains(syllable) { most[end + 1] = max(most[end + 1], most[start] + 1) }
            }
        }
        return max(0, most[letters.count])
    }

    private static func longestFirst(_ found: [Match]) -> [Match] {
        let ends = Set(found.map(\.end)).sorted(by: >)
        return ends.flatMap { end in found.filter { $0.end == end } }
    }

    private static func spelledSyllables(of word: String, _ readings: CharacterReadings) -> [[String]] {
        guard word.unicodeScalars.count > 1 else { return [] }
        return readings.pronunciations(of: word).flatMap { syllables in
            ["v", "u", "yu"].filter { $0 == "v" || syllables.contains { $0.utf8.contains(0x76) } }
                .map { vowel in syllables.map { spell($0, vowel) } }
        }
    }

    /// lv as it is typed, or with u or yu for its vowel, as on maps and in passports.
    private static func spell(_ syllable: String, _ vowel: String) -> String {
        vowel == "v"
            ? syllable : syllable.split(separator: "v", omittingEmptySubsequences: false).joined(separator: vowel)
    }

    private static func ends(of syllables: [String]) -> UInt64 {
        var count = 0
        return syllables.reduce(into: UInt64(0)) { bits, syllable in
            count += syllable.utf8.count
            bits |= 1 << UInt64(count)
        }
    }

    /// The small letter, v for ü; none for what is no letter of pinyin.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z": scalar
        case "A"..."Z": Unicode.Scalar(scalar.value + 0x20)
        case "ü", "Ü": "v"
        default: nil
        }
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool { " '’‘-".unicodeScalars.contains(scalar) }
}
