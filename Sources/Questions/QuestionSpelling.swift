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
    private let sheets: CharacterSheets
    private let lexicons: [Lexicon]
    private let characters = Mutex<SimilarCharacters?>(nil)
    private let similar = Mutex<SimilarWords?>(nil)
    private let latin = Mutex<LatinSpelling?>(nil)

    init(sheets: CharacterSheets, lexicons: [Lexicon]) {
        self.sheets = sheets
        self.lexicons = lexicons
    }

    /// The words that may be meant where a text writes none.
    ///
    /// - Parameter text: in normal form.
    func respellings(in text: Scalars) -> [Respelling] {
        let similar = made(similar) { SimilarWords(Self.forms(content), characters: knownCharacters) }
        let slips = (0..<text.count).flatMap { start in
            similar.slips(in: text, at: start).map {
                Respelling(range: start..<$0.end, form: $0.form, similarity: $0.similarity)
            }
        }
        return slips + spelled(in: text)
    }

    /// Words in Latin letters: of the places alone where those explain it, else of all.
    private func spelled(in text: Scalars) -> [Respelling] {
        guard text.values.contains(where: \.isASCIILetter),
            LatinSpelling.mayStand(in: text, readings: knownCharacters.readings)
        else { return [] }
        let latin = made(latin) {
            let places = entries(of: "places")
            return LatinSpelling(Self.forms(places + content), readings: knownCharacters.readings)
        }
        return (0..<text.count).flatMap { start in
            latin.matches(in: text, at: start).map {
                Respelling(range: start..<$0.end, form: $0.form, similarity: nil)
            }
        }
    }

    private var knownCharacters: SimilarCharacters { made(characters) { sheets.characters } }

    /// Makes a thing at the first question that needs it.
    private func made<Thing: Sendable>(_ held: borrowing Mutex<Thing?>, _ make: () -> Thing) -> Thing {
        held.withLock { known in
            if let known { return known }
            let thing = make()
            known = thing
            return thing
        }
    }

    private var content: [LexiconEntry] { Lexicon.contentSheets.sorted().flatMap(entries(of:)) }

    private func entries(of sheet: String) -> [LexiconEntry] { lexicons.flatMap { $0.entries(of: sheet) } }

    private static func forms(_ entries: [LexiconEntry]) -> [String] {
        var seen: Set<WordingKey> = []
        return entries.map { NormalForm.text($0.form) }.filter { seen.insert(WordingKey(text: $0)).inserted }
    }
}
