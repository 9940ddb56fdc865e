import Foundation
import Testing

/// What docs/editors gives to editors colours what stands in grammar/.
@Suite("编辑器")
struct EditorTests {
    /// A line of a grammar, a piece of it, and how the two editors call that piece.
    struct Construct: Sendable, CustomTestStringConvertible {
        let line: String
        let piece: String
        let textMate: String
        let vim: String

        init(_ line: String, _ piece: String, _ textMate: String, _ vim: String) {
            (self.line, self.piece, self.textMate, self.vim) = (line, piece, textMate, "gongwen" + vim)
        }

        var testDescription: String { "\(piece)（\(line)）" }
    }

    private static let constructs: [Construct] = [
        Construct("#ABNF 1.0 UTF-8;", "#ABNF", "keyword.control.header", "Header"),
        Construct("language zh-CN;", "language", "keyword.other.declaration", "Keyword"),
        Construct("language zh-CN;", "zh-CN", "constant.language.value", "Value"),
        Construct("root $问数;", "问数", "variable.other.rule", "Root"),
        Construct("tag-format <semantics/1.0-literals>;", "semantics", "string.other.address", "Address"),
        Construct("// 说明 $客套", "说明 $客套", "comment.line.double-slash", "Comment"),
        Construct("/* 说明 */", "说明", "comment.block", "Comment"),
        Construct("/** 问数。 */", "问数。", "comment.block.documentation", "Documentation"),
        Construct("/** @example 有几家 */", "@example", "storage.type.class.example", "ExampleMark"),
        Construct("/** @example 有几家 */", "有几家", "string.unquoted.example", "Example"),
        Construct("public $问数 = 多少;", "public", "storage.modifier", "Visibility"),
        Construct("private $问数 = 多少;", "private", "storage.modifier", "Visibility"),
        Construct("public $问数 = 多少;", "问数", "entity.name.function.rule", "Definition"),
        Construct("$问 = 多少 | 几;", "多少", "string.unquoted.token", "Token"),
        Construct("$问 = 多少 | 几;", "|", "keyword.operator.alternative", "Operator"),
        Construct("$问 = \"；\" 几;", "；", "string.quoted.double", "Quoted"),
        Construct("$问 = $量词 几;", "量词", "variable.other.rule", "Reference"),
        Construct("$问 = $<../phrases/a.gram#客套>;", "phrases", "string.other.path", "Path"),
        Construct("$问 = $<../phrases/a.gram#客套>;", "客套", "variable.other.rule", "Target"),
        Construct("$问 = $<lexicon:units>;", "units", "support.class.vocabulary", "Vocabulary"),
        Construct("$问 = $<recognizer:time>;", "time", "support.class.vocabulary", "Vocabulary"),
        Construct("$问 = $<numeral:1-12>;", "1-12", "support.class.vocabulary", "Vocabulary"),
        Construct("$问 = $NULL;", "$NULL", "constant.language.rule", "Special"),
        Construct("$问 = $VOID | 几;", "$VOID", "constant.language.rule", "Special"),
        Construct("$问 = $VOIDED | 几;", "VOIDED", "variable.other.rule", "Reference"),
        Construct("$问 = $GARBAGE;", "$GARBAGE", "invalid.illegal.garbage", "Garbage"),
        Construct("$问 = /0.5/ 多少;", "/0.5/", "constant.numeric.weight", "Weight"),
        Construct("$问 = 多少<1-3>;", "<1-3>", "keyword.operator.quantifier", "Repeat"),
        Construct("$问 = 多少<1->;", "<1->", "keyword.operator.quantifier", "Repeat"),
        Construct("$问 = (几 | 多少)<2>;", "<2>", "keyword.operator.quantifier", "Repeat"),
        Construct("$问 = (几);", "(", "punctuation.section.group", "Group"),
        Construct("$问 = 几 [家];", "[", "keyword.operator.optional", "Group"),
        Construct("$问 = 几 {value};", "value", "entity.name.tag", "Tag"),
        Construct("$问 = 几 {!{ {a} }!} 家;", "{a}", "entity.name.tag", "Tag"),
        Construct("$问 = 几 // 尾注", "尾注", "comment.line.double-slash", "Comment"),
        Construct("$问 = 几；", "；", "invalid.illegal.character", "Mistake"),
        Construct("$问 = 几 | 多少", "多少", "string.unquoted.token", "Token"),
        // The semicolon before it is missing, but a new rule is a new rule.
        Construct("$新 = 几;", "新", "entity.name.function.rule", "Definition"),
    ]

    /// The lines of all constructs with a header, so that each stands where such a line would.
    private static let sample = constructs.map(\.line).joined(separator: "\n")

    private static let folder: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static func textMate() throws -> TextMate {
        try TextMate(data("docs/editors/vscode/gongwen-abnf.tmLanguage.json"))
    }

    private static func data(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    }

    private static func grammarFiles() -> [String] {
        let all = FileManager.default.enumerator(atPath: folder + "/grammar")?.allObjects as? [String] ?? []
        return all.filter { $0.hasSuffix(".gram") }.sorted().map { folder + "/grammar/" + $0 }
    }

    // MARK: VS Code

    @Test func 扩展的文件都在() throws {
        struct Package: Decodable {
            struct Contributions: Decodable {
                struct Language: Decodable { let configuration: String }
                struct Grammar: Decodable { let path, scopeName: String }
                let languages: [Language]
                let grammars: [Grammar]
            }
            let contributes: Contributions
        }
        let package = try JSONDecoder().decode(Package.self, from: Self.data("docs/editors/vscode/package.json"))
        for path in package.contributes.languages.map(\.configuration) + package.contributes.grammars.map(\.path) {
            _ = try JSONSerialization.jsonObject(with: Self.data("docs/editors/vscode/" + path))
        }
        #expect(try package.contributes.grammars.map(\.scopeName) == [Self.textMate().file.scopeName])
    }

    @Test func 引用的规则都有而且都用到() throws {
        let textMate = try Self.textMate()
        let included = Set(textMate.rules.compactMap(\.include))
        #expect(included == Set(textMate.file.repository.keys.map { "#" + $0 }))
    }

    @Test(arguments: Array(constructs.enumerated())) func 用VSCode上色(_ number: Int, _ construct: Construct) throws {
        let line = try Self.textMate().scopes(of: Self.sample)[number]
        try Self.check(line.map { ($0.character, $0.scope) }, construct, construct.textMate)
    }

    @Test func 在VSCode里现有的语法没有一处标错() throws {
        let textMate = try Self.textMate()
        for path in Self.grammarFiles() {
            let lines = try textMate.scopes(of: String(contentsOfFile: path, encoding: .utf8))
            for (number, line) in lines.enumerated() {
                let stray = line.filter {
                    $0.scope.hasPrefix("invalid") || ($0.scope.isEmpty && !$0.character.isWhitespace)
                }
                #expect(stray.isEmpty, "\(path):\(number + 1)")
            }
        }
    }

    // MARK: Vim

    @Test(.enabled(if: Vim.isInstalled, "没有装带语法上色的 vim")) func 用Vim上色() throws {
        let names = try Vim(folder: Self.folder + "/docs/editors/vim").groups(of: Self.sample)
        try #require(names.count == Self.constructs.count)
        for (line, construct) in zip(names, Self.constructs) {
            try Self.check(Array(zip(construct.line, line)), construct, construct.vim)
        }
    }

    @Test(.enabled(if: Vim.isInstalled, "没有装带语法上色的 vim")) func 在Vim里现有的语法没有一处标错() throws {
        let vim = Vim(folder: Self.folder + "/docs/editors/vim")
        for path in Self.grammarFiles() {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, (line, names)) in zip(lines, try vim.groups(of: text)).enumerated() {
                let stray = zip(line, names).filter { $1 == "gongwenMistake" || ($1.isEmpty && !$0.isWhitespace) }
                #expect(stray.isEmpty, "\(path):\(number + 1)")
            }
        }
    }

    /// The last occurrence of the piece has this name throughout.
    private static func check(_ line: [(Character, String)], _ construct: Construct, _ name: String) throws {
        let text = String(line.map(\.0))
        let range = try #require(text.range(of: construct.piece, options: .backwards))
        let start = text.distance(from: text.startIndex, to: range.lowerBound)
        for (_, found) in line[start..<start + construct.piece.count] { #expect(found == name, "\(construct)") }
    }
}
