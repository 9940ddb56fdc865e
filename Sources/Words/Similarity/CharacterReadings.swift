internal import ChineseText

/// Which syllables a character is read as, from `grammar/characters/readings.tsv`: pinyin without tones, ü written v.
///
/// `长` is read `chang` and `zhang`, `女` is read `nv`.
public struct CharacterReadings: Sendable {
    /// What is wrong with the sheet; the lines named are left out.
    public private(set) var problems: [LexiconProblem] = []
    /// The syllables in the order of the sheet.
    private(set) var syllables: [String] = []
    /// The characters read as each syllable, in the order of the sheet.
    private(set) var characters: [[Unicode.Scalar]] = []
    /// The numbers of the syllables of each character.
    private(set) var numbers = CharacterNumbers()

    /// Reads the sheet: columns 音节 and 字, the characters of a row without anything between them.
    ///
    /// Complexity: *n* log *n* in the number of characters, some 2 ms for 10,000.
    public init(file: String, bytes: [UInt8]) {
        var sheet = CharacterSheet(file: file, bytes: bytes, columns: ["音节", "字"])
        var lines: [String: Int] = [:]
        numbers.reserve(bytes.count / 3)
        for row in sheet.rows {
            let syllable = row.fields[0]
            guard Self.isSyllable(syllable) else {
                sheet.report(line: row.line, "“\(syllable)”不是音节；请写不带声调的小写拼音，ü 写作 v")
                continue
            }
            if let first = lines[syllable] {
                sheet.report(line: row.line, "音节“\(syllable)”在第\(first)行已经有了；请合成一行")
                continue
            }
            lines[syllable] = row.line
            if let other = row.fields[1].unicodeScalars.first(where: { !$0.isHan }) {
                sheet.report(line: row.line, "“\(other)”不是汉字；字与字连着写，不加空格")
                continue
            }
            add(syllable, Array(row.fields[1].unicodeScalars))
        }
        numbers.sort()
        problems = sheet.problems
    }

    /// The syllables of a character, in the order of the sheet; none for what is no common character.
    ///
    /// `重` gives `chong`, `zhong`.
    public func readings(of character: Unicode.Scalar) -> [String] {
        numbers(of: character).map { syllables[$0] }
    }

    /// The ways to read a word aloud, a syllable a character, in the order of the sheet; none if a character has no
    /// reading, and none but the first `limit`, since four polyphones make sixteen.
    ///
    /// `重庆` gives `chong qing` and `zhong qing`; `A类` gives none.
    public func pronunciations(of word: String, limit: Int = 16) -> [[String]] {
        var found: [[String]] = [[]]
        for character in word.unicodeScalars {
            let sounds = readings(of: character)
            found = Array(found.lazy.flatMap { begun in sounds.lazy.map { begun + [$0] } }.prefix(limit))
        }
        return word.isEmpty ? [] : found
    }

    /// The syllables of a character by number, ascending; each once.
    func numbers(of character: Unicode.Scalar) -> some Sequence<Int> { numbers.numbers(of: character) }

    private mutating func add(_ syllable: String, _ row: [Unicode.Scalar]) {
        for character in row { numbers.append(syllables.count, to: character) }
        syllables.append(syllable)
        characters.append(row)
    }

    /// Small letters with a vowel among them.
    static func isSyllable(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } && text.utf8.contains { "aeiouv".utf8.contains($0) }
    }
}
