internal import ChineseText
internal import Words

/// The characters of numerals, from `grammar/lexicon/numerals.tsv`.
struct NumeralWords: Sendable {
    private(set) var digits: [Unicode.Scalar: Int] = [:]
    /// 十百千
    private(set) var positions: [Unicode.Scalar: Int] = [:]
    /// 万亿
    private(set) var myriads: [Unicode.Scalar: Int] = [:]
    private(set) var point: Set<Unicode.Scalar> = []
    private(set) var ordinalMarks: Set<Unicode.Scalar> = []
    private(set) var firstMarks: Set<Unicode.Scalar> = []
    private(set) var percentMarks: [[Unicode.Scalar]] = []
    /// Characters before a Chinese numeral that make it a manner of speaking: 数十, 几百, 上千.
    private(set) var vagueMarks: Set<Unicode.Scalar> = []
    /// Characters before a number of persons that make it a place in an order: 前十名.
    private(set) var rankMarks: Set<Unicode.Scalar> = []
    /// Characters after which 一 with a unit is a number and not “a certain”.
    private(set) var beforeOne: Set<Unicode.Scalar> = []

    init(_ lexicon: Lexicon) {
        for entry in lexicon.entries(of: "numerals") {
            let scalars = Array(entry.form.unicodeScalars)
            guard let first = scalars.first, let kind = entry.attribute("类") else { continue }
            let value = entry.attribute("值").flatMap { Int($0) } ?? 0
            switch kind {
            case "数字": digits[first] = value
            case "位": positions[first] = value
            case "大位": myriads[first] = value
            case "小数点": point.insert(first)
            case "序": ordinalMarks.insert(first)
            case "首": firstMarks.insert(first)
            case "百分": percentMarks.append(scalars)
            case "一前": beforeOne.insert(first)
            case "名次前": rankMarks.insert(first)
            case "约略": vagueMarks.insert(first)
            default: continue
            }
        }
    }

    func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        digits[scalar] != nil || positions[scalar] != nil || myriads[scalar] != nil
    }
}
