import Archives
import ChineseText
import Testing
import Words

/// A lexicon written to an archive and read back is the same lexicon.
struct LexiconArchiveTests {
    private static func again(_ lexicon: Lexicon) -> (Lexicon, isDamaged: Bool) {
        var writer = ArchiveWriter()
        lexicon.write(to: &writer)
        return writer.bytes.withUnsafeBytes { bytes in
            var reader = ArchiveReader(bytes)
            let lexicon = Lexicon(from: &reader)
            return (lexicon, reader.isDamaged)
        }
    }

    /// All that an entry says.
    private static func row(_ entry: LexiconEntry) -> String {
        let attributes = entry.attributes.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
        return
            "\(entry.number) \(entry.sheet) \(entry.form) \(entry.canonical) \(entry.length) \(entry.line) \(attributes)"
    }

    private static func found(_ lexicon: Lexicon, in text: String) -> [String] {
        let text = Scalars(text)
        return (0..<text.count).flatMap { start in
            lexicon.matches(in: text, at: start).map { "\(start)–\($0.end) \(row($0.entry))" }
        }
    }

    private let small = SheetText.lexicon(
        ("actions", "规范|别称|口径\n建有|设有|存量\n慰问|看望|\n"),
        ("empty", "规范|别称\n"),
        ("metrics", "规范|别称|单位类|注\n工会会员|会员 会员数|人|甲\n慰问|走访慰问||\nＡＰＰ|应用||𠮷\n"))

    @Test func 词和属性都还在() {
        let (again, isDamaged) = Self.again(small)
        #expect(!isDamaged)
        #expect(again.entries.map(Self.row) == small.entries.map(Self.row))
        #expect(again.sheetNames == ["actions", "empty", "metrics"])
        #expect(again.sheets == small.sheets)
        #expect(again.entries(of: "empty") == [])
        #expect(again.entry(form: "会员数", sheet: "metrics")?.canonical == "工会会员")
        #expect(again.entry(form: "会员数", sheet: "metrics")?.attribute("单位类") == "人")
        #expect(again.entry(form: "慰问", sheet: "metrics")?.attribute("单位类") == nil)
        #expect(again.synonyms(of: "慰问") == ["慰问", "看望", "走访慰问"])
        #expect(again.synonyms(of: "没有的词") == ["没有的词"])
        #expect(Self.found(again, in: "慰问工会会员用App") == Self.found(small, in: "慰问工会会员用App"))
        #expect(again.uses("慰") && again.uses("p") && !again.uses("某"))
    }

    @Test func 空的词汇表() {
        let (again, isDamaged) = Self.again(Lexicon())
        #expect(!isDamaged)
        #expect(again.entryCount == 0)
        #expect(again.sheets == [])
        #expect(Self.found(again, in: "会员") == [])
        #expect(!again.uses("会"))
    }

    @Test func 项目的词汇表() throws {
        let lexicon = try ProjectLexicon.read()
        let (again, isDamaged) = Self.again(lexicon)
        #expect(!isDamaged)
        #expect(again.entryCount == lexicon.entryCount)
        #expect(again.entries.map(Self.row) == lexicon.entries.map(Self.row))
        for sheet in lexicon.sheets {
            #expect(again.entries(of: sheet).map(\.number) == lexicon.entries(of: sheet).map(\.number))
        }
        for entry in lexicon.entries where entry.number.isMultiple(of: 37) {
            let form = NormalForm.of(entry.form, blanks: .dropped).text
            #expect(again.synonyms(of: form) == lexicon.synonyms(of: form))
            #expect(Self.found(again, in: form + "的" + form) == Self.found(lexicon, in: form + "的" + form))
            #expect(form.unicodeScalars.allSatisfy { again.uses($0) == lexicon.uses($0) })
        }
    }

    @Test func 缺了尾巴的说是坏的() {
        var writer = ArchiveWriter()
        small.write(to: &writer)
        for count in stride(from: 0, to: writer.bytes.count, by: 8) {
            writer.bytes[..<count].withUnsafeBytes { bytes in
                var reader = ArchiveReader(bytes)
                let lexicon = Lexicon(from: &reader)
                #expect(reader.isDamaged, "前\(count)个字节")
                #expect(lexicon.entries(of: "metrics") == [])
            }
        }
    }
}
