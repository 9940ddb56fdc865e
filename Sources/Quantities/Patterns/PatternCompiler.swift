internal import Archives
internal import Rules
internal import Words

/// Compiles the rules that `recognition/recognition.gram` lists. They must not refer to themselves
/// (`Grammar.isRegular`).
struct PatternCompiler {
    private typealias Instruction = PatternProgram.Instruction

    private let grammar: Grammar
    private var program: PatternProgram
    private var instructions: [Instruction] = []
    private var starts: [RuleReference: Int] = [:]
    private var calls: [(instruction: Int, rule: RuleReference)] = []
    private var waiting: [Rule] = []
    private var beginnings: Beginnings

    /// - Parameter rules: the public rules, in the order in which the first of two equally long matches wins.
    static func compile(_ rules: [Rule], of grammar: Grammar, lexicon: Lexicon, numerals: NumeralWords)
        -> PatternProgram
    {
        let known = rules.filter { grammar.isRegular($0) == nil }
        var compiler = PatternCompiler(known, grammar, lexicon, numerals)
        for rule in known { compiler.addEntry(rule) }
        while let rule = compiler.waiting.popLast() { compiler.addBody(of: rule) }
        for (instruction, rule) in compiler.calls {
            compiler.instructions[instruction].target = Int32(compiler.starts[rule] ?? 0)
        }
        compiler.program.instructions = FlatArray(compiler.instructions)
        compiler.program.sets.finish()
        compiler.program.openings.shareRows()
        return compiler.program
    }

    private init(_ rules: [Rule], _ grammar: Grammar, _ lexicon: Lexicon, _ numerals: NumeralWords) {
        self.grammar = grammar
        var sheets: [String] = []
        var scalars: Set<Unicode.Scalar> = numerals.beginnings
        for rule in Self.reachable(from: rules, in: grammar) {
            rule.expansion.visit { part in
                if case .vocabulary(let vocabulary) = part.kind, vocabulary.scheme == .lexicon,
                    !sheets.contains(vocabulary.name)
                {
                    sheets.append(vocabulary.name)
                }
                if case .token(let token) = part.kind { scalars.formUnion(token.patternScalars) }
            }
        }
        let words = WordTable(lexicon, sheets: sheets)
        for sheet in sheets { for word in words.words(of: sheet) { scalars.formUnion(word.prefix(2)) } }
        program = PatternProgram(words: words)
        for scalar in scalars.sorted() { program.sets.addClass(scalar) }
        program.openings = Openings(classCount: program.sets.classCount)
        program.numeralSet = program.sets.add(numerals.beginnings)
        beginnings = Beginnings(grammar: grammar, words: words, numerals: numerals)
    }

    private static func reachable(from rules: [Rule], in grammar: Grammar) -> [Rule] {
        var found: [Rule] = []
        var seen: Set<RuleReference> = []
        var waiting = rules
        while let rule = waiting.popLast() {
            guard seen.insert(rule.reference).inserted else { continue }
            found.append(rule)
            rule.expansion.visit { part in
                if case .reference(let reference) = part.kind, let next = grammar.rule(reference) {
                    waiting.append(next)
                }
            }
        }
        return found
    }

    private mutating func addEntry(_ rule: Rule) {
        var pairs: [Unicode.Scalar: ScalarSet] = [:]
        beginnings.afterNumeral = ScalarSet()
        beginnings.numeralKinds = []
        beginnings.addPairs(of: rule.expansion, following: ScalarSet(isAny: true), to: &pairs)
        program.openings.add(
            pairs, afterNumeral: beginnings.afterNumeral, isYear: beginnings.numeralKinds == ["yyyy"],
            entry: program.entries.count, classes: program.sets)
        program.entries.append(PatternProgram.Entry(name: rule.name, start: instructions.count))
        addCall(rule.reference)
        add(.accept)
    }

    private mutating func addCall(_ rule: RuleReference) {
        calls.append((instructions.count, rule))
        add(.call)
        guard starts[rule] == nil, let body = grammar.rule(rule) else { return }
        // The place is filled in when the body is written.
        starts[rule] = 0
        waiting.append(body)
    }

    private mutating func addBody(of rule: Rule) {
        starts[rule.reference] = instructions.count
        let name = program.names.firstIndex(of: RuleName(rule.name)) ?? program.names.count
        if name == program.names.count { program.names.append(RuleName(rule.name)) }
        add(.open, name)
        add(rule.expansion)
        add(.close, name)
        add(.return)
    }

    private mutating func add(_ operation: PatternProgram.Operation, _ argument: Int = 0) {
        instructions.append(Instruction(operation: operation, argument: Int32(argument)))
    }

    private mutating func add(_ expansion: Expansion) {
        switch expansion.kind {
        case .token(let token):
            for scalar in token.patternScalars {
                let number = program.sets.classNumber(scalar)
                // Class 0 is of all scalars beyond U+FFFF, so that it cannot stand for one.
                if number == 0 { add(.check, program.sets.add([])) } else { add(.scalar, number) }
            }
        case .reference(let rule): addCall(rule)
        case .vocabulary(let vocabulary): add(vocabulary)
        case .sequence(let parts):
            for part in parts { add(part) }
        case .alternatives(let branches): add(branches.map(\.expansion))
        case .repetition(let part, let minimum, let maximum): add(part, minimum, maximum)
        case .tag(let tag):
            let number = program.tags.firstIndex(of: tag) ?? program.tags.count
            if number == program.tags.count { program.tags.append(tag) }
            add(.tag, number)
        case .null: break
        case .void: add(.check, program.sets.add([]))
        }
    }

    private mutating func add(_ vocabulary: Vocabulary) {
        if vocabulary.scheme == .numeral, let kind = NumeralKind(vocabulary.name) {
            let number = program.numeralKinds.firstIndex(of: kind) ?? program.numeralKinds.count
            if number == program.numeralKinds.count { program.numeralKinds.append(kind) }
            add(.numeral, number)
        } else if let sheet = program.words.sheet(vocabulary.name) {
            add(.word, sheet)
        } else {
            add(.check, program.sets.add([]))
        }
    }

    private mutating func add(_ branches: [Expansion]) {
        var ends: [Int] = []
        for branch in branches.dropLast() {
            let choice = addChoice(branch)
            add(branch)
            ends.append(instructions.count)
            add(.jump)
            instructions[choice].target = Int32(instructions.count)
        }
        if let last = branches.last { add(last) }
        for end in ends { instructions[end].target = Int32(instructions.count) }
    }

    private mutating func addChoice(_ branch: Expansion) -> Int {
        let beginning = beginnings.of(branch)
        let set = beginning.mayBeEmpty ? -1 : program.sets.add(beginning.scalars)
        var choice = Instruction(operation: .choose, argument: Int32(set))
        // Every kind of numeral may begin with an Arabic digit; most branches begin with none.
        if set >= 0, beginning.scalars.contains("1") {
            let following = beginnings.afterNumeral(of: branch, following: ScalarSet(isAny: true))
            if !following.isAny, !following.scalars.isEmpty {
                choice.following = Int32(program.sets.add(following.scalars))
            }
        }
        instructions.append(choice)
        return instructions.count - 1
    }

    /// What may be repeated without end is repeated so often at most: a match is a phrase, not a text.
    private static let longestRepetition = 16

    private mutating func add(_ part: Expansion, _ minimum: Int, _ maximum: Int?) {
        for _ in 0..<minimum { add(part) }
        var choices: [Int] = []
        for _ in 0..<max(0, (maximum ?? Self.longestRepetition) - minimum) {
            choices.append(addChoice(part))
            add(part)
        }
        for choice in choices { instructions[choice].target = Int32(instructions.count) }
    }
}
