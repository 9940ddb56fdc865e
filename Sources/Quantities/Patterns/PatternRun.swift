internal import Archives
internal import ChineseText
internal import Words

/// Tries compiled rules on one text. Working space is kept between attempts.
///
/// Complexity: an attempt takes at most `stepLimit` steps, so a text takes linear time whatever the rules are.
struct PatternRun {
    private struct Branch {
        let instruction: Int32
        let position: Int32
        let frame: Int32
        let frameCount: Int32
        let logCount: Int32
        /// A numeral or word already read, which ends at `position`; −1 for none.
        let reading: Int32
    }

    private struct Entry {
        let kind: SyntaxTree.Node.Kind
        let isEnd: Bool
        let value: Int32
        let position: Int32
    }

    /// The longest attempt on real text takes some hundred steps.
    private static let stepLimit = 20_000

    private let program: PatternProgram
    private let reader: NumeralReader
    private let text: Scalars
    /// The class of each scalar, and 0 after the last: what rules compare.
    let classes: [UInt16]

    private var branches = WorkStack<Branch>()
    private var frames = WorkStack<(instruction: Int32, parent: Int32)>()
    private var log = WorkStack<Entry>()
    private var numerals = NumeralMemory()
    /// The row of numerals looked at last.
    private var rowStart = -1
    private var rowEnd = -1

    init(_ program: PatternProgram, reader: NumeralReader, text: Scalars) {
        self.program = program
        self.reader = reader
        self.text = text
        classes = program.sets.classes(of: text)
    }

    /// Forgets the numerals read from earlier positions.
    mutating func begin(at position: Int) { numerals.removeAll() }

    /// The longest match of a public rule that starts at a position and has a meaning; of equally long ones the first as
    /// written. A match whose words make no sense together (2月30日) is none, so that a shorter one may be.
    mutating func match<Meaning>(
        _ entry: PatternProgram.Entry, at start: Int, longerThan least: Int, meaning: (Syntax) -> Meaning?
    ) -> (meaning: Meaning, end: Int)? {
        (branches.count, frames.count, log.count) = (0, 0, 0)
        var bestEnd = max(start, least)
        var best: Meaning?
        var instruction = entry.start
        var position = start
        var frame: Int32 = -1
        var steps = 0
        search: while steps < Self.stepLimit {
            steps += 1
            let current = program.instructions[instruction]
            var failed = false
            switch current.operation {
            case .scalar:
                if Int32(classes[position]) == current.argument {
                    position += 1
                    instruction += 1
                } else {
                    failed = true
                }
            case .check:
                if program.sets.holds(Int(current.argument), classes[position]) {
                    instruction += 1
                } else {
                    failed = true
                }
            case .choose:
                if current.argument < 0
                    || program.sets.holds(Int(current.argument), classes[position])
                        && (current.following < 0 || mayFollow(current.following, position))
                {
                    save(Int(current.target), position, frame)
                    instruction += 1
                } else {
                    instruction = Int(current.target)
                }
            case .jump: instruction = Int(current.target)
            case .call:
                frames.push((Int32(instruction + 1), frame))
                frame = Int32(frames.count - 1)
                instruction = Int(current.target)
            case .return:
                instruction = Int(frames[Int(frame)].instruction)
                frame = frames[Int(frame)].parent
            case .open, .close:
                let isEnd = current.operation == .close
                log.push(Entry(kind: .rule, isEnd: isEnd, value: current.argument, position: Int32(position)))
                instruction += 1
            case .tag:
                log.push(Entry(kind: .tag, isEnd: false, value: current.argument, position: Int32(position)))
                instruction += 1
            case .numeral, .word:
                let kind: SyntaxTree.Node.Kind = current.operation == .numeral ? .numeral : .word
                read(kind, Int(current.argument), instruction + 1, position, frame)
                failed = true
            case .accept:
                if position > bestEnd, !splitsRun(position) {
                    if let found = meaning(tree()) { (best, bestEnd) = (found, position) }
                }
                failed = true
            }
            if failed {
                guard let branch = branches.pop() else { break search }
                instruction = Int(branch.instruction)
                position = Int(branch.position)
                frame = branch.frame
                frames.count = Int(branch.frameCount)
                log.count = Int(branch.logCount)
                if branch.reading >= 0 { resume(branch) }
            }
        }
        return best.map { ($0, bestEnd) }
    }

    /// Whether what stands here is no numeral, or one after which a scalar of a set comes.
    @inline(__always)
    private mutating func mayFollow(_ set: Int32, _ position: Int) -> Bool {
        guard program.sets.holds(program.numeralSet, classes[position]) else { return true }
        if rowStart != position { (rowStart, rowEnd) = (position, reader.words.rowEnd(text, position)) }
        return program.sets.holds(Int(set), classes[rowEnd])
    }

    private mutating func save(_ instruction: Int, _ position: Int, _ frame: Int32, reading: Int32 = -1) {
        branches.push(
            Branch(
                instruction: Int32(instruction), position: Int32(position), frame: frame,
                frameCount: Int32(frames.count), logCount: Int32(log.count), reading: reading))
    }

    /// Every numeral or word that starts here becomes a branch; the longest word is tried first, and the shortest
    /// numeral: 500 and 兆瓦 before 500兆 and 瓦.
    private mutating func read(
        _ kind: SyntaxTree.Node.Kind, _ argument: Int, _ next: Int, _ position: Int, _ frame: Int32
    ) {
        guard position < text.count else { return }
        if kind == .numeral {
            let range = numerals.candidates(program.numeralKinds[argument], argument, reader, text, at: position)
            for number in range.reversed() {
                save(next, numerals.pool[number].end, frame, reading: Int32(number) << 1)
            }
        } else {
            program.words.matches(argument, in: text, at: position) { entry, end in
                save(next, end, frame, reading: Int32(entry) << 1 | 1)
            }
        }
    }

    private mutating func resume(_ branch: Branch) {
        let kind: SyntaxTree.Node.Kind = branch.reading & 1 == 0 ? .numeral : .word
        log.push(Entry(kind: kind, isEnd: true, value: branch.reading >> 1, position: branch.position))
    }

    /// Whether a match that ends here would cut a row of digits or a Latin word in two.
    private func splitsRun(_ end: Int) -> Bool {
        guard end < text.count, end > 0 else { return false }
        let before = text.values[end - 1]
        let after = text.values[end]
        return before.isASCIIDigit && after.isASCIIDigit || before.isASCIILetter && after.isASCIILetter
    }

    private func tree() -> Syntax {
        var nodes: [SyntaxTree.Node] = []
        nodes.reserveCapacity(log.count)
        var open: [Int] = []
        var used: [Numeral] = []
        var last = 0
        for entry in log.all {
            let position = Int(entry.position)
            switch (entry.kind, entry.isEnd) {
            case (.rule, true):
                let number = open.removeLast()
                nodes[number].end = position
                nodes[number].next = nodes.count
            case (.rule, false):
                open.append(nodes.count)
                nodes.append(.init(kind: .rule, value: Int(entry.value), start: position, end: position, next: 0))
                last = position
            case (.numeral, _):
                let numeral = numerals.pool[Int(entry.value)]
                nodes.append(
                    .init(
                        kind: .numeral, value: used.count, start: numeral.range.lowerBound, end: position,
                        next: nodes.count + 1))
                used.append(numeral)
                last = position
            case (.word, _):
                let length = program.words.lexicon.entry(Int(entry.value)).length
                nodes.append(
                    .init(
                        kind: .word, value: Int(entry.value), start: position - length, end: position,
                        next: nodes.count + 1))
                last = position
            case (.tag, _):
                nodes.append(
                    .init(kind: .tag, value: Int(entry.value), start: last, end: position, next: nodes.count + 1))
            }
        }
        return Syntax(SyntaxTree(nodes: nodes, numerals: used, program: program))
    }
}

/// The numerals read at the positions of one attempt, so that each is read once however many rules ask for it.
private struct NumeralMemory {
    private(set) var pool: [Numeral] = []
    private var known: [(kind: Int, position: Int, range: Range<Int>)] = []

    mutating func removeAll() {
        pool.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
    }

    mutating func candidates(
        _ kind: NumeralKind, _ number: Int, _ reader: NumeralReader, _ text: Scalars, at position: Int
    ) -> Range<Int> {
        if let found = known.first(where: { $0.kind == number && $0.position == position }) { return found.range }
        var start = pool.count
        if case .within(let bounds) = kind {
            // Many rules ask for integers within other bounds; each is read once.
            let integers = candidates(.integer, -1, reader, text, at: position)
            start = pool.count
            for number in integers where pool[number].integer.map(bounds.contains) == true { pool.append(pool[number]) }
        } else {
            reader.read(kind, text, at: position) { pool.append($0) }
        }
        known.append((number, position, start..<pool.count))
        return start..<pool.count
    }
}
