import Foundation
import Words

/// Sheets as the tests write them: columns separated by `|`, which is easier to see than a tabulator.
enum SheetText {
    static func lexicon(_ sheets: (name: String, text: String)...) -> Lexicon { lexicon(sheets) }

    static func lexicon(_ sheets: [(name: String, text: String)]) -> Lexicon {
        Lexicon(
            sheets.map { name, text in
                LexiconSheet(name: name, file: "\(name).tsv", bytes: Array(text.replacing("|", with: "\t").utf8))
            })
    }
}

/// The lexicon of the project, as the program reads it.
enum ProjectLexicon {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "grammar/lexicon")

    static let sheets: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
    }()

    static func bytes(of sheet: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: "\(sheet).tsv")))
    }

    /// Read once for all tests.
    static let whole = Result { try read() }

    static func read() throws -> Lexicon {
        Lexicon(try sheets.map { LexiconSheet(name: $0, file: "\($0).tsv", bytes: try bytes(of: $0)) })
    }
}
