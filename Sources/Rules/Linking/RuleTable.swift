/// The rules of all files by file and name.
struct RuleTable: Sendable {
    /// In path order, each path once, each rule name once a file.
    let files: [GrammarFile]
    /// Files and rules that are there twice.
    let problems: [GrammarProblem]

    private let rulesByReference: [RuleReference: Rule]
    private let fileNumbers: [String: Int]

    init(files given: [GrammarFile]) {
        var files: [GrammarFile] = []
        var problems: [GrammarProblem] = []
        var rules: [RuleReference: Rule] = [:]
        var numbers: [String: Int] = [:]
        // Sorting by index too keeps the first of two files with one path the first.
        let ordered = given.enumerated().sorted { ($0.element.path, $0.offset) < ($1.element.path, $1.offset) }
        for (_, file) in ordered {
            guard numbers[file.path] == nil else {
                let start = SourceLocation(file: file.path, line: 1, column: 1)
                problems.append(LinkingProblem.repeatedFile.at(start))
                continue
            }
            numbers[file.path] = files.count
            var kept: [Rule] = []
            for rule in file.rules {
                if let first = rules[rule.reference] {
                    problems.append(LinkingProblem.repeatedRule(rule.name, first: first.location).at(rule.location))
                } else {
                    rules[rule.reference] = rule
                    kept.append(rule)
                }
            }
            files.append(file.with(rules: kept))
        }
        self.files = files
        self.problems = problems
        rulesByReference = rules
        fileNumbers = numbers
    }

    /// All rules in path order, then in the order of the file.
    var rules: [Rule] { files.flatMap(\.rules) }

    func rule(_ reference: RuleReference) -> Rule? { rulesByReference[reference] }

    func file(_ path: String) -> GrammarFile? { fileNumbers[path].map { files[$0] } }

    func root(of file: GrammarFile) -> Rule? {
        file.root.flatMap { rule(RuleReference(file: file.path, name: $0)) }
    }

    /// The same rules, with the root's name in every reference that names a file only.
    func withRootsResolved() -> RuleTable {
        RuleTable(
            files: files.map { file in
                file.with(
                    rules: file.rules.map { rule in
                        Rule(
                            name: rule.name, isPublic: rule.isPublic, expansion: resolvingRoots(of: rule.expansion),
                            examples: rule.examples, documentation: rule.documentation, location: rule.location,
                            file: rule.file)
                    })
            })
    }

    private func resolvingRoots(of expansion: Expansion) -> Expansion {
        let kind: Expansion.Kind
        switch expansion.kind {
        case .reference(let reference) where reference.name.isEmpty:
            kind = .reference(RuleReference(file: reference.file, name: file(reference.file)?.root ?? ""))
        case .sequence(let parts):
            kind = .sequence(parts.map(resolvingRoots))
        case .alternatives(let branches):
            kind = .alternatives(
                branches.map { Alternative(weight: $0.weight, expansion: resolvingRoots(of: $0.expansion)) })
        case .repetition(let part, let minimum, let maximum):
            kind = .repetition(resolvingRoots(of: part), minimum: minimum, maximum: maximum)
        case .token, .reference, .vocabulary, .tag, .null, .void:
            return expansion
        }
        return Expansion(kind, at: expansion.location)
    }
}

extension GrammarFile {
    fileprivate func with(rules: [Rule]) -> GrammarFile {
        GrammarFile(
            path: path, root: root, language: language, tagFormat: tagFormat, rules: rules,
            rootLocation: rootLocation, unreadableRules: unreadableRules)
    }
}
