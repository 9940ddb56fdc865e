import Parsing
import Rules
import Testing

/// The chart parser against a slow reading of the definition, on random grammars with every kind of recursion.
struct ReferenceTests {
    @Test(arguments: 0..<150)
    func 与照定义算出的最好权重相同(_ seed: Int) throws {
        var random = Dice(seed: UInt64(seed))
        let rules = Self.rules(&random)
        let tiny = TinyGrammar(rules)
        for text in Self.texts {
            let result = tiny.parse(text)
            var reference = Reference(tiny.grammar, text)
            let expected = reference.best()
            #expect(!result.isExhausted)
            #expect(result.derivations.first?.weight == expected, "“\(text)”，语法：\(rules)")
            for derivation in result.derivations {
                #expect(Self.leaves(derivation.root) == text, "推导的叶子合起来就是原文，语法：\(rules)")
            }
        }
    }

    @Test(arguments: 0..<150)
    func 有话题和标记时也与照定义算出的相同(_ seed: Int) throws {
        var random = Dice(seed: UInt64(seed) + 5000)
        let rules = Self.rules(&random, withFreeText: true)
        let tiny = TinyGrammar(rules)
        for text in Self.texts + ["丙", "丙丁甲", "甲丙乙"] {
            let result = tiny.parse(text)
            var reference = Reference(tiny.grammar, text)
            #expect(!result.isExhausted)
            #expect(result.derivations.first?.weight == reference.best(), "“\(text)”，语法：\(rules)")
            for derivation in result.derivations {
                #expect(Self.leaves(derivation.root) == text, "推导的叶子合起来就是原文，语法：\(rules)")
            }
        }
    }

    /// What may follow and what may not is told apart by one character; the same rules, read up to a place where the text
    /// goes on with something else, must give the same readings.
    @Test(arguments: 0..<150)
    func 后面跟着别的字读法不变(_ seed: Int) throws {
        var random = Dice(seed: UInt64(seed) + 1000)
        let rules = Self.rules(&random)
        let alone = TinyGrammar(rules.replacing("$句", with: "$文") + "\n$句 = $文;")
        let followed = TinyGrammar(rules.replacing("$句", with: "$文") + "\n$句 = $文 [尾 | $尾]; $尾 = 后 [尾];")
        for text in Self.texts {
            let expected = alone.parse(text).derivations.map { "\($0.weight) \($0.root.dump)" }
            #expect(followed.parse(text).derivations.map { "\($0.weight) \($0.root.dump)" } == expected, "语法：\(rules)")
            for (end, tree) in [("尾", " 尾]"), ("后", " 尾[后]]"), ("后尾", " 尾[后 尾]]")] {
                let found = followed.parse(text + end).derivations.map { "\($0.weight) \($0.root.dump)" }
                #expect(found == expected.map { $0.dropLast() + tree }, "“\(text)\(end)”，语法：\(rules)")
            }
            #expect(followed.parse(text + "某").derivations.isEmpty)
        }
    }

    private static let texts = ["", "甲", "乙", "甲甲", "甲乙", "乙甲甲", "甲乙甲乙"]

    private static func leaves(_ root: Derivation.Node) -> String {
        root.nodes().map { node in
            switch node.content {
            case .token(let text): text
            case .freeText(let text): text.steps.map(\.text).joined()
            case .rule, .word, .mention, .tag: ""
            }
        }.joined()
    }

    /// Free text and tags too where `withFreeText`.
    private static func rules(_ random: inout Dice, withFreeText: Bool = false) -> String {
        ["句", "丙", "丁"].map { name in
            let alternatives = (0..<random.roll(3) + 1).map { _ in
                "/\(["1", "0.5", "0.25"][random.roll(3)])/ " + sequence(&random, withFreeText)
            }
            return "$\(name) = " + alternatives.joined(separator: " | ") + ";"
        }.joined(separator: "\n")
    }

    /// Parts of every kind. Where one refers to a rule there is a character too, so that no rule is just another
    /// rule and, by a circle, just itself.
    private static func sequence(_ random: inout Dice, _ withFreeText: Bool) -> String {
        let kinds = ["甲", "乙", "甲", "$句", "$丙", "$丁"] + (withFreeText ? ["$<lexicon:topic>", "{标}"] : [])
        var parts = (0..<random.roll(3) + 1).map { _ in
            let part = kinds[random.roll(kinds.count)]
            if part == "{标}" { return "甲 {标}" }
            return [part, part, "[\(part)]", "(\(part) | /0.5/ 甲)", part][random.roll(5)]
        }
        if parts.contains(where: { $0.contains("$") }) {
            parts.insert(["甲", "乙"][random.roll(2)], at: random.roll(parts.count + 1))
        }
        return parts.joined(separator: " ")
    }
}

/// The best weight by going through the rules again and again until nothing gets better. No weight is above zero, so
/// that a derivation which contains itself is never the best.
private struct Reference {
    private let grammar: Grammar
    private let text: [Character]
    private var known: [RuleReference: [Int: [Int: Int]]] = [:]

    init(_ grammar: Grammar, _ text: String) {
        self.grammar = grammar
        self.text = Array(text)
    }

    mutating func best() -> Int? {
        var changed = true
        while changed {
            changed = false
            for rule in grammar.files.flatMap(\.rules) {
                for start in 0...text.count {
                    let found = ends(rule.expansion, start)
                    if known[rule.reference]?[start] ?? [:] != found {
                        known[rule.reference, default: [:]][start] = found
                        changed = true
                    }
                }
            }
        }
        return grammar.roots.first.flatMap { known[$0.reference]?[0]?[text.count] }
    }

    /// Where a part that begins at `start` can end, with the best weight.
    private func ends(_ expansion: Expansion, _ start: Int) -> [Int: Int] {
        switch expansion.kind {
        case .token(let token): return start < text.count && String(text[start]) == token ? [start + 1: 0] : [:]
        case .reference(let reference): return known[reference]?[start] ?? [:]
        case .sequence(let parts):
            return parts.reduce([start: 0]) { reached, part in
                reached.reduce(into: [:]) { result, here in
                    for (end, weight) in ends(part, here.key) { Self.improve(&result, end, here.value + weight) }
                }
            }
        case .alternatives(let alternatives):
            return alternatives.reduce(into: [:]) { result, alternative in
                for (end, weight) in ends(alternative.expansion, start) {
                    Self.improve(&result, end, weight + alternative.weight)
                }
            }
        case .repetition(let part, 0, 1):
            var result = ends(part, start)
            Self.improve(&result, start, 0)
            return result
        case .null, .tag: return [start: 0]
        // The only vocabulary is free text, and no lexicon has words for it.
        case .vocabulary:
            return (start..<text.count).reduce(into: [:]) { result, last in
                result[last + 1] = EdgeWeight.topic + (last + 1 - start) * EdgeWeight.topicCharacter
            }
        case .repetition, .void: return [:]
        }
    }

    private static func improve(_ result: inout [Int: Int], _ end: Int, _ weight: Int) {
        result[end] = max(result[end] ?? weight, weight)
    }
}

/// Numbers that look random and are the same on every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}
