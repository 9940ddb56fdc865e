import Foundation
import Testing

/// `:reload` in a session, while somebody edits the grammar.
@Suite("重读语法和词表")
struct ReloadTests {
    private let grammar: String
    private let terminal: PseudoTerminal

    /// A session in which 2021 has been asked about.
    init() throws {
        let program = Program(in: try TemporaryFolder())
        grammar = try program.copyOfGrammar()
        terminal = try PseudoTerminal(program, ["--grammar", grammar, "--no-color"])
        try terminal.expect("问> ")
        try send("2021年南通有多少家爱心服务站", expecting: "188家")
    }

    private func send(_ line: String, expecting wording: String) throws {
        try terminal.type(line + "\r")
        try terminal.expect(wording)
        try terminal.expect("问> ")
    }

    private func edit(_ file: String, _ change: (String) -> String) throws {
        let path = grammar + "/" + file
        try change(String(contentsOfFile: path, encoding: .utf8)).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("新的说法马上听得懂，问过的话还在")
    func newWording() throws {
        try send("2022年南通有多少家暖心歇脚屋", expecting: "没有查到")
        try edit("lexicon/metrics.tsv") {
            $0.replacingOccurrences(of: "户外劳动者爱心服务站\t", with: "户外劳动者爱心服务站\t暖心歇脚屋 ")
        }
        try send(":reload", expecting: "已重读")
        // The question from before was read again, and understood this time.
        try send(":source", expecting: "[1] nantong-2022.md")
        try send("2020年南通有多少家暖心歇脚屋", expecting: "176家")
    }

    @Test(
        "有错：说在哪个文件哪一行，原来的照用",
        arguments: [
            ("phrases/quantity.gram", "$多少 = $没有的规则;\n", "phrases/quantity.gram:"),
            ("lexicon/places.tsv", "南通市\t\t江苏省\n", "lexicon/places.tsv:"),
            ("ranking.tsv", "没有的特征\t多\n", "ranking.tsv"),
        ])
    func mistake(_ file: String, _ mistake: String, _ place: String) throws {
        try edit(file) { $0 + mistake }
        try terminal.type(":reload\r")
        try terminal.expect(place)
        try terminal.expect("仍用原来的")
        try terminal.expect("问> ")
        try send("2022年南通有多少家爱心服务站", expecting: "314家")
        try send(":source", expecting: "[1] nantong-2022.md")
    }
}
