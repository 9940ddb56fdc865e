internal import ChineseText
internal import Words

/// The words of the sheets that recognition rules name, as a prefix tree over scalars in flat arrays. `units` is a whole
/// sheet, `units-money` those of its rows that hold `money` in a column.
struct WordTable: Sendable {
    private(set) var entries: [LexiconEntry] = []
    /// The scalars with which the words of each sheet begin.
    private(set) var firstScalars: [String: Set<Unicode.Scalar>] = [:]
    private var lengths: [Int] = []
    private var forms: [String: [[Unicode.Scalar]]] = [:]
    private let sheets: [String]

    /// The node of each scalar a word begins with, 0 for the others.
    private var roots = [Int32](repeating: 0, count: 0x10000)
    private var nodes: [Node] = []
    private var edges: [(scalar: UInt32, node: Int32)] = []
    private var values: [(sheet: Int32, entry: Int32)] = []

    private struct Node: Sendable {
        let edges: Range<Int32>
        let values: Range<Int32>
    }

    init(_ lexicon: Lexicon, sheets: [String], where isUsed: (LexiconEntry) -> Bool = { _ in true }) {
        self.sheets = sheets
        var words: [Word] = []
        for (number, name) in sheets.enumerated() {
            let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
            for entry in lexicon.entries(of: parts[0]) where isUsed(entry) {
                guard parts.count == 1 || entry.attributes.values.contains(parts[1]) else { continue }
                let scalars = Self.normal(entry.form).unicodeScalars.map(\.value)
                guard let first = scalars.first.flatMap(Unicode.Scalar.init), first.value < 0x10000 else { continue }
                firstScalars[name, default: []].insert(first)
                forms[name, default: []].append(scalars.compactMap(Unicode.Scalar.init))
                words.append(Word(scalars: scalars, sheet: Int32(number), entry: Int32(entries.count)))
                entries.append(entry)
                lengths.append(scalars.count)
            }
        }
        words.sort { ($0.scalars, $0.entry) < ($1.scalars, $1.entry) }
        nodes.append(Node(edges: 0..<0, values: 0..<0))
        for (scalar, group) in Self.groups(words[...], at: 0) { roots[Int(scalar)] = addNode(group, depth: 1) }
    }

    /// Chinese characters are their own normal form, and most words are made of them.
    private static func normal(_ form: String) -> String {
        form.unicodeScalars.allSatisfy(\.isHan) ? form : NormalForm.of(form, blanks: .dropped).text
    }

    private struct Word {
        let scalars: [UInt32]
        let sheet: Int32
        let entry: Int32
    }

    /// The number of a sheet, as `matches` wants it.
    func sheet(_ name: String) -> Int? { sheets.firstIndex(of: name) }

    /// The words of a sheet in normal form.
    func words(of sheet: String) -> [[Unicode.Scalar]] { forms[sheet] ?? [] }

    /// Length of a word in scalars.
    func length(_ entry: Int) -> Int { lengths[entry] }

    /// Words in order, by the scalar at a depth.
    private static func groups(_ words: ArraySlice<Word>, at depth: Int) -> [(scalar: UInt32, words: ArraySlice<Word>)]
    {
        var groups: [(scalar: UInt32, words: ArraySlice<Word>)] = []
        var start = words.startIndex
        while start < words.endIndex {
            let scalar = words[start].scalars[depth]
            let end = words[start...].firstIndex { $0.scalars[depth] != scalar } ?? words.endIndex
            groups.append((scalar, words[start..<end]))
            start = end
        }
        return groups
    }

    /// The node for words that share their first `depth` scalars.
    private mutating func addNode(_ words: ArraySlice<Word>, depth: Int) -> Int32 {
        let here = words.filter { $0.scalars.count == depth }
        let firstValue = Int32(values.count)
        values += here.map { ($0.sheet, $0.entry) }
        let valueRange = firstValue..<Int32(values.count)
        let children = Self.groups(words.dropFirst(here.count), at: depth).map { group in
            (scalar: group.scalar, node: addNode(group.words, depth: depth + 1))
        }
        let firstEdge = Int32(edges.count)
        edges += children
        nodes.append(Node(edges: firstEdge..<Int32(edges.count), values: valueRange))
        return Int32(nodes.count - 1)
    }

    /// Calls `body` with each word of a sheet that starts at a position, shortest first.
    @inline(__always)
    func matches(_ sheet: Int, in text: Scalars, at start: Int, _ body: (_ entry: Int, _ end: Int) -> Void) {
        guard start < text.count else { return }
        let first = text.values[start].lowercase.value
        var node = first < 0x10000 ? roots[Int(first)] : 0
        var position = start + 1
        while node != 0 {
            let here = nodes[Int(node)]
            for index in here.values where values[Int(index)].sheet == Int32(sheet) {
                body(Int(values[Int(index)].entry), position)
            }
            guard position < text.count, !here.edges.isEmpty else { return }
            node = child(here.edges, text.values[position].lowercase.value)
            position += 1
        }
    }

    private func child(_ range: Range<Int32>, _ scalar: UInt32) -> Int32 {
        var (low, high) = (Int(range.lowerBound), Int(range.upperBound))
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        return low < Int(range.upperBound) && edges[low].scalar == scalar ? edges[low].node : 0
    }
}

extension Unicode.Scalar {
    /// The small letter of an ASCII capital, any other scalar itself.
    @inline(__always)
    var lowercase: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 0x20)) : self
    }
}

/// Lexicographic order.
private func < (left: ([UInt32], Int32), right: ([UInt32], Int32)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
