/// Which sounds are confused by many who type pinyin, from `grammar/characters/sounds.tsv`: z and zh, n and l, in and
/// ing, and single syllables as huang and wang.
///
/// Syllables that are the same after their initials and finals are folded are near: `shan` and `sang`.
public struct SoundFolding: Sendable {
    /// What is wrong with the sheet; the lines named are left out.
    public let problems: [LexiconProblem]
    /// The class of each syllable, by its number in `CharacterReadings`: the same for syllables that are near.
    private let classes: [Int]

    /// Reads the sheet: columns 类 (声母, 韵母 or 音节), 音 and 近音.
    ///
    /// Complexity: linear in the number of syllables.
    public init(file: String, bytes: [UInt8], readings: CharacterReadings) {
        var sheet = CharacterSheet(file: file, bytes: bytes, columns: ["类", "音", "近音"])
        var pairs: [Part: [(String, String)]] = [:]
        let known = Self.sounds(of: readings.syllables)
        for row in sheet.rows {
            guard let part = Part(rawValue: row.fields[0]) else {
                sheet.report(line: row.line, "没有“\(row.fields[0])”这一类；类是声母、韵母或者音节")
                continue
            }
            let sounds = row.fields[1...]
            if let unknown = sounds.first(where: { !(known[part] ?? []).contains($0) }) {
                sheet.report(line: row.line, "“\(unknown)”不是\(part.rawValue)；请写不带声调的小写拼音，ü 写作 v")
                continue
            }
            pairs[part, default: []].append((sounds[1], sounds[2]))
        }
        problems = sheet.problems
        classes = Self.classes(of: readings.syllables, pairs)
    }

    /// Whether two syllables, by number, are the same after folding.
    func areNear(_ left: Int, _ right: Int) -> Bool { classes[left] == classes[right] }

    /// The syllables that are near a syllable, itself among them, ascending.
    func near(_ syllable: Int) -> [Int] { classes.indices.filter { classes[$0] == classes[syllable] } }

    private enum Part: String, CaseIterable {
        case initial = "声母"
        case final = "韵母"
        case syllable = "音节"
    }

    private static func sounds(of syllables: [String]) -> [Part: Set<String>] {
        let parts = syllables.map(split)
        return [
            .initial: Set(parts.map(\.initial)).subtracting([""]), .final: Set(parts.map(\.final)),
            .syllable: Set(syllables),
        ]
    }

    private static func classes(of syllables: [String], _ pairs: [Part: [(String, String)]]) -> [Int] {
        let initials = SoundClasses(pairs[.initial] ?? [])
        let finals = SoundClasses(pairs[.final] ?? [])
        let folded = syllables.map { syllable in
            let parts = split(syllable)
            return initials.representative(of: parts.initial) + " " + finals.representative(of: parts.final)
        }
        let byName = Dictionary(zip(syllables, folded), uniquingKeysWith: { first, _ in first })
        let whole = SoundClasses((pairs[.syllable] ?? []).map { (byName[$0] ?? $0, byName[$1] ?? $1) })
        var numbers: [String: Int] = [:]
        return folded.map { sound in
            let name = whole.representative(of: sound)
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
        }
    }

    /// `zhuang` is `zh` and `uang`; y and w count as initials, as pinyin writes them.
    static func split(_ syllable: String) -> (initial: String, final: String) {
        let length =
            ["zh", "ch", "sh"].contains { syllable.hasPrefix($0) }
            ? 2 : syllable.utf8.first.map { "aeiouv".utf8.contains($0) ? 0 : 1 } ?? 0
        return (String(syllable.prefix(length)), String(syllable.dropFirst(length)))
    }
}

/// Sounds that stand for one another: pairs, joined where they share a sound.
private struct SoundClasses {
    private var parents: [String: String] = [:]

    init(_ pairs: [(String, String)]) {
        for (left, right) in pairs {
            let (first, second) = (representative(of: left), representative(of: right))
            if first != second { parents[second] = first }
        }
    }

    /// The same for all sounds of a class: the one that the first of its pairs began with.
    func representative(of sound: String) -> String {
        var sound = sound
        while let parent = parents[sound] { sound = parent }
        return sound
    }
}
