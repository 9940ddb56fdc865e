internal import ChineseText
internal import Parsing
internal import Synchronization
public import Words

/// The sheets of `grammar/characters` as they were read: which characters sound and look alike.
public struct CharacterSheets: Sendable {
    /// By name: `readings`, `sounds`, `similar`.
    public let sheets: [LexiconSheet]

    public init(_ sheets: [LexiconSheet]) { self.sheets = sheets }

    /// What is wrong with the sheets.
    public var problems: [LexiconProblem] { characters.problems }

    var characters: SimilarCharacters {
        func sheet(_ name: String) -> (file: String, bytes: [UInt8]) {
            sheets.first { $0.name == name }.map { ($0.file, $0.bytes) } ?? (name, [])
        }
        let (readings, sounds, looks) = (sheet("readings"), sheet("sounds"), sheet("similar"))
        let read = CharacterReadings(file: readings.file, bytes: readings.bytes)
        return SimilarCharacters(
            readings: read, sounds: SoundFolding(file: sounds.file, bytes: sounds.bytes, readings: read),
            looks: LookAlikes(file: looks.file, bytes: looks.bytes))
    }
}

/// Finds words that a question writes with a wrong character or in Latin letters.
///
/// What it looks words up in takes some time to make and is made at the first question that needs it.
final class QuestionSpelling: Sendable {
    private struct Words: Sendable {
        let similar: SimilarWords
        let latin: LatinSpelling
    }

    private let sheets: CharacterSheets
    private let lexicons: [Lexicon]
    private let words = Mutex<Words?>(nil)

    init(sheets: CharacterSheets, lexicons: [Lexicon]) {
        self.sheets = sheets
        self.lexicons = lexicons
    }

    /// The words that may be meant where a text writes none.
    ///
    /// - Parameter text: in normal form.
    func respellings(in text: Scalars) -> [Respelling] {
        let words = known()
        return (0..<text.count).flatMap { start in
            words.similar.slips(in: text, at: start).map {
                Respelling(range: start..<$0.end, form: $0.form, similarity: $0.similarity)
            }
                + words.latin.matches(in: text, at: start).map {
                    Respelling(range: start..<$0.end, form: $0.form, similarity: nil)
                }
        }
    }

    private func known() -> Words {
        words.withLock { words in
            if let words { return words }
            let characters = sheets.characters
            let forms = Self.forms(Lexicon.contentSheets.sorted().flatMap(entries(of:)))
            let made = Words(
                similar: SimilarWords(forms, characters: characters),
                latin: LatinSpelling(Self.forms(entries(of: "places")), readings: characters.readings))
            words = made
            return made
        }
    }

    private func entries(of sheet: String) -> [LexiconEntry] { lexicons.flatMap { $0.entries(of: sheet) } }

    private static func forms(_ entries: [LexiconEntry]) -> [String] {
        var seen: Set<String> = []
        return entries.map { NormalForm.of($0.form, blanks: .dropped).text }.filter { seen.insert($0).inserted }
    }
}
