import ChineseText
import Parsing
import Quantities
import Questions
import Rules
import TestSupport
import Testing
import Words

/// Every `@example` in the grammar is what its rule says it understands.
struct ExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let text: String

        var testDescription: String { "$\(rule.name)：\(text)" }
    }

    /// Examples of the public rules of a folder; none where the grammar cannot be read, which another test tells.
    private static func examples(in folder: String) -> [Example] {
        let rules = (try? Project.load())?.publicRules(in: folder) ?? []
        return rules.flatMap { rule in rule.examples.map { Example(rule: rule, text: $0.text) } }
    }

    @Test func 语法和词表没有毛病() throws {
        let project = try Project.load()
        #expect(project.problems == [])
        #expect(Self.examples(in: "questions").count > 10)
        #expect(Self.examples(in: "phrases").count > 5)
        #expect(Self.examples(in: "figures").count > 10)
    }

    @Test(arguments: examples(in: "questions"))
    func 问句的例句归自己的文件(_ example: Example) throws {
        let project = try Project.load()
        let reading = project.questions.read(example.text)
        let root = try #require(reading.derivations.first?.root)
        var found: RuleReference?
        if case .rule(let rule) = root.content { found = rule.reference }
        #expect(found == example.rule.reference)
        #expect(root.range == 0..<reading.lattice.count)
        let file = project.grammar.files.first { $0.path == example.rule.file }
        let operations = (file?.rules ?? []).flatMap(Self.tags).compactMap(Query.Operation.init)
        #expect(reading.query.map { operations.contains($0.operation) } == true)
    }

    @Test(arguments: examples(in: "phrases"))
    func 短语的例句归自己的规则(_ example: Example) throws {
        let project = try Project.load()
        let productions = ContextFreeGrammar(project.grammar, roots: [example.rule])
        let lattices = LatticeBuilder(
            lexicon: project.lexicon, recognizer: project.recognizer, terminals: productions.terminals)
        let parser = ChartParser(grammar: productions)
        let text = Scalars(NormalForm.of(example.text, blanks: .kept).bytes)
        let result = parser.parse(lattices.lattice(of: text))
        #expect(result.derivations.first?.root.name == example.rule.name)
    }

    @Test(arguments: examples(in: "figures"))
    func 数的例句归自己的规则(_ example: Example) throws {
        let project = try Project.load()
        #expect(project.grammar.isRegular(example.rule) == nil)
        let (matcher, lattices) = project.matcher()
        let lattice = lattices.lattice(of: Scalars(NormalForm.of(example.text, blanks: .dropped).bytes))
        let anchor = try #require(lattice.mentions.first { $0.quantity != nil })
        let match = try #require(matcher.match(lattice, in: 0..<lattice.count, anchor: anchor))
        #expect(match.rule.name == example.rule.name)
        #expect(match.range(match.rule.name) == 0..<lattice.count, "规则管到整个例句")
        #expect(match.range("数")?.lowerBound == lattice.text.position(ofByte: anchor.range.lowerBound))
    }

    private static func tags(of rule: Rule) -> [String] {
        var tags: [String] = []
        rule.expansion.visit { if case .tag(let tag) = $0.kind { tags.append(tag) } }
        return tags
    }
}
