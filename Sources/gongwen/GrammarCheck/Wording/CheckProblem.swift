import Rules

/// A mistake that only the whole program can find; the wording is apart from the place that finds it.
protocol CheckProblem {
    /// In Chinese: what was found, what was expected, what to do.
    var message: String { get }
    var severity: GrammarProblem.Severity { get }
}

extension CheckProblem {
    func at(_ location: SourceLocation) -> GrammarProblem {
        GrammarProblem(location: location, message: message, severity: severity)
    }

    func at(file: String) -> GrammarProblem { at(SourceLocation(file: file, line: 1, column: 1)) }

    static func meant(_ suggestion: String?) -> String { suggestion.map { "是不是“\($0)”？" } ?? "" }

    /// The first of many names; nobody reads three thousand.
    static func list(_ names: [String]) -> String {
        names.prefix(12).joined(separator: "、") + (names.count > 12 ? "……" : "")
    }
}
