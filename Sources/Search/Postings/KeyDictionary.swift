/// The keys of a segment in rising order, each with where its list lies, looked up in the mapped file itself.
///
/// ```
/// characters  for each first scalar: scalar UInt32 · number of its first key UInt32
/// keys        for each key: second scalar | whether its list is derived << 21 | greatest nearness << 22
///             | bits 32...37 of the list's offset << 26, UInt32 · frequency UInt32 · bits 0...31 of the offset UInt32
/// ```
/// A list ends where the next one begins. Looking up a key reads the characters and the keys of one of them.
struct KeyDictionary {
    struct Entry {
        let number: Int
        /// To how many records the key is near, those of deleted documents included.
        let frequency: Int
        /// Where its list lies among the postings.
        let list: Range<Int>
        let greatestNearness: Int
        /// Whether the pairs that begin with this character are part of its list.
        let isDerived: Bool
        /// Whether it is of a character alone.
        let isSingle: Bool

        /// The postings themselves do not lie.
        static let missing = Entry(
            number: 0, frequency: 0, list: 0..<0, greatestNearness: 0, isDerived: false, isSingle: false)
    }

    static let characterSize = 8
    static let entrySize = 12

    let count: Int
    private let file: SummedFile
    private let characterCount: Int
    /// Where the last list ends.
    private let listsEnd: Int
    private let characters: UnsafeRawBufferPointer
    private let entries: UnsafeRawBufferPointer

    /// - Parameter listsEnd: where the last list ends.
    init(_ file: SummedFile, listsEnd: Int) {
        (self.file, self.listsEnd) = (file, listsEnd)
        characters = file.bytes(of: .characters)
        entries = file.bytes(of: .keys)
        characterCount = characters.count / Self.characterSize
        count = entries.count / Self.entrySize
    }

    func find(_ key: UInt64) -> Entry? {
        guard file.touch(.characters), let base = characters.baseAddress, let all = entries.baseAddress,
            let character = search(in: 0..<characterCount, PairKey.first(key), base, size: Self.characterSize)
        else { return nil }
        let range = keys(of: character)
        guard touch(range) else { return nil }
        return search(in: range, PairKey.second(key), all, size: Self.entrySize).map(entry)
    }

    func entry(_ number: Int) -> Entry {
        guard touch(number..<(number + 1)), let base = entries.baseAddress else { return .missing }
        let place = number * Self.entrySize
        let word = base.word(at: place)
        let start = min(offset(place, base), listsEnd)
        let end = number + 1 < count ? min(offset(place + Self.entrySize, base), listsEnd) : listsEnd
        return Entry(
            number: number, frequency: Int(base.word(at: place + 4)), list: start..<max(start, end),
            greatestNearness: Int(word >> 22 & 15), isDerived: word >> 21 & 1 == 1,
            isSingle: word & PairKey.nothing == PairKey.nothing)
    }

    private func offset(_ place: Int, _ base: UnsafeRawPointer) -> Int {
        Int(base.word(at: place) >> 26) << 32 | Int(base.word(at: place + 8))
    }

    /// The pairs that begin with a character, by the number of its own key, which stands behind them.
    func pairs(ofSingle number: Int) -> Range<Int> {
        guard file.touch(.characters) else { return number..<number }
        var (low, high) = (0, characterCount)
        while low < high {
            let middle = (low + high) / 2
            if firstKey(middle) <= number { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? firstKey(low - 1)..<number : number..<number
    }

    /// All keys in rising order, with the numbers of their entries.
    func keys() -> some Sequence<UInt64> {
        (0..<(file.touch(.characters) ? characterCount : 0)).lazy.flatMap { character in
            let first = characters.baseAddress?.word(at: character * Self.characterSize) ?? 0
            let range = keys(of: character)
            return (touch(range) ? range : 0..<0).lazy.map {
                PairKey.pair(first, (entries.baseAddress?.word(at: $0 * Self.entrySize) ?? 0) & PairKey.nothing)
            }
        }
    }

    /// Checks entries, and the one behind, which says where the last list ends.
    private func touch(_ range: Range<Int>) -> Bool {
        file.touch(.keys, (range.lowerBound * Self.entrySize)..<(min(range.upperBound + 1, count) * Self.entrySize))
    }

    private func keys(of character: Int) -> Range<Int> {
        let start = firstKey(character)
        return start..<max(start, character + 1 < characterCount ? firstKey(character + 1) : count)
    }

    private func firstKey(_ character: Int) -> Int {
        characters.baseAddress.map { min(count, Int($0.word(at: character * Self.characterSize + 4))) } ?? 0
    }

    @inline(__always)
    private func search(in range: Range<Int>, _ scalar: UInt32, _ base: UnsafeRawPointer, size: Int) -> Int? {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            let found = base.word(at: middle * size) & PairKey.nothing
            if found == scalar { return middle }
            if found < scalar { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

/// Collects the keys of a segment that is being written.
struct KeyDictionaryEncoder {
    private(set) var characters: [UInt8] = []
    private(set) var entries: [UInt8] = []
    private var count: UInt32 = 0
    private var first: UInt32?

    /// Keys come in rising order, each once.
    mutating func add(_ key: UInt64, list offset: Int, _ summary: KeyLists.Summary) {
        let scalar = PairKey.first(key)
        if scalar != first {
            first = scalar
            characters.append(littleEndian: scalar)
            characters.append(littleEndian: count)
        }
        let flags = (summary.isDerived ? 1 << 21 : 0) | UInt32(summary.greatestNearness) << 22
        let high = UInt32(truncatingIfNeeded: offset >> 32) << 26
        entries.append(littleEndian: PairKey.second(key) | flags | high)
        entries.append(littleEndian: UInt32(truncatingIfNeeded: summary.frequency))
        entries.append(littleEndian: UInt32(truncatingIfNeeded: offset))
        count += 1
    }
}
