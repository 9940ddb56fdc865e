import Foundation
import Words

/// Sheets of characters as the tests write them: columns separated by `|`.
enum CharacterSheets {
    static func readings(_ text: String) -> CharacterReadings {
        CharacterReadings(file: "readings.tsv", bytes: bytes("音节|字\n" + text))
    }

    static func sounds(_ text: String, _ readings: CharacterReadings) -> SoundFolding {
        SoundFolding(file: "sounds.tsv", bytes: bytes("类|音|近音\n" + text), readings: readings)
    }

    static func looks(_ text: String) -> LookAlikes {
        LookAlikes(file: "similar.tsv", bytes: bytes("字\n" + text))
    }

    static func bytes(_ text: String) -> [UInt8] { Array(text.replacing("|", with: "\t").utf8) }
}

extension SimilarCharacters {
    /// Between the first characters of two strings, as tables of cases hold them.
    func similarity(of typed: String, to meant: String) -> Similarity? {
        guard let typed = typed.unicodeScalars.first, let meant = meant.unicodeScalars.first else { return nil }
        return similarity(of: typed, to: meant)
    }
}

/// The sheets of the project, as the program reads them.
enum ProjectCharacters {
    static let root = ProjectLexicon.folder.deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(of sheet: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: root.appending(path: "grammar/characters/\(sheet).tsv")))
    }

    static func read() throws -> SimilarCharacters {
        let readings = CharacterReadings(file: "readings.tsv", bytes: try bytes(of: "readings"))
        return SimilarCharacters(
            readings: readings,
            sounds: SoundFolding(file: "sounds.tsv", bytes: try bytes(of: "sounds"), readings: readings),
            looks: LookAlikes(file: "similar.tsv", bytes: try bytes(of: "similar")))
    }
}
