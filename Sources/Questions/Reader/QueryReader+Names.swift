internal import ChineseText
internal import Words

/// Numbers that are part of a name in quotation marks: 三单 of “三单工作法” is no number that the question knows.
extension QueryReader {
    /// Whether a word asks for the least or the most, which a report may tell by a limit: 最低比例 by 不得低于80%.
    func isLimit(_ entry: LexiconEntry) -> Bool {
        entry.sheet == "operators" && lexicon.entry(form: entry.form, sheet: "bounds") != nil
    }

    /// 带 of 带”，这个“带: a name that is quoted once more is the one that is asked for.
    static func lastQuoted(_ name: String) -> String {
        name.split(separator: "“").last.map(String.init) ?? name
    }

    /// As long as a name in quotation marks may be behind its number.
    private static let longest = 12

    /// Whether a number begins a name in quotation marks that goes on behind it.
    func beginsName(_ range: Range<Int>, _ text: Scalars) -> Bool {
        guard range.lowerBound > 0, text.values[range.lowerBound - 1] == "“", range.upperBound < text.count else {
            return false
        }
        let rest = text.values[range.upperBound...].prefix(Self.longest)
        guard let end = rest.firstIndex(of: "”") else { return false }
        return end > range.upperBound && rest[..<end].allSatisfy(\.isHan)
    }
}
