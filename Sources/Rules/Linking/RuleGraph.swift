/// Which rule refers to which, by number; references to nothing are left out.
struct RuleGraph: Sendable {
    struct Edge: Sendable {
        let target: Int
        /// Where the reference stands.
        let location: SourceLocation
    }

    /// In the order of `RuleTable.rules`.
    let rules: [Rule]
    /// The references of each rule from left to right.
    let edges: [[Edge]]
    private let numbers: [RuleReference: Int]

    init(table: RuleTable) {
        let rules = table.rules
        let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.reference, $0) })
        self.rules = rules
        self.numbers = numbers
        edges = rules.map { rule in
            rule.expansion.references.compactMap { reference, location in
                numbers[reference].map { Edge(target: $0, location: location) }
            }
        }
    }

    func number(of reference: RuleReference) -> Int? { numbers[reference] }
}

extension Expansion {
    /// The rules it refers to, from left to right, with repetitions.
    var references: [(RuleReference, SourceLocation)] {
        var found: [(RuleReference, SourceLocation)] = []
        visit { part in
            if case .reference(let reference) = part.kind { found.append((reference, part.location)) }
        }
        return found
    }
}
