/// All grammar files together: the references between them are resolved and checked.
///
/// ```swift
/// let grammar = Grammar(files: [valueFile, timeFile])
/// grammar.rule(file: "phrases/time.gram", name: "时段")?.isPublic  // true
/// grammar.problems.isEmpty                                         // true
/// ```
public struct Grammar: Sendable {
    /// In path order, each path and each rule name once (the first one counts). References to the root rule of another
    /// file bear its name here; one that could not be resolved is in `problems`, and `rule(_:)` has no rule for it.
    public let files: [GrammarFile]
    /// What is wrong between rules and between files, in reading order; what is wrong inside a rule,
    /// `GrammarReader` has told.
    public let problems: [GrammarProblem]

    private let table: RuleTable
    private let graph: RuleGraph

    /// Links the files.
    ///
    /// Complexity: linear in the size of the rules, but for sorting.
    public init(files: [GrammarFile]) {
        let asRead = RuleTable(files: files)
        table = asRead.withRootsResolved()
        graph = RuleGraph(table: table)
        self.files = table.files
        var problems = asRead.problems + ReferenceCheck.problems(in: asRead) + RuleCheck.problems(in: table)
        problems += Productivity(graph: graph).problems
        // Who refers to what is not known as long as some rules could not be read.
        if table.files.allSatisfy(\.unreadableRules.isEmpty) {
            problems += Reachability.problems(in: table, graph: graph)
        }
        self.problems = problems.inReadingOrder()
    }

    /// What an author should mend though every question is read without it, in reading order: rules and alternatives
    /// written twice, rules that stand in themselves so that one sentence has readings without number, left recursion.
    ///
    /// `$串 = $串 $串 | 一;` is told here. It is looked for when asked, so that no start of the program waits for it.
    ///
    /// Complexity: linear in the size of the rules.
    public var shapeProblems: [GrammarProblem] {
        let unproductive = Set(Productivity(graph: graph).unproductive)
        let found =
            DuplicateCheck.problems(in: table) + NestingCheck.problems(in: graph, unproductive: unproductive)
        return found.inReadingOrder()
    }

    /// The rule of that name (without `$`) in that file: `rule(file: "phrases/time.gram", name: "时段")`.
    public func rule(file: String, name: String) -> Rule? { rule(RuleReference(file: file, name: name)) }

    /// The rule that a reference means, whether or not it is public.
    public func rule(_ reference: RuleReference) -> Rule? { table.rule(reference) }

    /// The start symbols: the root rules of the files in `questions/`, in path order.
    /// A new question form is a new file there and needs no list.
    public var roots: [Rule] { table.files.filter { $0.path.hasPrefix("questions/") }.compactMap(table.root) }

    /// The public rules of the files in `figures/`, in path order: what is tried around every number of a report.
    public var figureRules: [Rule] {
        table.files.filter { $0.path.hasPrefix("figures/") }.flatMap(\.rules).filter(\.isPublic)
    }

    /// Nil if no rule that can be reached from `rule` refers back to itself, so that an automaton can stand for it;
    /// else the reference that closes the circle, as an error.
    ///
    /// `$串 = 一 | 一 $串;` is not regular in this sense, `$串 = 一<1->;` is.
    ///
    /// Complexity: linear in the size of what can be reached.
    public func isRegular(_ rule: Rule) -> GrammarProblem? { Recursion.problem(from: rule, in: graph) }
}
