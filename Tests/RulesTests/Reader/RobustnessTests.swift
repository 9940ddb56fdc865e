import Rules
import Testing

/// Grammars are untrusted: whatever the bytes, the answer is a file or problems, in linear time.
struct RobustnessTests {
    /// Reproducible, so that a failure can be looked at.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    private static let pieces = [
        "$甲", "$乙", "$<", ">", "<", "<2-", "/", "/2/", "//", "/*", "*/", "/**", "@example ", "{", "}", "{!{", "}!}",
        "(", ")",
        "[", "]", "|", ";", "=", "!", "~", "*", "+", "\"", "'", "public ", "private ", "root ", "meta ", "is ",
        "lexicon ",
        "base ", "tag-format ", "mode ", " ", "\n", "\r\n", "\r", "，", "；", "“", "好", "#", "a.gram#", "..", "%",
        "\u{0}", "👍", "é",
        "$<lexicon:topic>", "$NULL", "$VOID", "$甲 = ", ";\n$乙 = ",
    ]

    /// Reads and links; only that it comes back is asked.
    private func check(_ bytes: [UInt8]) {
        let (file, problems) = GrammarReader.read(path: "questions/a.gram", bytes: bytes)
        #expect(problems == problems.inReadingOrder())
        #expect(problems.allSatisfy { !$0.message.isEmpty && $0.location.line > 0 && $0.location.column > 0 })
        guard let file else { return #expect(!problems.isEmpty) }
        let grammar = Grammar(files: [file])
        #expect((grammar.problems + grammar.shapeProblems).allSatisfy { !$0.message.isEmpty })
        for rule in grammar.files.flatMap(\.rules) { _ = grammar.isRegular(rule) }
    }

    @Test func 任意字节都有答复() {
        var dice = Dice(state: 1)
        for _ in 0..<2000 {
            check((0..<dice.roll(120)).map { _ in UInt8(dice.roll(256)) })
            check((0..<dice.roll(120)).map { _ in UInt8(dice.roll(128)) })
        }
    }

    @Test func 任意拼凑的记号都有答复() {
        var dice = Dice(state: 2)
        for _ in 0..<4000 {
            let text = (0..<dice.roll(60)).map { _ in Self.pieces[dice.roll(Self.pieces.count)] }.joined()
            check(Array((GrammarText.header + "$甲 = " + text).utf8))
        }
    }

    @Test func 截断在任何字节都有答复() {
        let text =
            GrammarText.header + """
                root $甲; tag-format <semantics/1.0-literals>; meta "a" is 'b';
                /** 说明
                 * @example 甲乙 */
                public $甲 = /0.5/ [乙<2-3>] "，" $<b.gram#丙> {v} | {!{w}!} ($<lexicon:topic> // 注
                  | $NULL)<1->; /* 注 */ $丁 = $VOID;
                """
        let bytes = Array(text.utf8)
        for length in 0...bytes.count { check(Array(bytes[..<length])) }
    }

    @Test(arguments: [
        "(", "[", "$甲 = ", "$甲 = (", "<;", "\"", "\"\n", "/", "{", "{!{", "/*", "甲 | ", "$<", ")", ";", "$甲 = $甲; ",
        "$甲 = $乙; ",
        "/** @example ", "，", "甲<2> ", "root ", "= ",
    ])
    func 重复的残片用时不成平方(_ piece: String) {
        // A second or two in a debug build; minutes if every piece looked at all the others.
        let count = 200_000 / piece.utf8.count
        let text = GrammarText.header + "$始 = " + String(repeating: piece, count: count)
        let clock = ContinuousClock()
        let time = clock.measure { check(Array(text.utf8)) }
        #expect(time < .seconds(60))
    }

    @Test func 很长的规则链不撑破栈() {
        let count = 10_000
        var text = GrammarText.header + "root $规则0;\n"
        for number in 0..<count { text += "$规则\(number) = $规则\(number + 1);\n" }
        text += "$规则\(count) = 好;"
        let (file, problems) = GrammarText.read(text)
        #expect(problems.isEmpty)
        let grammar = Grammar(files: file.map { [$0] } ?? [])
        #expect(grammar.problems.isEmpty && grammar.shapeProblems.isEmpty)
        #expect(grammar.roots.first.flatMap(grammar.isRegular) == nil)
    }
}
