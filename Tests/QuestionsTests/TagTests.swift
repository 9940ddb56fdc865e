import Questions
import Rules
import TestSupport
import Testing
import Words

/// The literals of the grammar's tags and the cases of the code say the same, both ways.
struct TagTests {
    private static func tags(_ rules: [Rule]) -> Set<String> {
        var tags: Set<String> = []
        for rule in rules {
            rule.expansion.visit { if case .tag(let tag) = $0.kind { tags.insert(tag) } }
        }
        return tags
    }

    @Test func 每种运算都有问法而每种问法都有运算() throws {
        let grammar = try Project.load().grammar
        let rules = grammar.files.filter { $0.path.hasPrefix("questions/") }.flatMap(\.rules)
        let asked = Self.tags(rules).compactMap(Query.Operation.init)
        #expect(Set(asked) == Set(Query.Operation.allCases))
        for file in grammar.files where file.path.hasPrefix("questions/") {
            let operations = Set(Self.tags(file.rules).compactMap(Query.Operation.init))
            #expect(!operations.isEmpty, "\(file.path)：一种问法要有运算的标签")
        }
    }

    @Test func 每种比较都有说法() throws {
        let rules = try Project.load().grammar.files.filter { $0.path.hasPrefix("questions/") }.flatMap(\.rules)
        let said = Self.tags(rules).compactMap(Query.Relation.init)
        #expect(Set(said) == Set(Query.Relation.allCases))
    }

    @Test func 没有无人认领的标签() throws {
        let project = try Project.load()
        let classes = Set(project.lexicon.entries(of: "unit_classes").map(\.canonical))
        let rules = project.grammar.files.filter { file in
            !["figures/", "recognition/"].contains { file.path.hasPrefix($0) }
        }.flatMap(\.rules)
        let unknown = Self.tags(rules).filter { tag in
            Query.Operation(rawValue: tag) == nil && Query.Relation(rawValue: tag) == nil && !classes.contains(tag)
                && Int(tag) == nil && project.lexicon.entry(form: tag, sheet: "actions") == nil
        }
        #expect(unknown == [])
    }

    @Test(arguments: ["values", "Value", "", "at least", "大于"])
    func 不认得的字样不是运算也不是比较(_ tag: String) {
        #expect(Query.Operation(rawValue: tag) == nil)
        #expect(Query.Relation(rawValue: tag) == nil)
    }
}
