import Rules
import Testing

struct DeclarationTests {
    private func problems(_ text: String) -> [String] {
        GrammarText.read(text).1.map { "\($0.location.line):\($0.location.column) \($0.message)" }
    }

    @Test func 声明读入文件() throws {
        let (file, problems) = GrammarText.read(
            """
            #ABNF 1.0 UTF-8;
            language zh-CN; mode voice; root $问句;
            tag-format <semantics/1.0-literals>;
            meta "author" is '工会';
            http-equiv "Expires" is "0";
            $问句 = 甲;
            """)
        #expect(problems.isEmpty)
        let read = try #require(file)
        #expect(read.path == "questions/value.gram")
        #expect(read.root == "问句")
        #expect(read.language == "zh-CN")
        #expect(read.tagFormat == "semantics/1.0-literals")
        #expect(read.rules.map(\.name) == ["问句"])
    }

    @Test(arguments: [
        "#ABNF 1.0;\nlanguage zh-CN;", "#ABNF 1.0 utf-8;\r\nlanguage zh-CN;",
        "\u{FEFF}#ABNF 1.0 UTF-8;\nlanguage zh-CN;",
        "#ABNF 1.0 UTF-8; language zh-CN;",
    ])
    func 第一行可以有的写法(_ text: String) {
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        Case("", "1:1 文件的第一行应为“#ABNF 1.0 UTF-8;”；请补上这一行"),
        Case("\n#ABNF 1.0 UTF-8;\n", "1:1 文件的第一行应为“#ABNF 1.0 UTF-8;”；请补上这一行"),
        Case("#JSGF V1.0 UTF-8;\n", "1:1 文件的第一行是“#JSGF V1.0 UTF-8;”，应为“#ABNF 1.0 UTF-8;”；请改正"),
        Case("#ABNF 2.0 UTF-8;\n", "1:1 文件的第一行是“#ABNF 2.0 UTF-8;”，应为“#ABNF 1.0 UTF-8;”；请改正"),
        Case("#ABNF 1.0 UTF-8\n", "1:1 文件的第一行是“#ABNF 1.0 UTF-8”，应为“#ABNF 1.0 UTF-8;”；请改正"),
        Case("#ABNF 1.0 GB18030;\n", "1:1 第一行写的编码是“GB18030”，这里只用 UTF-8；请把文件另存为 UTF-8 并改写第一行"),
    ])
    func 第一行写错时照旧读下去(_ example: Case) {
        #expect(problems(example.source + "language zh-CN;$甲 = 乙;") == [example.expected])
    }

    @Test(arguments: [
        Case("mode dtmf;", "3:6 mode 是“dtmf”，这里只有“voice”；请改成“mode voice;”或删去这一行"),
        Case("lexicon <a.pls>;", "3:1 声明“lexicon”指的是读音词典，这里不用；要用词表请在规则里写“$<lexicon:表名>”，并删去这一行"),
        Case("lexicon <a.pls>~<b/c>;", "3:1 声明“lexicon”指的是读音词典，这里不用；要用词表请在规则里写“$<lexicon:表名>”，并删去这一行"),
        Case(
            "tag-format <semantics/1.0>;",
            "3:12 标签格式是“semantics/1.0”，这里只用“semantics/1.0-literals”；请写成“tag-format <semantics/1.0-literals>;”"),
        Case("tag-format semantics;", "3:12 碰到了“semantics”，应为“<semantics/1.0-literals>”；请改正这里"),
        Case("base <http://a/b/>;", "3:6 base 是“http://a/b/”，应为文法目录里的相对路径；请改正或删去这一行"),
        Case("base <../../>;", "3:6 base 是“../../”，应为文法目录里的相对路径；请改正或删去这一行"),
        Case("root 甲;", "3:6 碰到了“甲”，应为规则名“$…”；请改正这里"),
        Case("root $甲；", "3:8 碰到了“；”，应为“;”；请把全角的“；”改成半角的“;”"),
        Case("meta \"a\" \"b\";", "3:10 碰到了引号里的“b”，应为“is”；请改正这里"),
        Case("meta a is \"b\";", "3:6 碰到了“a”，应为引号里的名称；请改正这里"),
        Case("language en;", "3:1 声明“language”已经写过了，一个文件只能写一次；请删去其中一处"),
        Case("root $甲\nmode voice;", "4:1 碰到了“mode”，应为“;”；请改正这里"),
        Case(
            "encoding UTF-8;",
            "3:1 不认识的声明“encoding”；这里可以写 language、mode、root、tag-format、base、meta、http-equiv，或者“$规则名 = …;”"),
        Case("{v};", "3:1 标签写在了规则外面；请把它移进一条规则，或者删去"),
        Case("甲 = 丙;", "3:1 规则名“甲”前面没有“$”；请写成“$甲 = …;”"),
        Case("public 甲 = 丙;", "3:8 规则名“甲”前面没有“$”；请写成“$甲 = …;”"),
        Case("root = 丙;", "3:1 规则名“root”前面没有“$”；请写成“$root = …;”"),
        Case("public private $甲 = 丙;", "3:8 碰到了“private”，应为规则名“$…”；请改正这里"),
        Case("$甲 丙;", "3:4 碰到了“丙”，应为“=”；请改正这里"),
        Case("$甲 ＝ 丙;", "3:4 碰到了“＝”，应为“=”；请把全角的“＝”改成半角的“=”"),
        Case("$NULL = 丙;", "3:1 “$NULL”是标准里的特殊规则，不能另行定义；请换一个规则名"),
        Case("$2 = 丙;", "3:1 “$”后面是“2”，应为规则名：以汉字、字母或“_”开头，只含汉字、字母、数字和“_”；请改名"),
        Case(";", "3:1 碰到了“;”，应为声明或“$规则名 = …;”；请改正这里"),
        Case("(", "3:1 碰到了“(”，应为声明或“$规则名 = …;”；请改正这里"),
        Case("/* 注", "3:1 从这里开始的注释“/*”一直没有结束；请在注释末尾写上“*/”"),
    ])
    func 声明写错时指出并读下去(_ example: Case) {
        let (file, problems) = GrammarText.readRules(example.source + "\n$乙 = 丁;\n")
        #expect(problems.map { "\($0.location.line):\($0.location.column) \($0.message)" } == [example.expected])
        let isCommentedOut = example.source.hasPrefix("/*")
        #expect(file?.rules.last?.name == (isCommentedOut ? nil : "乙"))
    }

    @Test func 没有语言只是提醒() {
        let (_, problems) = GrammarText.read("#ABNF 1.0 UTF-8;\n$甲 = 乙;")
        #expect(problems.map(\.description) == ["questions/value.gram:1:1: 提醒：文件没有声明语言；请在第一行之后写上“language zh-CN;”"])
    }

    @Test func 声明在规则之后是错误() {
        #expect(problems(GrammarText.header + "$甲 = 乙;\nroot $甲;") == ["4:1 声明“root”写在规则后面了；请移到第一条规则之前"])
    }

    @Test func 引用从base的文件夹算起() throws {
        let (file, problems) = GrammarText.readRules("base <../phrases/>;\n$甲 = $<time.gram#时段>;")
        #expect(problems.isEmpty)
        #expect(file?.rules.first?.expansion.dump == "$phrases/time.gram#时段")
    }

    @Test func 不是UTF8的文件指出第一个坏字节() {
        var bytes = Array("#ABNF 1.0 UTF-8;\n$甲 = ".utf8)
        bytes += [0xC4, 0xCF, 0xCD, 0xA8]  // 南通, in GBK
        let (file, problems) = GrammarReader.read(path: "a.gram", bytes: bytes)
        #expect(file == nil)
        #expect(problems.map(\.description) == ["a.gram:2:6: 错误：这里的字节不是 UTF-8 文字（文件可能是 GBK 编码）；请把文件另存为 UTF-8"])
    }

    @Test func 过大的文件不读() {
        let bytes = [UInt8](repeating: 0x20, count: 4 << 20 + 1)
        let (file, problems) = GrammarReader.read(path: "a.gram", bytes: bytes)
        #expect(file == nil)
        #expect(problems.count == 1)
    }
}
