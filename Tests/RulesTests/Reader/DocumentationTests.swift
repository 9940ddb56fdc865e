import Rules
import Testing

struct DocumentationTests {
    @Test func 例句和说明属于后面的规则() throws {
        let (file, problems) = GrammarText.readRules(
            """
            /** 一段时间。
             *  分年、季、月。
             * @example 2022年
             *\t@example  上半年 里
             * @see 别处
             */
            public $时段 = 甲;
            /* 普通注释 */ $无 = 乙;
            /** @example 呢 **/ $单行 = 丙;
            """)
        #expect(problems.isEmpty)
        let rules = try #require(file?.rules)
        #expect(rules[0].documentation == "一段时间。\n分年、季、月。")
        #expect(rules[0].examples.map(\.text) == ["2022年", "上半年 里"])
        #expect(rules[0].examples.map { "\($0.location.line):\($0.location.column)" } == ["5:13", "6:14"])
        #expect(rules[1].documentation == "" && rules[1].examples.isEmpty)
        #expect(rules[2].examples.map(\.text) == ["呢"])
        #expect(rules[2].examples.map { "\($0.location.line):\($0.location.column)" } == ["11:14"])
        #expect(rules.map(\.isPublic) == [true, false, false])
    }

    @Test func 换行是回车换行时行号不变() throws {
        let (file, _) = GrammarText.readRules("/**\r\n * 说明\r\n * @example 甲\r\n */\r\n$甲 = 甲;")
        let rule = try #require(file?.rules.first)
        #expect(rule.documentation == "说明")
        #expect(rule.examples.first?.location == SourceLocation(file: "questions/value.gram", line: 5, column: 13))
    }

    @Test func 空的例句只是提醒() {
        let (file, problems) = GrammarText.readRules("/** @example\n */ $甲 = 甲;")
        #expect(file?.rules.count == 1)
        #expect(problems.map(\.description) == ["questions/value.gram:3:5: 提醒：“@example”后面没有例句；请写上一个例句，或者删去这一行"])
    }

    @Test(arguments: ["@exmaple", "@examples", "@Example", "＠example", "@example：呢"])
    func 写错的例句记号予以提醒(_ tag: String) {
        let (file, problems) = GrammarText.readRules("/** \(tag) 呢 */ $甲 = 呢;")
        #expect(file?.rules.first?.examples == [])
        #expect(
            problems.map(\.description) == ["questions/value.gram:3:5: 提醒：碰到了“\(tag)”，这一行不算例句；例句请写成“@example 例句”，中间空一格"]
        )
    }

    @Test(arguments: ["/**/", "/***/", "/** */", "// @example 甲\n", "/* @example 甲 */"])
    func 不是说明的注释没有例句(_ comment: String) {
        let (file, problems) = GrammarText.readRules(comment + "$甲 = 甲;")
        #expect(problems.isEmpty)
        #expect(file?.rules.first?.examples == [])
        #expect(file?.rules.first?.documentation == "")
    }

    @Test func 例句不跳过一条声明或规则() {
        let (file, _) = GrammarText.readRules("/** @example 甲 */ mode voice; $甲 = 甲; $乙 = 乙;")
        #expect(file?.rules.allSatisfy { $0.examples.isEmpty } == true)
    }
}
