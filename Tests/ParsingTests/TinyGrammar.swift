import ChineseText
import Parsing
import Quantities
import Rules
import Words

/// A grammar and a lexicon small enough to see all that may come out.
struct TinyGrammar {
    let grammar: Grammar
    let lexicon: Lexicon
    let recognizer: Recognizer
    /// What the reader and the linker complain about.
    let problems: [String]

    /// Enough of the real sheets for 近300余家 and 2022年 to be recognised.
    static let numbers = [
        "numerals": """
        规范\t别称\t类\t值
        一\t\t数字\t1
        三\t\t数字\t3
        十\t\t位\t10
        万\t\t大位\t10000
        """,
        "units": "规范\t别称\t类\n家\t所\t机构\n人\t名\t人\n%\t\t比例\n",
        "bounds": "规范\t别称\t位置\t界\n近\t\t前\t近\n超过\t超\t前\t超\n余\t\t中\t超\n以上\t\t后\t至少\n",
        "times": "规范\t别称\t类\t值\n今年\t本年\t年\t0\n",
    ]

    /// Numbers with a unit and years, as the real recognition rules write them.
    private static let recognition = [
        (
            "recognition/recognition.gram", "root $识别;",
            "/** @example 3家 */ public $识别 = $<amount.gram#数量> | $<time.gram#时间>;"
        ),
        (
            "recognition/amount.gram", "",
            """
            /** @example 3家 */
            public $数量 = [$前界] $量 [$后界];
            $量 = $数 [$单位];
            $数 = $<numeral:number>;
            $单位 = $<lexicon:units>;
            $前界 = $<lexicon:bounds-前>;
            $后界 = $<lexicon:bounds-后>;
            """
        ),
        (
            "recognition/time.gram", "",
            """
            /** @example 2022年 */
            public $时间 = $时点;
            $时点 = $日期;
            $日期 = $年;
            $年 = $年份 | $相对年;
            $年份 = $<numeral:yyyy> 年;
            $相对年 = $<lexicon:times-年>;
            """
        ),
    ]

    /// - Parameters:
    ///   - rules: of `questions/test.gram`, whose root is `$句`.
    ///   - files: rules of further files by path.
    ///   - sheets: of the lexicon, by name.
    init(_ rules: String, files: [(path: String, rules: String)] = [], sheets: [String: String] = [:]) {
        let given = [("questions/test.gram", "root $句;", rules)] + files.map { ($0.path, "", $0.rules) }
        let read = (given + Self.recognition).map {
            let text = "#ABNF 1.0 UTF-8;\nlanguage zh-CN;\n\($0.1)\ntag-format <semantics/1.0-literals>;\n\($0.2)"
            return GrammarReader.read(path: $0.0, bytes: Array(text.utf8))
        }
        grammar = Grammar(files: read.compactMap(\.file))
        problems = (read.flatMap(\.problems) + grammar.problems).map(\.description)
        lexicon = Lexicon(
            sheets.sorted { $0.key < $1.key }.map { name, text in
                LexiconSheet(name: name, file: "lexicon/\(name).tsv", bytes: Array(text.utf8))
            })
        recognizer = Recognizer(lexicon: lexicon, grammar: grammar)
    }

    /// - Parameter freeText: the sheets whose words are words inside free text.
    func lattice(_ text: String, terminals: [Terminal], freeText: Set<String>) -> Lattice {
        LatticeBuilder(lexicon: lexicon, recognizer: recognizer, terminals: terminals, freeText: freeText)
            .lattice(of: Scalars(NormalForm.of(text, blanks: .kept).bytes))
    }

    func parse(_ text: String, freeText: Set<String> = [], budget: Int = 100_000, width: Int = 2) -> ChartParser.Result
    {
        let productions = ContextFreeGrammar(grammar, roots: grammar.roots)
        let parser = ChartParser(grammar: productions, budget: budget, width: width)
        return parser.parse(lattice(text, terminals: productions.terminals, freeText: freeText))
    }

    /// All derivations kept, best first, as `dump` writes them.
    func readings(_ text: String, freeText: Set<String> = [], width: Int = 2) -> [String] {
        parse(text, freeText: freeText, width: width).derivations.map(\.root.dump)
    }
}

extension Derivation.Node {
    /// The tree in one line: `句[请问 数[3家:quantity] ~爱心|站~ {value}]`.
    var dump: String {
        switch content {
        case .rule(let rule): "\(rule.name)[\(children.map(\.dump).joined(separator: " "))]"
        case .token(let text): text
        case .word(let entry): "\(entry.form):\(entry.sheet)"
        case .mention(let mention):
            mention.quantity.map { "\($0.value)\($0.unit)\($0.bound.map { "/\($0)" } ?? ""):quantity" } ?? "time"
        case .freeText(let free): "~" + free.steps.map(\.text).joined(separator: "|") + "~"
        case .tag(let tag): "{\(tag)}"
        }
    }
}

extension FreeText.Step {
    var text: String {
        switch self {
        case .word(let entry, _): entry.form
        case .character(let scalar, _): String(scalar)
        }
    }
}
