internal import Archives
internal import ChineseText
internal import Rules
internal import Words

/// Recognition rules compiled for `PatternRun`: a flat list of instructions, as in parsing machines for PEGs
/// (Medeiros and Ierusalimschy, A Parsing Machine for PEGs, 2008), but every branch is tried and the longest match wins.
struct PatternProgram: Sendable {
    enum Operation: UInt8, BitwiseCopyable, Sendable {
        /// The scalar `argument`.
        case scalar
        /// A numeral of kind `argument`.
        case numeral
        /// A word of sheet `argument`.
        case word
        /// Rule `argument` begins or ends.
        case open, close
        case tag
        /// Goes on if the next scalar is in set `argument` (−1: any), and comes back at `target`; else goes to `target`.
        case choose
        /// Fails unless the next scalar is in set `argument`.
        case check
        case jump, call, `return`, accept
    }

    struct Instruction: BitwiseCopyable, Sendable {
        let operation: Operation
        let argument: Int32
        var target: Int32 = 0
        /// For a choice that may begin with a numeral: the set that the scalar after it must be in; −1 for any.
        var following: Int32 = -1
    }

    /// A rule that is tried at every position.
    struct Entry: Sendable {
        let name: String
        let start: Int
    }

    var instructions = FlatArray<Instruction>([])
    var entries: [Entry] = []
    var names: [RuleName] = []
    var tags: [String] = []
    var numeralKinds: [NumeralKind] = []
    var words: WordTable
    var sets = ScalarSets()
    /// The set of what numerals begin with.
    var numeralSet = 0
    var openings = Openings(classCount: 1)
}

/// Sets of the scalars that rules are written with. Each such scalar has a class; all others share class 0.
struct ScalarSets: Sendable {
    fileprivate var classes = ScalarTable<UInt16>()
    fileprivate(set) var classCount = 1
    /// While sets are made.
    private var growing: [UInt64] = []
    fileprivate var bits = FlatArray<UInt64>([])
    fileprivate var width = 0

    /// All classes are given before the first set is made.
    mutating func addClass(_ scalar: Unicode.Scalar) {
        guard scalar.value < 0x10000, classes[scalar] == 0 else { return }
        classes[scalar] = UInt16(classCount)
        if let capital = Unicode.Scalar(scalar.value &- 0x20), (0x61...0x7A).contains(scalar.value) {
            classes[capital] = UInt16(classCount)
        }
        classCount += 1
        width = classCount / 64 + 1
    }

    mutating func add(_ scalars: Set<Unicode.Scalar>) -> Int {
        let number = width == 0 ? 0 : growing.count / width
        growing += [UInt64](repeating: 0, count: width)
        for scalar in scalars where scalar.value < 0x10000 {
            let value = classNumber(scalar)
            growing[number * width + value / 64] |= 1 << UInt64(value % 64)
        }
        return number
    }

    /// Puts the sets where they are looked up, when all are made.
    mutating func finish() { (bits, growing) = (FlatArray(growing), []) }

    /// The class of a scalar, 0 for those that no rule is written with.
    @inline(__always)
    func classNumber(_ scalar: Unicode.Scalar) -> Int { Int(classes[scalar]) }

    /// The class of each scalar of a text, and 0 for its end.
    func classes(of text: Scalars) -> [UInt16] {
        var numbers = [UInt16](repeating: 0, count: text.count + 1)
        for (position, scalar) in text.values.enumerated() { numbers[position] = classes[scalar] }
        return numbers
    }

    /// Whether a set holds a class; class 0 is in none.
    @inline(__always)
    func holds(_ set: Int, _ value: UInt16) -> Bool {
        bits[set * width + Int(value >> 6)] >> UInt64(value & 63) & 1 != 0
    }
}

/// Which rules may match where a text goes on with two given scalars, and, where it begins with a numeral, with a given one
/// after that: most positions are passed at one look.
struct Openings: Sendable {
    /// By class of the first scalar, its row in `masks`; most classes share theirs.
    fileprivate var rows: [UInt16]
    fileprivate var masks = FlatArray<UInt32>([])
    /// While rules are added, a row for each class.
    private var growing: [UInt32]
    fileprivate var afterNumerals: [UInt32]
    /// Rules that read a row of digits in pieces: 20250930.
    fileprivate var piecewise: UInt32 = 0
    /// Rules that begin with a year of four digits.
    fileprivate var years: UInt32 = 0
    fileprivate let classCount: Int

    init(classCount: Int) {
        self.classCount = classCount
        rows = (0..<classCount).map { UInt16($0) }
        growing = [UInt32](repeating: 0, count: classCount * classCount)
        afterNumerals = [UInt32](repeating: 0, count: classCount)
    }

    fileprivate init(archivedWith count: Int) {
        self.classCount = count
        (rows, growing, afterNumerals) = ([], [], [])
    }

    mutating func add(
        _ pairs: [Unicode.Scalar: ScalarSet], afterNumeral: ScalarSet, isYear: Bool, entry: Int, classes: ScalarSets
    ) {
        let bit = UInt32(1) << UInt32(entry)
        for (first, next) in pairs {
            let row = classes.classNumber(first) * classCount
            if next.isAny {
                for column in 0..<classCount { growing[row + column] |= bit }
            }
            for scalar in next.scalars { growing[row + classes.classNumber(scalar)] |= bit }
        }
        if afterNumeral.isAny {
            for column in 0..<classCount { afterNumerals[column] |= bit }
        }
        for scalar in afterNumeral.scalars { afterNumerals[classes.classNumber(scalar)] |= bit }
        if afterNumeral.scalars.contains("0") { piecewise |= bit }
        if isYear { years |= bit }
    }

    /// A bit for each rule.
    @inline(__always)
    func rules(_ first: Int, _ next: Int) -> UInt32 { masks[Int(rows[first]) * classCount + next] }

    /// Keeps equal rows once, when all rules are added.
    mutating func shareRows() {
        var numbers: [ArraySlice<UInt32>: UInt16] = [:]
        var shared: [UInt32] = []
        rows = (0..<classCount).map { first in
            let row = growing[first * classCount..<(first + 1) * classCount]
            if let number = numbers[row] { return number }
            let number = UInt16(numbers.count)
            numbers[row] = number
            shared += row
            return number
        }
        (masks, growing) = (FlatArray(shared), [])
    }

    /// The rules that may begin with a numeral of so many digits before a scalar.
    func rules(afterNumeral next: Int, digits: Int) -> UInt32 {
        (afterNumerals[next] | (digits > 4 ? piecewise : 0)) & ~(digits == 4 ? 0 : years)
    }
}

extension PatternProgram {
    func write(to archive: inout ArchiveWriter) {
        words.write(to: &archive)
        archive.write(instructions)
        archive.write(texts: entries.map(\.name))
        archive.write(entries.map(\.start))
        archive.write(texts: names.map(\.text))
        archive.write(texts: tags)
        archive.write(texts: numeralKinds.map(\.name))
        archive.write(numeralSet)
        sets.classes.write(to: &archive)
        archive.write(sets.classCount)
        archive.write(sets.bits)
        archive.write(sets.width)
        archive.write(openings.rows)
        archive.write(openings.masks)
        archive.write(openings.afterNumerals)
        archive.write([openings.piecewise, openings.years])
    }

    init(from archive: inout ArchiveReader, lexicon: Lexicon) {
        self.init(words: WordTable(from: &archive, lexicon: lexicon))
        instructions = archive.flatArray()
        let entryNames = archive.texts()
        let starts: [Int] = archive.array()
        entries = zip(entryNames, starts).map(Entry.init)
        names = archive.texts().map { RuleName($0) }
        tags = archive.texts()
        numeralKinds = archive.texts().compactMap(NumeralKind.init)
        numeralSet = archive.int()
        sets.classes = ScalarTable(from: &archive)
        sets.classCount = archive.int()
        sets.bits = archive.flatArray()
        sets.width = archive.int()
        openings = Openings(archivedWith: sets.classCount)
        openings.rows = archive.array()
        openings.masks = archive.flatArray()
        openings.afterNumerals = archive.array()
        let bits: [UInt32] = archive.array()
        if bits.count == 2 { (openings.piecewise, openings.years) = (bits[0], bits[1]) }
    }
}
