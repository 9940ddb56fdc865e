import Rules
import Testing

struct RecoveryTests {
    @Test func 一次报告多处错误并留下好的规则() throws {
        let (file, problems) = GrammarText.readRules(
            """
            $一 = (甲 | 乙;
            $二 = 丙？ 丁<二> $GARBAGE;
            $三 = 好;
            public $四 = 戊
            $五 = 己;
            六 = 庚;
            $七 = 也好;
            $八 = "没有闭合;
            $九 = 还好;
            """)
        #expect(
            problems.map { "\($0.location.line):\($0.location.column)" } == [
                "3:12", "4:7", "4:10", "4:14", "6:14", "8:1", "10:6",
            ])
        #expect(file?.rules.map(\.name) == ["三", "五", "七", "九"])
    }

    @Test func 读不出的规则不再算未定义() {
        let (_, problems) = GrammarText.link([("questions/a.gram", "root $甲; $甲 = $乙 $丙; $乙 = (; 丙 = 好;")])
        #expect(problems.count == 2)
    }
}
