import ChineseText
import Parsing
import Quantities
import Testing
import Words

/// Which edges a text has.
struct LatticeTests {
    private static let tiny = TinyGrammar(
        "$句 = 甲;",
        sheets: TinyGrammar.numbers.merging(
            ["metrics": "规范\t别称\n爱心服务站\t服务站 ＡＰＰ\n", "places": "规范\t别称\n无锡市\t无锡\n"], uniquingKeysWith: { $1 }))

    /// `0–2:多少` and the terminal.
    private static func edges(_ text: String, tokens: [String] = []) -> [String] {
        let lattice = lattice(text, tokens: tokens)
        return lattice.edges.map { edge in
            "\(edge.start)–\(edge.end) \(lattice.text.text(edge.start..<edge.end)) \(lattice.content(of: edge).terminal)"
        }
    }

    /// Of a grammar that asks for these tokens and for words of every sheet.
    private static func lattice(_ text: String, tokens: [String] = []) -> Lattice {
        tiny.lattice(
            text, terminals: tokens.map(Terminal.token), freeText: ["metrics", "places", "units"])
    }

    @Test(arguments: [
        ("爱心服务站", ["0–5 爱心服务站 词:metrics", "2–5 服务站 词:metrics"]),
        ("无锡市无锡", ["0–3 无锡市 词:places", "0–2 无锡 词:places", "3–5 无锡 词:places"]),
        ("用App", ["1–4 app 词:metrics"]),
        ("爱心服务", []),
        ("", []),
    ])
    func 词表里的词长的在先(_ text: String, _ expected: [String]) {
        #expect(Self.edges(text) == expected)
    }

    @Test(arguments: [
        ("有多少家", ["有", "多少", "有多少"], ["0–3 有多少 “有多少”", "0–1 有 “有”", "1–3 多少 “多少”", "3–4 家 词:units"]),
        ("多,少?", ["，", "？"], ["1–2 ， “，”", "3–4 ？ “？”"]),
        ("服务站", ["服务", "站点"], ["0–2 服务 “服务”", "0–3 服务站 词:metrics"]),
    ])
    func 语法写明的字(_ text: String, _ tokens: [String], _ expected: [String]) {
        #expect(Self.edges(text, tokens: tokens) == expected)
    }

    @Test func 数量带不带前面的约数词各是一条边() throws {
        let lattice = Self.lattice("超过300家")
        let found = lattice.edges.compactMap { edge -> (Int, String)? in
            guard case .mention(let mention) = lattice.content(of: edge), let quantity = mention.quantity else {
                return nil
            }
            return (edge.start, "\(quantity.value)\(quantity.unit) \(quantity.bound.map { "\($0)" } ?? "—")")
        }
        #expect(found.map(\.0) == [0, 2])
        #expect(found.map(\.1) == ["300家 over", "300家 —"])
        #expect(lattice.mentions.count == 1)
    }

    @Test(arguments: [
        ("300家", ["0–4 300家 识别:quantity", "3–4 家 词:units"]),
        ("2022年", ["0–5 2022年 识别:time"]),
        ("T3家", ["2–3 家 词:units"]),
    ])
    func 识别出的数量和时间(_ text: String, _ expected: [String]) {
        #expect(Self.edges(text) == expected)
    }

    @Test func 空格跳过而不计入词里() {
        let lattice = Self.lattice("无锡  服务站 ", tokens: ["无锡"])
        #expect(lattice.text.text(0..<lattice.count).hasPrefix("无锡 服务站"))
        for edge in lattice.edges(at: 0) {
            #expect(edge.end == 2)
            #expect(edge.next == 3)
        }
        #expect(lattice.edges(at: 0).count == 2)
        #expect(lattice.edges(at: 2).isEmpty)
        let spaced = TinyGrammar("$句 = 甲 乙;").readings("甲 　 乙")
        #expect(spaced == ["句[甲 乙]"])
    }

    @Test func 没人要的词不成边() {
        let lattice = Self.tiny.lattice("无锡市有爱心服务站", terminals: [.lexicon("places")], freeText: [])
        #expect(lattice.edges.map { lattice.text.text($0.start..<$0.end) } == ["无锡市", "无锡"])
    }
}
