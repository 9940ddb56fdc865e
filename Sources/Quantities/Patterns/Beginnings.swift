internal import ChineseText
internal import Rules
internal import Words

/// A set of scalars; `isAny` for all of them and the end of the text.
struct ScalarSet {
    var scalars: Set<Unicode.Scalar> = []
    var isAny = false

    func union(_ other: ScalarSet) -> ScalarSet {
        ScalarSet(scalars: scalars.union(other.scalars), isAny: isAny || other.isAny)
    }
}

/// With which scalars an expansion may begin, and with which two.
struct Beginnings {
    struct Beginning {
        var scalars: Set<Unicode.Scalar> = []
        var mayBeEmpty = false
    }

    let grammar: Grammar
    let words: WordTable
    let numerals: NumeralWords
    private var known: [RuleReference: Beginning] = [:]
    /// What may follow a numeral that the expansion begins with.
    var afterNumeral = ScalarSet()
    /// The kinds of those numerals.
    var numeralKinds: Set<String> = []

    init(grammar: Grammar, words: WordTable, numerals: NumeralWords) {
        self.grammar = grammar
        self.words = words
        self.numerals = numerals
    }

    mutating func of(_ expansion: Expansion) -> Beginning {
        switch expansion.kind {
        case .token(let token): return Beginning(scalars: Set(token.patternScalars.prefix(1)))
        case .reference(let reference):
            if let beginning = known[reference] { return beginning }
            let beginning = grammar.rule(reference).map { of($0.expansion) } ?? Beginning()
            known[reference] = beginning
            return beginning
        case .vocabulary(let vocabulary):
            let isNumeral = vocabulary.scheme == .numeral
            return Beginning(scalars: isNumeral ? numerals.beginnings : words.firstScalars(of: vocabulary.name))
        case .sequence(let parts): return of(parts[...])
        case .alternatives(let branches):
            return branches.map { of($0.expansion) }.reduce(into: Beginning()) { whole, branch in
                whole.scalars.formUnion(branch.scalars)
                whole.mayBeEmpty = whole.mayBeEmpty || branch.mayBeEmpty
            }
        case .repetition(let part, let minimum, _):
            var beginning = of(part)
            beginning.mayBeEmpty = beginning.mayBeEmpty || minimum == 0
            return beginning
        case .tag, .null: return Beginning(mayBeEmpty: true)
        case .void: return Beginning()
        }
    }

    private mutating func of(_ parts: ArraySlice<Expansion>) -> Beginning {
        var whole = Beginning()
        for part in parts {
            let beginning = of(part)
            whole.scalars.formUnion(beginning.scalars)
            if !beginning.mayBeEmpty { return whole }
        }
        whole.mayBeEmpty = true
        return whole
    }

    /// Adds to `pairs`, for each scalar that an expansion may begin with, those that may come next; `following` may come
    /// after the expansion.
    mutating func addPairs(of expansion: Expansion, following: ScalarSet, to pairs: inout [Unicode.Scalar: ScalarSet]) {
        switch expansion.kind {
        case .token(let token): add(token.patternScalars, following, to: &pairs)
        case .reference(let reference):
            guard let rule = grammar.rule(reference) else { return }
            addPairs(of: rule.expansion, following: following, to: &pairs)
        case .vocabulary(let vocabulary) where vocabulary.scheme == .numeral:
            for scalar in numerals.beginnings { pairs[scalar] = ScalarSet(isAny: true) }
            afterNumeral = afterNumeral.union(following)
            numeralKinds.insert(vocabulary.name)
        case .vocabulary(let vocabulary):
            for word in words.words(of: vocabulary.name) { add(word, following, to: &pairs) }
        case .sequence(let parts): addPairs(of: parts[...], following: following, to: &pairs)
        case .alternatives(let branches):
            for branch in branches { addPairs(of: branch.expansion, following: following, to: &pairs) }
        case .repetition(let part, _, let maximum):
            let again = maximum == 1 ? ScalarSet() : ScalarSet(scalars: of(part).scalars)
            addPairs(of: part, following: following.union(again), to: &pairs)
        case .tag, .null, .void: break
        }
    }

    private mutating func addPairs(
        of parts: ArraySlice<Expansion>, following: ScalarSet, to pairs: inout [Unicode.Scalar: ScalarSet]
    ) {
        var rest = parts
        while let part = rest.popFirst() {
            let next = of(rest)
            let after = ScalarSet(scalars: next.scalars)
            addPairs(of: part, following: next.mayBeEmpty ? after.union(following) : after, to: &pairs)
            if !of(part).mayBeEmpty { return }
        }
    }

    /// What may come after the row of numerals that an expansion begins with, where it begins with one. Any, where a word
    /// begins with a numeral itself (一半) or a row is read in pieces (20250930).
    mutating func afterNumeral(of expansion: Expansion, following: ScalarSet) -> ScalarSet {
        switch expansion.kind {
        case .token(let token): return after(word: token.patternScalars)
        case .reference(let reference):
            return grammar.rule(reference).map { afterNumeral(of: $0.expansion, following: following) } ?? ScalarSet()
        case .vocabulary(let vocabulary) where vocabulary.scheme == .numeral:
            // A row holds the points of 2025.9.30.
            if ["dd", "d"].contains(vocabulary.name) || following.scalars.contains(".") {
                return ScalarSet(isAny: true)
            }
            // 三点五小时: the row ends at the point.
            let points = vocabulary.name == "number" ? ScalarSet(scalars: numerals.pointScalars) : ScalarSet()
            return following.union(points)
        case .vocabulary(let vocabulary):
            return words.words(of: vocabulary.name).map(after(word:)).reduce(ScalarSet()) { $0.union($1) }
        case .sequence(let parts): return afterNumeral(of: parts[...], following: following)
        case .alternatives(let branches):
            return branches.reduce(ScalarSet()) { $0.union(afterNumeral(of: $1.expansion, following: following)) }
        case .repetition(let part, _, let maximum):
            let again = maximum == 1 ? ScalarSet() : ScalarSet(scalars: of(part).scalars)
            return afterNumeral(of: part, following: following.union(again))
        case .tag, .null, .void: return ScalarSet()
        }
    }

    private mutating func afterNumeral(of parts: ArraySlice<Expansion>, following: ScalarSet) -> ScalarSet {
        var rest = parts
        var whole = ScalarSet()
        while let part = rest.popFirst() {
            let next = of(rest)
            let after = ScalarSet(scalars: next.scalars)
            whole = whole.union(afterNumeral(of: part, following: next.mayBeEmpty ? after.union(following) : after))
            if !of(part).mayBeEmpty { return whole }
        }
        return whole
    }

    private func after(word: [Unicode.Scalar]) -> ScalarSet {
        ScalarSet(isAny: word.first.map(numerals.beginnings.contains) ?? false)
    }

    private func add(
        _ word: [Unicode.Scalar], _ following: ScalarSet, to pairs: inout [Unicode.Scalar: ScalarSet]
    ) {
        guard let first = word.first else { return }
        let next = word.count > 1 ? ScalarSet(scalars: [word[1]]) : following
        pairs[first] = pairs[first]?.union(next) ?? next
    }
}

extension String {
    /// The scalars that a token stands for: small letters, and a blank for `␣`, since tokens hold no white space.
    var patternScalars: [Unicode.Scalar] { unicodeScalars.map { $0 == "␣" ? " " : $0.lowercase } }
}
