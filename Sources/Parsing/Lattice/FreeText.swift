internal import ChineseText
internal import Quantities
public import Words

/// A stretch of free text as the lexicon cuts it: words it knows, and characters between them.
public struct FreeText: Sendable {
    public enum Step: Sendable {
        case word(LexiconEntry, Range<Int>)
        case character(Unicode.Scalar, Int)

        public var range: Range<Int> {
            switch self {
            case .word(_, let range): range
            case .character(_, let position): position..<position + 1
            }
        }
    }

    public let range: Range<Int>
    public let steps: [Step]
    public let weight: Int

    public init(range: Range<Int>, steps: [Step], weight: Int) {
        self.range = range
        self.steps = steps
        self.weight = weight
    }
}

extension Lattice {
    /// The text cut into words and characters at the lowest cost, sentence by sentence: the best path, as a segmenter finds it.
    public func cheapestCuts() -> [FreeText] {
        var table = FreeTextTable(self)
        var cuts: [FreeText] = []
        var start = 0
        while start < count {
            guard let end = table.lastEnd(from: start), let cut = table.reading(start, end) else {
                start += 1
                continue
            }
            cuts.append(cut)
            start = max(end, start + 1)
        }
        return cuts
    }
}

/// The cheapest cut of every stretch that starts at a position, made when it is first asked for.
///
/// Free text is made of one-step edges, so that its cost is linear in its length however a rule uses it.
struct FreeTextTable {
    private let lattice: Lattice
    /// By position: 1 for a digit inside a recognised quantity or time, which is taken whole or not at all, 2 for what free
    /// text does not reach over.
    private var kinds: [UInt8]
    private var rows: [[Cell]]

    private struct Cell: BitwiseCopyable {
        /// `Int32.min` where no free text ends.
        var weight: Int32
        /// The edge of the last step, −1 for a character.
        var edge: Int32
        var before: Int32

        static let none = Cell(weight: .min, edge: -1, before: 0)
    }

    init(_ lattice: Lattice) {
        self.lattice = lattice
        rows = [[Cell]](repeating: [], count: lattice.count + 1)
        kinds = lattice.text.values.map { $0.isBlank || $0.endsSentence ? 2 : 0 }
        for mention in lattice.mentions {
            guard let start = lattice.text.position(ofByte: mention.range.lowerBound),
                let end = lattice.text.position(ofByte: mention.range.upperBound)
            else { continue }
            for position in start..<end where lattice.text.values[position].isASCIIDigit { kinds[position] |= 1 }
        }
    }

    /// Whether free text may begin at a position.
    func mayStart(at position: Int) -> Bool {
        guard position < lattice.count, kinds[position] & 2 == 0 else { return false }
        return kinds[position] == 0 || lattice.edges(at: position).contains { $0.isContent }
    }

    /// Calls `body` with the positions at which free text from `start` can end, ascending.
    mutating func forEachEnd(from start: Int, _ body: (Int) -> Void) {
        fill(start)
        for index in rows[start].indices.dropFirst() where rows[start][index].weight > .min { body(start + index) }
    }

    /// The farthest position that free text from `start` reaches; nil for none.
    mutating func lastEnd(from start: Int) -> Int? {
        fill(start)
        return rows[start].lastIndex { $0.weight > .min }.flatMap { $0 > 0 ? start + $0 : nil }
    }

    mutating func weight(_ start: Int, _ end: Int) -> Int? {
        guard end > start, start < lattice.count else { return nil }
        fill(start)
        let weight = rows[start][end - start].weight
        return weight > .min ? Int(weight) + EdgeWeight.topic : nil
    }

    /// How many steps the cheapest cut has.
    mutating func stepCount(_ start: Int, _ end: Int) -> Int {
        fill(start)
        var (count, position) = (0, end)
        while position > start {
            position = Int(rows[start][position - start].before)
            count += 1
        }
        return count
    }

    mutating func reading(_ start: Int, _ end: Int) -> FreeText? {
        guard let weight = weight(start, end) else { return nil }
        var steps: [FreeText.Step] = []
        var position = end
        while position > start {
            let cell = rows[start][position - start]
            let before = Int(cell.before)
            if cell.edge >= 0, case .word(let entry) = lattice.content(of: lattice.edges[Int(cell.edge)]) {
                steps.append(.word(entry, before..<lattice.edges[Int(cell.edge)].end))
            } else {
                steps.append(.character(lattice.text.values[before], before))
            }
            position = before
        }
        return FreeText(range: start..<end, steps: steps.reversed(), weight: weight)
    }

    private mutating func fill(_ start: Int) {
        guard rows[start].isEmpty else { return }
        var row = [Cell](repeating: .none, count: lattice.count - start + 1)
        for position in start..<lattice.count {
            guard position == start || row[position - start].weight > .min else { continue }
            if kinds[position] & 2 != 0 { if position == start { break } else { continue } }
            let before = position == start ? 0 : row[position - start].weight
            for number in lattice.range(at: position) where lattice.edges[number].isContent {
                let edge = lattice.edges[number]
                let weight = before + Int32(EdgeWeight.topicWord(length: edge.end - edge.start)) + edge.price
                let cell = Cell(weight: weight, edge: Int32(number), before: Int32(position))
                if row[edge.next - start].weight < weight { row[edge.next - start] = cell }
            }
            if kinds[position] & 1 != 0 { continue }
            let next = lattice.text.afterBlanks(position + 1)
            let weight = before + Int32(EdgeWeight.topicCharacter)
            if row[next - start].weight < weight {
                row[next - start] = Cell(weight: weight, edge: -1, before: Int32(position))
            }
        }
        rows[start] = row
    }
}
