public import Rules
public import Words

/// What a rule matched: the rule's name, its tags, and the numerals, words and rules that it is made of.
///
/// `$月份 = $<numeral:1-12> 月 [份];` on `9月份` is a syntax named `月份` with the numeral 9. Meanings are read off it by
/// name, so that the wording of a form stays in the grammar.
public struct Syntax: Sendable {
    let tree: SyntaxTree
    private let index: Int

    init(_ tree: SyntaxTree, _ index: Int = 0) {
        self.tree = tree
        self.index = index
    }

    /// The rule's name without `$`.
    public var name: RuleName { tree.names[tree.nodes[index].value] }

    /// Scalar positions in the text.
    public var range: Range<Int> { tree.nodes[index].start..<tree.nodes[index].end }

    /// The literal tags written directly in the branch that matched.
    public var tags: [String] { parts(.tag).map { tree.tags[tree.nodes[$0].value] } }
    public var tag: String? { first(.tag).map { tree.tags[tree.nodes[$0].value] } }

    /// The numerals that stand directly in the rule.
    var numerals: [Numeral] { parts(.numeral).map { tree.numerals[tree.nodes[$0].value] } }
    var numeral: Numeral? { first(.numeral).map { tree.numerals[tree.nodes[$0].value] } }

    /// The words of sheets that stand directly in the rule.
    public var words: [LexiconEntry] { parts(.word).map { tree.lexicon.entry(tree.nodes[$0].value) } }
    public var word: LexiconEntry? { first(.word).map { tree.lexicon.entry(tree.nodes[$0].value) } }

    /// Where the words of sheets stand, with their numbers in the lexicon.
    var placedWords: [(number: Int, range: Range<Int>)] {
        parts(.word).map { (tree.nodes[$0].value, tree.nodes[$0].start..<tree.nodes[$0].end) }
    }

    /// The rules used directly in it, in reading order.
    public var children: [Syntax] { parts(.rule).map { Syntax(tree, $0) } }

    public func child(_ name: RuleName) -> Syntax? {
        var next = index + 1
        while next < tree.nodes[index].next {
            if tree.nodes[next].kind == .rule, tree.names[tree.nodes[next].value] == name { return Syntax(tree, next) }
            next = tree.nodes[next].next
        }
        return nil
    }

    public func children(_ name: RuleName) -> [Syntax] { children.filter { $0.name == name } }

    /// The first rule of that name in it, however deep, itself included.
    public func first(_ name: RuleName) -> Syntax? {
        (index..<tree.nodes[index].next).lazy
            .first { tree.nodes[$0].kind == .rule && tree.names[tree.nodes[$0].value] == name }
            .map { Syntax(tree, $0) }
    }

    /// Every numeral in it, however deep, in reading order.
    var allNumerals: [Numeral] {
        (index..<tree.nodes[index].next).filter { tree.nodes[$0].kind == .numeral }
            .map { tree.numerals[tree.nodes[$0].value] }
    }

    private func parts(_ kind: SyntaxTree.Node.Kind) -> [Int] {
        var found: [Int] = []
        var next = index + 1
        while next < tree.nodes[index].next {
            if tree.nodes[next].kind == kind { found.append(next) }
            next = tree.nodes[next].next
        }
        return found
    }

    private func first(_ kind: SyntaxTree.Node.Kind) -> Int? {
        var next = index + 1
        while next < tree.nodes[index].next {
            if tree.nodes[next].kind == kind { return next }
            next = tree.nodes[next].next
        }
        return nil
    }
}

/// A match in one piece: its parts in pre-order, each with where the part after it begins.
final class SyntaxTree: Sendable {
    struct Node: Sendable {
        enum Kind: UInt8 { case rule, tag, numeral, word }

        let kind: Kind
        /// Number of the rule name, tag, numeral or word.
        let value: Int
        let start: Int
        var end: Int
        /// The node after this one and everything in it.
        var next: Int
    }

    let nodes: [Node]
    let numerals: [Numeral]
    let names: [RuleName]
    let tags: [String]
    let lexicon: Lexicon

    init(nodes: [Node], numerals: [Numeral], program: PatternProgram) {
        self.nodes = nodes
        self.numerals = numerals
        names = program.names
        tags = program.tags
        lexicon = program.words.lexicon
    }
}
