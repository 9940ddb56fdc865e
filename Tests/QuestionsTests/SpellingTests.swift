import FoundationEssentials
import Parsing
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
}
