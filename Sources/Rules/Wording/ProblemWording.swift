/// A mistake that is known by its kind; the wording is apart from the place that finds it.
protocol ProblemWording: Error, Sendable {
    /// In Chinese: what was found, what was expected, what to do.
    var message: String { get }
    var severity: GrammarProblem.Severity { get }
}

extension ProblemWording {
    var severity: GrammarProblem.Severity { .error }

    func at(_ location: SourceLocation) -> GrammarProblem {
        GrammarProblem(location: location, message: message, severity: severity)
    }
}

extension String {
    /// The text as a message can hold it: not too long, and without characters that would not show.
    var shown: String {
        var shown = ""
        for (count, scalar) in unicodeScalars.enumerated() {
            guard count < 30 else { return shown + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                shown += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
