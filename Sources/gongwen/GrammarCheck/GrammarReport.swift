import Rules

/// What checking a grammar found.
struct GrammarReport {
    let problems: [GrammarProblem]
    /// One line at the end.
    let summary: String

    var errorCount: Int { problems.count { $0.severity == .error } }

    /// 0 where there is no error, 2 where there is one; warnings stop nothing.
    var status: Int32 { errorCount == 0 ? 0 : 2 }

    var lines: [String] { problems.map(\.description) + [summary] }
}
