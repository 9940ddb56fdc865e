internal import ChineseText

/// Which characters look alike, from `grammar/characters/similar.tsv`: a group a line, `己已巳`.
public struct LookAlikes: Sendable {
    /// What is wrong with the sheet; the lines named are left out.
    public let problems: [LexiconProblem]
    private let groups: [[Unicode.Scalar]]
    private let numbers: CharacterNumbers

    /// Reads the sheet: one column 字, the characters of a group without anything between them.
    ///
    /// Complexity: *n* log *n* in the number of characters.
    public init(file: String, bytes: [UInt8]) {
        var sheet = CharacterSheet(file: file, bytes: bytes, columns: ["字"])
        var groups: [[Unicode.Scalar]] = []
        var numbers = CharacterNumbers()
        for row in sheet.rows {
            let group = Array(row.fields[0].unicodeScalars)
            if let problem = Self.problem(of: group) {
                sheet.report(line: row.line, problem)
                continue
            }
            for character in group { numbers.append(groups.count, to: character) }
            groups.append(group)
        }
        numbers.sort()
        problems = sheet.problems
        self.groups = groups
        self.numbers = numbers
    }

    /// Whether two characters stand in a group together: 未 and 末 do.
    public func areAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left != right && numbers.share(left, right)
    }

    /// The characters that look like this one, in the order of the sheet, once each: `己` gives 已 and 巳.
    public func alike(_ character: Unicode.Scalar) -> [Unicode.Scalar] {
        var found: [Unicode.Scalar] = []
        for number in numbers.numbers(of: character) {
            for other in groups[number] where other != character && !found.contains(other) { found.append(other) }
        }
        return found
    }

    private static func problem(of group: [Unicode.Scalar]) -> String? {
        if let other = group.first(where: { !$0.isHan }) { return "“\(other)”不是汉字；同一组的字连着写，不加空格" }
        if group.count < 2 { return "只有一个字；请把和它像的字写在同一行" }
        let twice = group.indices.first { group[..<$0].contains(group[$0]) }
        return twice.map { "“\(group[$0])”写了两次；请删去一个" }
    }
}
