import Rules
import TestSupport
import Words

@testable import gongwen

/// Grammars and sheets as the tests write them.
enum CheckedText {
    static let header = "#ABNF 1.0 UTF-8;\nlanguage zh-CN;\n"

    /// Rules behind a header of two lines, so that they start in line 3.
    static func grammar(_ texts: (path: String, rules: String)...) -> Grammar { grammar(texts, beside: []) }

    /// The project's grammar with some of its files written anew, or others added.
    static func project(with texts: (path: String, rules: String)...) throws -> Grammar {
        let kept = try Project.load().grammar.files.filter { file in !texts.contains { $0.path == file.path } }
        return grammar(texts, beside: kept)
    }

    private static func grammar(_ texts: [(path: String, rules: String)], beside kept: [GrammarFile]) -> Grammar {
        let read = texts.map { GrammarReader.read(path: $0.path, bytes: Array((header + $0.rules).utf8)).file }
        return Grammar(files: kept + read.compactMap { $0 })
    }

    /// Sheets with their columns separated by `|`, which is easier to see than a tabulator.
    static func sheets(_ texts: [(name: String, text: String)]) -> [(path: String, bytes: [UInt8])] {
        texts.map { ("lexicon/\($0.name).tsv", Array($0.text.replacing("|", with: "\t").utf8)) }
    }

    static func lexicon(_ texts: [(name: String, text: String)]) -> Lexicon {
        Lexicon(
            zip(sheets(texts), texts).map { sheet, text in
                LexiconSheet(name: text.name, file: sheet.path, bytes: sheet.bytes)
            })
    }
}
