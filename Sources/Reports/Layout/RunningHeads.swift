internal import ChineseText

/// Finds the lines that a printer repeats on every page: the name of the paper, the title, the editors.
struct RunningHeads {
    let words: LayoutWords

    /// The numbers of the lines. Two lines that differ only in their digits are one head; it counts where it has a date
    /// or a word of newspaper heads, where it stands beside page numbers, or where it breaks sentences apart.
    func find(_ lines: [PageLine], pageNumbers: Set<Int>) -> Set<Int> {
        var places: [[UInt8]: [Int]] = [:]
        for (number, line) in lines.enumerated() where !pageNumbers.contains(number) {
            guard (2...40).contains(line.length), !line.endsSentence, words.numbers.rank(line.text.text) == nil else {
                continue
            }
            places[masked(line.text.text), default: []].append(number)
        }
        var found: Set<Int> = []
        for numbers in places.values where numbers.count > 1 {
            let text = lines[numbers[0]].text.text
            let isMasthead = words.isMasthead(text) && text.unicodeScalars.contains { $0.isASCIIDigit }
            let telling = numbers.count { number in
                [number - 1, number + 1].contains(where: pageNumbers.contains) || interrupts(number, lines)
            }
            if isMasthead || words.dates.first(in: text) != nil || telling * 2 >= numbers.count {
                found.formUnion(numbers)
            }
        }
        return found
    }

    private func masked(_ text: String) -> [UInt8] {
        LayoutWords.normal(text).utf8.map { (0x30...0x39).contains($0) ? 0x30 : $0 }
    }

    /// Whether the line before breaks off within a sentence that has begun.
    private func interrupts(_ number: Int, _ lines: [PageLine]) -> Bool {
        guard number > 0, number + 1 < lines.count else { return false }
        let before = lines[number - 1]
        return before.isOpen && before.text.text.unicodeScalars.contains { $0.endsClause }
    }
}
