extension Expansion {
    /// What it says without where it stands: equal for `[呢] (好|"行")` wherever it is written, and however its tokens
    /// are quoted.
    ///
    /// Complexity: linear in the size of the expansion.
    var outline: String {
        switch kind {
        case .token(let text): "\"\(text)\""
        case .reference(let reference): "$<\(reference)>"
        case .vocabulary(let vocabulary): "$<\(vocabulary)>"
        case .sequence(let parts): "(" + parts.map(\.outline).joined(separator: " ") + ")"
        case .alternatives(let branches):
            "(" + branches.map { "/\($0.weight)/" + $0.expansion.outline }.joined(separator: "|") + ")"
        case .repetition(let part, let minimum, let maximum):
            part.outline + "<\(minimum)-\(maximum.map(String.init) ?? "")>"
        case .tag(let text): "{!{\(text)}!}"
        case .null: "$NULL"
        case .void: "$VOID"
        }
    }

    /// Whether it is more than one token, reference or vocabulary. Two rules of a single part are mostly two names for
    /// one thing on purpose, since the name of a rule is its slot: `$前文` and `$指标` are both free text.
    var isComposite: Bool {
        switch kind {
        case .sequence, .alternatives, .repetition: true
        case .token, .reference, .vocabulary, .tag, .null, .void: false
        }
    }
}
