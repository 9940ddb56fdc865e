/// Writes whole numbers the way people do, so that what was written can be read back.
enum NumeralWriter {
    private static let digits = Array("零一二三四五六七八九")
    private static let formal = Array("零壹贰叁肆伍陆柒捌玖")

    /// 10050 is 一万零五十, or 壹万零伍拾 in the characters of cheques.
    static func chinese(_ value: Int, isFormal: Bool = false) -> String {
        let digits = isFormal ? formal : digits
        guard value > 0 else { return String(digits[0]) }
        var groups: [Int] = []
        var rest = value
        while rest > 0 {
            groups.append(rest % 10000)
            rest /= 10000
        }
        let scales = ["", "万", "亿", "万亿"]
        var text = ""
        var skipped = false
        for (number, group) in groups.enumerated().reversed() {
            guard group > 0 else {
                skipped = !text.isEmpty
                continue
            }
            if !text.isEmpty, skipped || group < 1000 { text.append(digits[0]) }
            text += section(group, digits, isFormal) + scales[number]
            skipped = false
        }
        return text
    }

    private static func section(_ group: Int, _ digits: [Character], _ isFormal: Bool) -> String {
        let positions = isFormal ? ["仟", "佰", "拾", ""] : ["千", "百", "十", ""]
        var text = ""
        var needsZero = false
        for (index, power) in [1000, 100, 10, 1].enumerated() {
            let digit = group / power % 10
            guard digit > 0 else {
                needsZero = !text.isEmpty
                continue
            }
            if needsZero { text.append(digits[0]) }
            needsZero = false
            text += String(digits[digit]) + positions[index]
        }
        return text
    }

    /// 1,286,400
    static func grouped(_ value: Int) -> String {
        var text = ""
        for (index, digit) in String(value).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    /// １２８６
    static func wide(_ value: Int) -> String {
        String(String.UnicodeScalarView(String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }

    /// 3.25万: so many ten thousands, exactly.
    static func inMyriads(_ value: Int) -> String {
        let rest = String(value % 10000)
        let padded = String(repeating: "0", count: 4 - rest.count) + rest
        let trimmed = padded.reversed().drop { $0 == "0" }.reversed()
        return "\(value / 10000)" + (trimmed.isEmpty ? "" : "." + String(trimmed)) + "万"
    }
}
