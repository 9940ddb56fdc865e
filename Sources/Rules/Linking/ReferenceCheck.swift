/// Finds references to what is not there or not public, and tells what was probably meant.
struct ReferenceCheck {
    private let table: RuleTable
    private var problems: [GrammarProblem] = []
    /// The first hundred missing names are compared with all others; a grammar with more is broken in some other way.
    private var suggestionsLeft = 100
    /// The files that have a public rule of that name, in path order.
    private let publicRules: [String: [String]]

    static func problems(in table: RuleTable) -> [GrammarProblem] {
        var check = ReferenceCheck(table: table)
        for file in table.files {
            check.checkRoot(of: file)
            for rule in file.rules {
                for (reference, location) in rule.expansion.references {
                    check.check(reference, from: file, at: location)
                }
            }
        }
        return check.problems
    }

    private init(table: RuleTable) {
        self.table = table
        publicRules = table.rules.reduce(into: [:]) { found, rule in
            if rule.isPublic { found[rule.name, default: []].append(rule.file) }
        }
    }

    private mutating func checkRoot(of file: GrammarFile) {
        guard let root = file.root, table.root(of: file) == nil, !file.unreadableRules.contains(root) else { return }
        let location = file.rootLocation ?? SourceLocation(file: file.path, line: 1, column: 1)
        let suggestion = suggestion(for: root, among: file.rules.lazy.map(\.name))
        problems.append(LinkingProblem.undefinedRoot(root, suggestion: suggestion).at(location))
    }

    private mutating func check(_ reference: RuleReference, from file: GrammarFile, at location: SourceLocation) {
        guard let target = table.file(reference.file) else {
            let meant = self.file(like: reference.file).map { RelativePath.path(to: $0, from: file.path) }
            return report(.undefinedFile(reference.file, suggestion: meant), at: location)
        }
        guard !reference.name.isEmpty else {
            // A root that is declared but missing was told where it is declared.
            if target.root == nil { report(.fileWithoutRoot(target.path), at: location) }
            return
        }
        let isForeign = target.path != file.path
        if let rule = table.rule(reference) {
            if isForeign, !rule.isPublic { report(.privateRule(rule.name, file: rule.file), at: location) }
        } else if !target.unreadableRules.contains(reference.name) {
            reportUndefined(reference, in: target, from: file, at: location)
        }
    }

    private mutating func reportUndefined(
        _ reference: RuleReference, in target: GrammarFile, from file: GrammarFile, at location: SourceLocation
    ) {
        let isForeign = target.path != file.path
        let candidates = target.rules.lazy.filter { $0.isPublic || !isForeign }.map(\.name)
        var elsewhere: String?
        if let other = publicRules[reference.name]?.first {
            elsewhere =
                other == file.path
                ? "$\(reference.name)" : "$<\(RelativePath.path(to: other, from: file.path))#\(reference.name)>"
        }
        report(
            .undefinedRule(
                reference.name, file: isForeign ? target.path : nil,
                suggestion: suggestion(for: reference.name, among: candidates), elsewhere: elsewhere),
            at: location)
    }

    /// A file of the same name in another folder, or one whose path has one character wrong: with more allowed,
    /// short names in the same folder all look alike.
    private mutating func file(like path: String) -> String? {
        guard suggestionsLeft > 0 else { return nil }
        suggestionsLeft -= 1
        let paths = table.files.lazy.map(\.path)
        let name = path.split(separator: "/").last
        return paths.first { $0.split(separator: "/").last == name }
            ?? NameSuggestion.closest(to: path, among: paths, limit: 1)
    }

    private mutating func report(_ problem: LinkingProblem, at location: SourceLocation) {
        problems.append(problem.at(location))
    }

    private mutating func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
        guard suggestionsLeft > 0 else { return nil }
        suggestionsLeft -= 1
        return NameSuggestion.closest(to: name, among: candidates)
    }
}
