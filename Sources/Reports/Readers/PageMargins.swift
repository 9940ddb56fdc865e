internal import ChineseText

/// The first and last lines of the pages of a PDF that are no part of its text: headers, footers, page numbers.
///
/// A line is never left out from between others: a body line that is only a number (`3500`) is one all the same.
enum PageMargins {
    private struct Line {
        let page: Int
        let place: Int
        let numbers: [Int]
    }

    /// By page, the places of these lines.
    static func places(in pages: [[String]]) -> [Set<Int>] {
        var found = pages.map { _ in Set<Int>() }
        for isHead in [true, false] {
            var alike: [String: [Line]] = [:]
            for (page, lines) in pages.enumerated() {
                let holdsText: (String) -> Bool = { line in line.unicodeScalars.contains { !$0.isBlank } }
                guard let place = isHead ? lines.firstIndex(where: holdsText) : lines.lastIndex(where: holdsText),
                    !isRow(lines[place])
                else { continue }
                let (shape, numbers) = shape(of: lines[place])
                alike[shape, default: []].append(Line(page: page, place: place, numbers: numbers))
            }
            for (shape, lines) in alike {
                let margins = isPageNumber(shape) ? pageNumbers(lines) : repeated(lines, pages: pages.count)
                for line in margins { found[line.page].insert(line.place) }
            }
        }
        return found
    }

    /// Lines that most pages share; their numbers stay the same from one to the next, or count the pages.
    private static func repeated(_ lines: [Line], pages: Int) -> [Line] {
        let kept = agreeing(lines) { first, second in
            zip(first.numbers, second.numbers).allSatisfy { $0 == $1 || $1 - $0 == second.page - first.page }
        }
        return kept.count >= 3 && 2 * kept.count > pages ? kept : []
    }

    /// Bare numbers that count the pages, from 1 or any other number.
    private static func pageNumbers(_ lines: [Line]) -> [Line] {
        let counting = agreeing(lines) { first, second in
            zip(first.numbers, second.numbers).contains { $1 - $0 == second.page - first.page }
        }
        return counting
            + lines.filter { line in
                line.numbers.first == line.page + 1 && !counting.contains { $0.page == line.page }
            }
    }

    /// Those that agree with the one before or the one after.
    private static func agreeing(_ lines: [Line], _ agree: (Line, Line) -> Bool) -> [Line] {
        let pairs = zip(lines, lines.dropFirst()).map(agree)
        return lines.enumerated().filter { number, _ in
            number > 0 && pairs[number - 1] || number < pairs.count && pairs[number]
        }.map(\.element)
    }

    /// `3`, `- 3 -`, `3/12`
    private static func isPageNumber(_ shape: String) -> Bool {
        shape.contains("0") && shape.unicodeScalars.count <= 5
            && shape.unicodeScalars.allSatisfy { "0-—–·/.".unicodeScalars.contains($0) }
    }

    /// Whether it is nothing but numbers that stand apart: a row of a table, `3   400`.
    private static func isRow(_ line: String) -> Bool {
        let cells = PageText.cells(of: line)
        return cells.count > 1
            && cells.allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "," } }
    }

    /// A line without blanks, each of its numbers as `0`, and the numbers.
    private static func shape(of line: String) -> (String, [Int]) {
        var shape = String.UnicodeScalarView()
        var numbers: [Int] = []
        for word in line.unicodeScalars.split(whereSeparator: { $0.isBlank }) {
            var isNumber = false
            for scalar in word {
                if scalar.isASCIIDigit {
                    if !isNumber {
                        shape.append("0")
                        numbers.append(0)
                    }
                    let (value, isLarge) = numbers[numbers.count - 1].multipliedReportingOverflow(by: 10)
                    numbers[numbers.count - 1] = isLarge ? 0 : value &+ Int(scalar.value & 0xF)
                } else {
                    shape.append(scalar)
                }
                isNumber = scalar.isASCIIDigit
            }
        }
        return (String(shape), numbers)
    }
}
