internal import ChineseText
internal import Words

/// A name that counts what it stands for: 三个一点, 四链, 一扩二提三深化.
struct Slogan {
    /// One counted part: 三深化 is three of 深化.
    struct Part: Equatable {
        /// As the name writes it: 三深化, 三个一点.
        let name: String
        let count: Int
        /// What the counted things have in common, at their beginning or end: 深化, 一点.
        let core: String
    }

    /// In the order of the name; empty where it counts nothing.
    let parts: [Part]

    /// - Parameter name: without quotation marks, in normal form.
    init(_ name: String, lexicon: Lexicon) {
        let scalars = Array(name.unicodeScalars)
        var starts: [(start: Int, core: Int, count: Int)] = []
        var position = 0
        while position < scalars.count {
            // 三个一点: what follows the measure is the core, though it begins with a numeral itself.
            guard position >= (starts.last?.core ?? 0), let count = Self.number(scalars[position], lexicon) else {
                position += 1
                continue
            }
            let measured = position + 1 < scalars.count && Self.isMeasure(scalars[position + 1], lexicon)
            starts.append((position, position + (measured ? 2 : 1), count))
            position += measured ? 3 : 2
        }
        guard starts.first?.start == 0 else {
            parts = []
            return
        }
        let ends = starts.dropFirst().map(\.start) + [scalars.count]
        let found = zip(starts, ends).map { start, end in
            Part(
                name: Self.text(scalars[start.start..<end]), count: start.count,
                core: Self.text(scalars[min(start.core, end)..<end]))
        }
        parts = found.contains { $0.core.isEmpty } ? [] : found
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars.filter { !$0.isPunctuation }))
    }

    /// 双 counts as two does, in names.
    private static func number(_ scalar: Unicode.Scalar, _ lexicon: Lexicon) -> Int? {
        let entry = lexicon.entry(form: String(Character(scalar)), sheet: "numerals")
        guard let kind = entry?.attribute("类"), ["数字", "量数", "名数"].contains(kind) else { return nil }
        return entry?.attribute("值").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    private static func isMeasure(_ scalar: Unicode.Scalar, _ lexicon: Lexicon) -> Bool {
        lexicon.entry(form: String(Character(scalar)), sheet: "units")?.canonical == "个"
    }
}
