internal import ChineseText

/// Dates as pages print them: 2025年1月15日, 2023-08-07, 2025.1.15; without a year 8月3日 and 08-17.
struct PageDates: Sendable {
    /// 年, 月, 日.
    private let marks: [Unicode.Scalar]

    init(marks: [String]) { self.marks = marks.compactMap(\.unicodeScalars.first) }

    struct Found {
        /// `2025-01-15`; `--08-17` where the page names no year.
        let text: String
        /// Positions of its scalars.
        let range: Range<Int>
    }

    /// The first date in a text.
    ///
    /// - Parameter yearless: whether 08-17 at the very beginning counts too, as web pages print it.
    func first(in text: String, yearless: Bool = false) -> Found? {
        let scalars = Array(text.unicodeScalars)
        for start in scalars.indices where scalars[start].isASCIIDigit {
            guard start == 0 || !scalars[start - 1].isASCIIDigit else { continue }
            if let found = date(scalars, at: start, hasYear: true) { return found }
            if yearless, start == 0, let found = date(scalars, at: start, hasYear: false) { return found }
        }
        return nil
    }

    private func date(_ scalars: [Unicode.Scalar], at start: Int, hasYear: Bool) -> Found? {
        var position = start
        var parts: [Int] = []
        let sizes = hasYear ? [4...4, 1...2, 1...2] : [1...2, 1...2]
        for (number, size) in sizes.enumerated() {
            let digits = scalars[position...].prefix { $0.isASCIIDigit }
            guard size.contains(digits.count), let value = Int(String(String.UnicodeScalarView(digits))) else {
                return nil
            }
            parts.append(value)
            position += digits.count
            guard number + 1 < sizes.count else { break }
            guard position < scalars.count, separates(scalars[position], after: number + (hasYear ? 0 : 1)) else {
                return nil
            }
            position += 1
        }
        if position < scalars.count, scalars[position] == marks.last { position += 1 }
        let (month, day) = (parts[parts.count - 2], parts[parts.count - 1])
        guard (1...12).contains(month), (1...31).contains(day), !hasYear || (1900...2200).contains(parts[0]) else {
            return nil
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = hasYear ? "\(parts[0])" : "-"
        return Found(text: "\(year)-\(two(month))-\(two(day))", range: start..<position)
    }

    private func separates(_ scalar: Unicode.Scalar, after part: Int) -> Bool {
        "-/.".unicodeScalars.contains(scalar) || part < marks.count && scalar == marks[part]
    }
}
