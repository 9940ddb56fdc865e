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

/// The cheapest cut of every stretch that starts at a position, made when it is first asked for.
///
/// Free text is made of one-step edges, so that its cost is linear in its length however a rule uses it.
struct FreeTextTable {
    private let lattice: Lattice
    private let sheets: Set<String>
    /// Positions inside recognised quantities and times.
    private let numbers: Set<Int>
    private var rows: [Int: [Cell?]] = [:]

    private struct Cell {
        let weight: Int
        let step: FreeText.Step
        let before: Int
    }

    /// - Parameter sheets: the lexicon sheets whose words count as words inside free text.
    init(_ lattice: Lattice, sheets: Set<String>) {
        self.lattice = lattice
        self.sheets = sheets
        numbers = Set(
            lattice.mentions.flatMap { mention -> [Int] in
                guard let start = lattice.text.position(ofByte: mention.range.lowerBound),
                    let end = lattice.text.position(ofByte: mention.range.upperBound)
                else { return [] }
                return Array(start..<end)
            })
    }

    /// The positions at which free text from `start` can end, ascending.
    mutating func ends(from start: Int) -> [Int] {
        let row = row(start)
        return row.indices.dropFirst().filter { row[$0] != nil }.map { start + $0 }
    }

    mutating func weight(_ start: Int, _ end: Int) -> Int? {
        let row = row(start)
        guard end > start, end - start < row.count, let cell = row[end - start] else { return nil }
        return cell.weight + EdgeWeight.topic
    }

    mutating func reading(_ start: Int, _ end: Int) -> FreeText? {
        guard let weight = weight(start, end) else { return nil }
        let row = row(start)
        var steps: [FreeText.Step] = []
        var position = end
        while position > start, let cell = row[position - start] {
            steps.append(cell.step)
            position = cell.before
        }
        return FreeText(range: start..<end, steps: steps.reversed(), weight: weight)
    }

    private mutating func row(_ start: Int) -> [Cell?] {
        if let row = rows[start] { return row }
        var row = [Cell?](repeating: nil, count: lattice.count - start + 1)
        func improve(_ end: Int, _ cell: Cell) {
            if let old = row[end - start], old.weight >= cell.weight { return }
            row[end - start] = cell
        }
        for position in start..<lattice.count {
            guard position == start || row[position - start] != nil else { continue }
            let scalar = lattice.text.values[position]
            if scalar.isBlank || scalar.endsSentence { if position == start { break } else { continue } }
            let before = row[position - start]?.weight ?? 0
            for edge in lattice.starting[position] {
                guard case .word(let entry) = edge.content, sheets.contains(entry.sheet) else { continue }
                let weight = before + EdgeWeight.topicWord(length: edge.end - edge.start)
                let step = FreeText.Step.word(entry, edge.start..<edge.end)
                improve(edge.next, Cell(weight: weight, step: step, before: position))
            }
            // A number is taken whole, as the mention it is, or not at all.
            if scalar.isASCIIDigit, numbers.contains(position) { continue }
            let next = lattice.text.afterBlanks(position + 1)
            let step = FreeText.Step.character(scalar, position)
            improve(next, Cell(weight: before + EdgeWeight.topicCharacter, step: step, before: position))
        }
        rows[start] = row
        return row
    }
}
