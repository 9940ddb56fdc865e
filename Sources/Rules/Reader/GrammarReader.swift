/// Reads a grammar file: W3C SRGS 1.0, ABNF form, in the profile of `docs/GRAMMAR.md`.
///
/// ```swift
/// let text = "#ABNF 1.0 UTF-8;\nlanguage zh-CN;\npublic $客套 = 请问 | 麻烦查一下;\n"
/// let (file, problems) = GrammarReader.read(path: "phrases/politeness.gram", bytes: Array(text.utf8))
/// // file?.rules.map(\.name) == ["客套"], problems.isEmpty
/// ```
public enum GrammarReader {
    /// The file, and everything that is wrong with it, in reading order.
    ///
    /// A rule with a mistake is left out and reading goes on behind it, so one run tells all mistakes.
    /// There is no file only if the bytes are no UTF-8 text or too many. No rule of another file is looked at:
    /// that is for `Grammar`.
    ///
    /// - Parameter path: from the grammar folder, with `/`: `questions/value.gram`. References are resolved against it.
    /// - Complexity: linear in the number of bytes.
    public static func read(path: String, bytes: [UInt8]) -> (file: GrammarFile?, problems: [GrammarProblem]) {
        do throws(GrammarProblem) {
            let scalars = try SourceText.decode(path: path, bytes: bytes)
            let scan = Scanner.scan(path: path, scalars: scalars)
            var parser = GrammarFileParser(path: path, tokens: scan.tokens)
            let file = parser.read()
            return (file, (scan.problems + parser.problems).inReadingOrder())
        } catch {
            return (nil, [error])
        }
    }
}
