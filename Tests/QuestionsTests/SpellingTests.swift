import FoundationEssentials
import Parsing
import Quantities
import Questions
import Rules
import TestSupport
import Testing
import Words

/// Words that a question writes with a wrong character or in Latin letters are read as they are meant.
struct SpellingTests {
    private static let readers = Result {
        let project = try Project.load()
        let sheets = try ["readings", "similar", "sounds"].map { name in
            let path = try Project.root() + "/grammar/characters/\(name).tsv"
            return LexiconSheet(name: name, file: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
        }
        let grammar = ContextFreeGrammar(project.grammar, roots: project.grammar.roots)
        func reader(_ characters: CharacterSheets?) -> QuestionReader {
            QuestionReader(
                grammar: grammar, lexicon: project.lexicon, recognizer: project.recognizer, characters: characters)
        }
        return (spelling: reader(CharacterSheets(sheets)), plain: reader(nil), empty: reader(CharacterSheets([])))
    }

    private static func corrections(_ question: String) throws -> [String] {
        try readers.get().spelling.read(question).corrections.map { "\($0.typed)→\($0.meant)" }
    }

    @Test(arguments: [
        ("2022年南通有多少家爱心服务战", "2022年南通有多少家爱心服务站", ["爱心服务战→爱心服务站"]),
        ("2022年南通巿有多少家爱心服务站", "2022年南通市有多少家爱心服务站", ["南通巿→南通市"]),
        ("2022年nantong有多少家爱心服务站", "2022年南通有多少家爱心服务站", ["nantong→南通"]),
        ("2022年Nan Tong有多少家爱心服务站", "2022年南通有多少家爱心服务站", ["nan tong→南通"]),
        ("2022年NANTONG有多少家爱心服务站", "2022年南通有多少家爱心服务站", ["nantong→南通"]),
        ("2023年苏州集体和同有几份", "2023年苏州集体合同有几份", ["集体和同→集体合同"]),
        ("2022年南通mianfei观影多少人次", "2022年南通免费观影多少人次", ["mianfei→免费"]),
        (
            "2022年nantong有多少家爱心服务战", "2022年南通有多少家爱心服务站",
            ["nantong→南通", "爱心服务战→爱心服务站"]
        ),
    ])
    func 写错的字当作要写的那个词(_ question: String, _ meant: String, _ expected: [String]) throws {
        let readers = try Self.readers.get()
        let query = readers.spelling.read(question).query
        #expect(try Self.corrections(question) == expected)
        #expect(query != nil)
        #expect(query?.operation == readers.plain.read(meant).query?.operation)
        #expect(query?.places == readers.plain.read(meant).query?.places)
        #expect(query?.times == readers.plain.read(meant).query?.times)
    }

    @Test(arguments: [
        "2022年南通有多少家爱心服务站", "2022年南通市有多少家爱心服务站", "工会发了多少慰问金", "南通是否有爱心服务站",
        "2022年南通是否有超过300家爱心服务站", "工会发展会员多少人", "爱心服务站和职工书屋哪个多",
        "2020年到2022年爱心服务站各有多少家", "那2021年呢", "出处呢", "两项一共多少",
    ])
    func 写对的一个字也不改(_ question: String) throws {
        let readers = try Self.readers.get()
        #expect(try Self.corrections(question) == [])
        #expect(readers.spelling.read(question).query == readers.plain.read(question).query)
    }

    @Test func 用例里写对的问句不改() throws {
        let readers = try Self.readers.get()
        for one in try QuestionCase.all() where !one.isNearMiss {
            let (spelling, plain) = (readers.spelling.read(one.question), readers.plain.read(one.question))
            #expect(spelling.query?.operation == plain.query?.operation, "\(one.question)")
            if spelling.corrections.isEmpty { #expect(spelling.query == plain.query, "\(one.question)") }
        }
    }

    @Test(arguments: [
        "2022年南通有多少家爱新服务战", "2022年南通有多少家碍心服雾站", "nant ong有多少家爱心服务站", "nantongshi有多少家书屋",
        "2022年nan有多少家爱心服务站", "2022年有多少家xyz",
    ])
    func 错得太多的照写的读(_ question: String) throws {
        #expect(try Self.corrections(question).filter { $0.hasSuffix("爱心服务站") || $0.hasSuffix("南通") } == [])
    }

    @Test(arguments: ["爱心服务战", "", "nantong", "战", "？", "nan tong nan tong", "巿巿巿巿"])
    func 不成问句的也不出事(_ text: String) throws {
        let reader = try Self.readers.get().spelling
        #expect(reader.read(text).corrections == reader.read(text).corrections)
        #expect(!reader.read(text).isExhausted)
    }

    @Test(arguments: [
        "2022年南通有多少家爱心服务战", "2022年南通巿有多少家爱心服务站", "2022年nantong有多少家爱心服务站", "2022年南通有多少家爱心服务站",
    ])
    func 没有字表就照写的读(_ question: String) throws {
        let readers = try Self.readers.get()
        for reader in [readers.plain, readers.empty] {
            #expect(reader.read(question).corrections.isEmpty)
            #expect(
                reader.read(question).derivations.map(\.weight)
                    == readers.plain.read(question).derivations.map(\.weight))
        }
    }

    @Test func 改过的读法比照写的读法重() throws {
        let readers = try Self.readers.get()
        let question = "2022年南通有多少家爱心服务战"
        let (meant, typed) = (readers.spelling.read(question), readers.plain.read(question))
        let right = readers.spelling.read("2022年南通有多少家爱心服务站")
        let weights = [right, meant, typed].map { $0.derivations.first?.weight ?? .min }
        #expect(weights[0] > weights[1])
        #expect(weights[1] > weights[2])
    }

    @Test func 同一句读二十遍改法不变() throws {
        let runs = try (0..<20).map { _ in try Self.corrections("2022年nantong有多少家爱心服务战") }
        #expect(Set(runs).count == 1)
    }

    /// A grammar without free text, which reads nothing but a place of its sheet.
    private static func strict(_ characters: CharacterSheets?) -> QuestionReader {
        func sheet(_ name: String, _ text: String) -> LexiconSheet {
            LexiconSheet(name: name, file: "\(name).tsv", bytes: Array(text.replacing("|", with: "\t").utf8))
        }
        let rules = """
            #ABNF 1.0 UTF-8;
            language zh-CN;
            root $句;
            tag-format <semantics/1.0-literals>;
            /** @example 南通市有多少 */
            public $句 = $<lexicon:places> 有多少 {value};
            """
        let read = GrammarReader.read(path: "questions/value.gram", bytes: Array(rules.utf8))
        let grammar = Grammar(files: read.file.map { [$0] } ?? [])
        let lexicon = Lexicon([sheet("places", "规范|别称\n南通市|南通\n苏州工业园区|\n"), sheet("units", "规范|别称|类\n家||机构\n")])
        return QuestionReader(
            grammar: ContextFreeGrammar(grammar, roots: grammar.roots), lexicon: lexicon,
            recognizer: Recognizer(lexicon: lexicon, grammar: grammar), characters: characters)
    }

    private static let fewCharacters = CharacterSheets(
        [
            ("readings", "音节|字\nnan|南难\ntong|通同\nshi|市是\nye|业叶\nyuan|园圆\n"), ("similar", "字\n市巿\n"),
            ("sounds", "类|音|近音\n"),
        ].map { name, text in
            LexiconSheet(name: name, file: "\(name).tsv", bytes: Array(text.replacing("|", with: "\t").utf8))
        })

    @Test(arguments: [
        ("南通巿有多少", ["南通巿→南通市"]), ("难通市有多少", ["难通市→南通市"]), ("Nan-tong有多少", ["nan-tong→南通"]),
        ("苏州工叶园区有多少", ["苏州工叶园区→苏州工业园区"]),
    ])
    func 只有改了才读得懂(_ question: String, _ expected: [String]) {
        #expect(Self.strict(nil).read(question).query == nil)
        let reading = Self.strict(Self.fewCharacters).read(question)
        #expect(reading.query?.operation == .value)
        #expect(reading.corrections.map { "\($0.typed)→\($0.meant)" } == expected)
    }

    @Test(arguments: ["难通巿有多少", "苏州工叶圆区有多少", "南同有多少", "南通市友多少", "巿有多少", "nanton有多少"])
    func 改一个字还不够就读不懂(_ question: String) {
        let reading = Self.strict(Self.fewCharacters).read(question)
        #expect(reading.query == nil)
        #expect(reading.corrections.isEmpty)
    }

    @Test func 坏的字表说出来而照写的读() {
        let damaged = CharacterSheets([LexiconSheet(name: "readings", file: "readings.tsv", bytes: [0xFF, 0xFE])])
        #expect(damaged.problems.count == 1)
        #expect(Self.fewCharacters.problems.isEmpty)
        #expect(Self.strict(damaged).read("南通巿有多少").query == nil)
        #expect(Self.strict(damaged).read("南通市有多少").query != nil)
    }
}
