import Archives
import ChineseText
import FoundationEssentials
import Loading
import Parsing
import Quantities
import Questions
import TestSupport
import Testing
import Words

/// The grammar of the project, taken from the cache, reads everything as the one that was compiled.
struct CompiledGrammarTests {
    private static let grammars = Result {
        let folder = try TemporaryFolder()
        let files = try GrammarFiles(Project.root() + "/grammar")
        let cache = GrammarCache(folder: folder.path("cache"), build: "1")
        let fresh = CompiledGrammar(GrammarFolder(files))
        cache.keep(fresh, cache.key(of: files))
        return (fresh: fresh, kept: cache.grammar(cache.key(of: files)))
    }

    /// What both grammars make of something.
    private static func both<Value>(_ body: (CompiledGrammar) throws -> Value) throws -> (fresh: Value, kept: Value) {
        let (fresh, kept) = try grammars.get()
        return (try body(fresh), try body(#require(kept)))
    }

    private static let questions = [
        "2022年南通有多少家爱心服务站", "请问南通市总工会2022年发放慰问金一共多少元？", "2022年南通爱心服务站比2021年多多少家？",
        "2020年送温暖帮扶了多少人次", "２０２１年返还小微企业工会经费多少钱", "爱心服务站有没有超过300家", "职工书屋和爱心驿站哪个多",
        "南通市总工会主席是谁", "什么叫户外劳动者爱心服务站", "夜市在哪里举办", "2020年到2022年爱心服务站各有多少家",
        "工会会员占职工的比例是多少", "那2021年呢", "两项一共多少", "换算成亿元", "出处呢", "培训了多少人，平均每期多少人",
        "近三年新建工会多少家", "2022年无锡市和苏州市多少家爱心服务站的书屋超过多少家", "哪一年爱心服务站最多", "你好",
        "今天天气不错。", "", "的的的的", "爱心服务战有多少家", "南通巿有几家服务站", "nantong 2022年有多少家爱心服务站",
        "截至9月底签订集体合同多少份", "按2100人计算人均多少元", "“比", "300", "超过300余家不足1.67万份",
    ]

    @Test func 取出的与编好的大小相同() throws {
        let (fresh, kept) = try Self.both { grammar in
            var writer = ArchiveWriter()
            grammar.write(to: &writer)
            return writer.bytes
        }
        #expect(fresh.count > 1_000_000)
        let isSame = fresh == kept
        #expect(isSame)
        let (keys, counts) = (try Self.both(\.readingKey), try Self.both(\.fileCount))
        #expect(keys.fresh == keys.kept)
        #expect(counts.fresh == counts.kept)
        let sheets = try Self.both { $0.characterSheets.map { [$0.name, $0.file, "\($0.bytes.count)"] } }
        #expect(sheets.fresh == sheets.kept)
        #expect(sheets.fresh.map { $0[0] } == ["readings", "similar", "sounds"])
    }

    @Test func 问句的每个推导都相同() throws {
        let readers = try Self.both { grammar in
            QuestionReader(
                grammar: grammar.questions, lexicon: grammar.lexicon, recognizer: grammar.recognizer,
                characters: CharacterSheets(grammar.characterSheets))
        }
        var understood = 0
        for question in Self.questions {
            let (fresh, kept) = (readers.fresh.read(question), readers.kept.read(question))
            #expect(kept.derivations.map(\.dump) == fresh.derivations.map(\.dump), "\(question)")
            #expect(kept.query == fresh.query)
            #expect(kept.otherQueries == fresh.otherQueries)
            #expect(kept.itemCount == fresh.itemCount)
            #expect(kept.corrections == fresh.corrections)
            understood += fresh.query == nil ? 0 : 1
        }
        #expect(understood > 20, "大多数都听得懂，才算比过")
    }

    @Test func 用例里的问句意思都相同() throws {
        let readers = try Self.both { grammar in
            QuestionReader(grammar: grammar.questions, lexicon: grammar.lexicon, recognizer: grammar.recognizer)
        }
        let cases = try Self.texts(in: "grammar/questions", QuestionCase.ending).flatMap { path, bytes in
            QuestionCase.read(path: path, bytes: bytes).cases
        }
        #expect(cases.count > 300)
        for one in cases {
            let (fresh, kept) = (readers.fresh.read(one.question), readers.kept.read(one.question))
            #expect(kept.query == fresh.query, "\(one.question)")
            #expect(kept.derivations.map(\.weight) == fresh.derivations.map(\.weight), "\(one.question)")
        }
    }

    @Test func 报告里的数和它周围的匹配都相同() throws {
        let grammars = try Self.both { $0 }
        var matched = 0
        for (path, bytes) in try Self.texts(in: "corpus", ".md") {
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let text = Scalars(NormalForm.of(String(line), blanks: .dropped).bytes)
                let found = grammars.kept.recognizer.mentions(in: text)
                #expect(found == grammars.fresh.recognizer.mentions(in: text), "\(path)：\(line)")
                let (fresh, kept) = (grammars.fresh.matches(in: text), grammars.kept.matches(in: text))
                #expect(kept == fresh, "\(path)：\(line)")
                matched += fresh.count
            }
        }
        #expect(matched > 200, "报告里有这么多数")
    }

    @Test func 缺了尾巴的说是坏的而不会崩() throws {
        let folder = try TemporaryFolder()
        try folder.writeGrammar()
        try folder.write("grammar/lexicon/units.tsv", "规范\t别称\t类\n家\t所\t机构\n")
        try folder.write("grammar/lexicon/names.tsv", "规范\t别称\n五四运动\t\n")
        var writer = ArchiveWriter()
        CompiledGrammar(GrammarFolder(try GrammarFiles(folder.path("grammar")))).write(to: &writer)
        for count in stride(from: 0, to: writer.bytes.count, by: 8) {
            writer.bytes[..<count].withUnsafeBytes { bytes in
                var reader = ArchiveReader(bytes)
                _ = CompiledGrammar(from: &reader)
                #expect(reader.isDamaged, "前\(count)个字节")
            }
        }
    }

    @Test func 改了问法读报告的办法不变而改了表就变() throws {
        let folder = try TemporaryFolder()
        func key() throws -> ContentKey {
            CompiledGrammar(GrammarFolder(try GrammarFiles(folder.path("grammar")))).readingKey
        }
        try folder.writeGrammar()
        let first = try key()
        try folder.write("grammar/ranking.tsv", "a\t1\n")
        try folder.write("grammar/characters/similar.tsv", "字\n市巿\n")
        #expect(try key() == first)
        try folder.writeGrammar(word: "通州")
        #expect(try key() != first)
    }

    private static func texts(in folder: String, _ ending: String) throws -> [(path: String, bytes: [UInt8])] {
        let root = try Project.root() + "/" + folder
        return try FileManager.default.contentsOfDirectory(atPath: root).sorted().filter { $0.hasSuffix(ending) }
            .map { ($0, Array(try Data(contentsOf: URL(filePath: root + "/" + $0)))) }
    }
}

extension CompiledGrammar {
    /// The figure rules around every quantity of a text, each inside its clause, in a line of text.
    fileprivate func matches(in text: Scalars) -> [String] {
        let lattice = LatticeBuilder(lexicon: lexicon, recognizer: recognizer, terminals: figures.terminals)
            .lattice(of: text)
        return lattice.mentions.filter { $0.quantity != nil }.map { mention in
            guard let position = text.position(ofByte: mention.range.lowerBound),
                let last = text.position(ofByte: mention.range.upperBound)
            else { return "?" }
            let start = text.values[..<position].lastIndex { "，。；".unicodeScalars.contains($0) } ?? 0
            let end = text.values[last...].firstIndex { "，。；".unicodeScalars.contains($0) } ?? text.count
            guard let match = figures.match(lattice, in: start..<end, anchor: mention) else { return "无" }
            let parts = match.parts.map { "\($0.name)=\($0.range)" }
            return "\(match.rule.reference)@\(match.rule.location) \(match.weight) \(parts) \(match.tags)"
        }
    }
}

extension Derivation {
    /// Weight and tree with everything on it.
    fileprivate var dump: String { "\(weight) \(root.dump)" }
}

extension Derivation.Node {
    fileprivate var dump: String {
        let content =
            switch content {
            case .rule(let rule): "\(rule.name)@\(rule.location)[\(children.map(\.dump).joined(separator: " "))]"
            case .token(let text): text
            case .word(let entry): "\(entry.number):\(entry.form)"
            case .mention(let mention): "\(mention)"
            case .freeText(let free): "~\(free.weight):" + free.steps.map(\.dump).joined(separator: "|") + "~"
            case .tag(let tag): "{\(tag)}"
            }
        return "\(range)\(content)"
    }
}

extension FreeText.Step {
    fileprivate var dump: String {
        switch self {
        case .word(let entry, let range): "\(range)\(entry.number):\(entry.form)"
        case .character(let scalar, let position): "\(position)\(scalar)"
        }
    }
}
