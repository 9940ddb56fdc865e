import ChineseText
import Parsing
import Quantities
import Testing
import Words

/// The best way through a lattice, and what a word costs that is written otherwise.
struct CutTests {
    private static let tiny = TinyGrammar(
        "$句 = 甲;",
        sheets: TinyGrammar.numbers.merging(
            ["metrics": "规范\t别称\n爱心服务站\t服务站\n爱心\n服务\n站台\n台风预警\n", "places": "规范\t别称\n南通市\t南通\n"],
            uniquingKeysWith: { $1 }))

    private static func builder(_ terminals: [Terminal] = [], freeText: Set<String> = ["metrics", "places"])
        -> LatticeBuilder
    {
        LatticeBuilder(
            lexicon: tiny.lexicon, recognizer: tiny.recognizer, terminals: terminals, freeText: freeText)
    }

    private static func cuts(_ text: String, respellings: [Respelling] = []) -> [FreeText] {
        let text = Scalars(NormalForm.of(text, blanks: .kept).bytes)
        return builder().lattice(of: text, mentions: tiny.recognizer.mentions(in: text), respellings: respellings)
            .cheapestCuts()
    }

    private static func words(_ cut: FreeText) -> String { cut.steps.map(\.text).joined(separator: "|") }

    @Test(arguments: [
        ("南通市爱心服务站", ["南通市|爱心服务站"]),
        ("爱心服务站台风预警", ["爱心服务站|台风预警"]),
        ("服务站台", ["服务|站台"]),
        ("新服务点", ["新|服务|点"]),
        ("未知", ["未|知"]),
        ("爱心。南通", ["爱心", "南通"]),
        ("。。爱心？南通！", ["爱心", "南通"]),
        ("爱心 南通", ["爱心|南通"]),
        ("", []),
        ("。", []),
        (" ", []),
    ])
    func 最便宜的切法一句一段(_ text: String, _ expected: [String]) {
        #expect(Self.cuts(text).map(Self.words) == expected)
    }

    @Test(arguments: ["有3家爱心", "2022年", "爱心3家南通", "3家"])
    func 数里的数字不切开而别的字一个不漏(_ text: String) {
        let scalars = Scalars(NormalForm.of(text, blanks: .kept).bytes)
        let cuts = Self.cuts(text)
        let covered = cuts.flatMap { $0.range }
        #expect(covered == covered.sorted() && Set(covered).count == covered.count, "各段不重叠")
        for position in 0..<scalars.count where !("0"..."9").contains(scalars.values[position]) {
            #expect(covered.contains(position), "“\(scalars.values[position])”不在任何一段里")
        }
        for cut in cuts {
            #expect(cut.steps.map(\.range.lowerBound).first == cut.range.lowerBound)
            #expect(cut.steps.map(\.range.upperBound).last == cut.range.upperBound)
        }
    }

    /// Against all ways to cut.
    @Test(arguments: ["爱心服务站台风预警", "服务站台服务", "南通市站台风", "爱心爱", "站台站台站台"])
    func 没有更便宜的切法(_ text: String) throws {
        let scalars = Scalars(text)
        var best = [0]
        for end in 1...scalars.count {
            let lastStep = (0..<end).map { start in
                let isWord = Self.tiny.lexicon.entries(form: scalars.text(start..<end)).contains {
                    ["metrics", "places"].contains($0.sheet)
                }
                let word = isWord ? EdgeWeight.topicWord(length: end - start) : Int.min / 2
                return best[start] + max(word, end - start == 1 ? EdgeWeight.topicCharacter : Int.min / 2)
            }
            best.append(lastStep.max() ?? 0)
        }
        let cut = try #require(Self.cuts(text).first)
        #expect(cut.weight == best[scalars.count] + EdgeWeight.topic)
    }

    @Test(arguments: [Similarity?.none, .sameSound, .sameLook, .nearSound])
    func 另写的词比写对的贵比逐字便宜(_ similarity: Similarity?) throws {
        let right = try #require(Self.cuts("爱心服务站").first)
        let typed = try #require(Self.cuts("爱心服务战").first)
        let respelling = Respelling(range: 0..<5, form: "爱心服务站", similarity: similarity)
        let meant = try #require(Self.cuts("爱心服务战", respellings: [respelling]).first)
        #expect(Self.words(meant) == "爱心服务站")
        #expect(Self.words(typed) == "爱心|服务|战")
        #expect(right.weight - meant.weight == -EdgeWeight.respelled(similarity, length: 5))
        #expect(meant.weight > typed.weight)
    }

    @Test func 另写的词的边带着它的价钱() throws {
        let text = Scalars("在南通巿 有")
        let respelling = Respelling(range: 1..<4, form: "南通市", similarity: .sameLook)
        let lattice = Self.builder([.lexicon("places")], freeText: [])
            .lattice(of: text, mentions: [], respellings: [respelling])
        let words = lattice.edges(at: 1).filter { $0.end == 4 }
        let edge = try #require(words.first)
        #expect(words.count == 1)
        #expect(edge.next == 5, "空格跳过")
        #expect(Int(edge.weight) == EdgeWeight.word + EdgeWeight.respelled(.sameLook))
        guard case .word(let entry) = lattice.content(of: edge) else {
            Issue.record("应是一个词")
            return
        }
        #expect(entry.form == "南通市")
    }

    @Test func 没人要的和不认识的另写不成边() {
        let text = Scalars("南通巿")
        let known = Respelling(range: 0..<3, form: "南通市", similarity: .sameLook)
        let unknown = Respelling(range: 0..<3, form: "没有的词", similarity: .sameSound)
        func count(_ builder: LatticeBuilder) -> Int {
            builder.lattice(of: text, mentions: [], respellings: [known, unknown]).edges.filter { $0.end == 3 }.count
        }
        #expect(count(Self.builder([.lexicon("metrics")], freeText: ["metrics"])) == 0)
        #expect(count(Self.builder([], freeText: ["places"])) == 1)
        #expect(count(Self.builder([.lexicon("places")], freeText: [])) == 1)
    }
}
