internal import ChineseText
internal import Words

/// The characters of numerals, from `grammar/lexicon/numerals.tsv`, and those beside
/// them that change what they are, from `numeral_neighbors.tsv`.
struct NumeralWords: Sendable {
    private(set) var digits = ScalarNumbers()
    /// Financial digits and positions, which are also characters of words: 陆, 拾.
    private(set) var formal = ScalarMap([])
    /// 十百千
    private(set) var positions = ScalarNumbers()
    /// 廿卅
    private(set) var tens = ScalarNumbers()
    /// 万亿兆
    private(set) var myriads = ScalarNumbers()
    /// k and w after Arabic digits; capitals count apart, since m is a metre and M a million.
    private(set) var letters = ScalarNumbers()
    private(set) var points = ScalarMap([])
    private(set) var pointScalars: Set<Unicode.Scalar> = []
    /// 几数
    private(set) var vague = ScalarMap([])
    /// Characters that end a noun of which 数 is the head: 人数, 总数.
    private(set) var beforeCount = ScalarMap([])
    /// Characters after which 一 with a unit is a number and not “a certain”.
    private var beforeOne = ScalarMap([])
    /// Characters after which 负 is a sign.
    private var beforeSign = ScalarMap([])
    /// Digits that never follow a decimal point nor stand in a row of digits: 两.
    private(set) var countingDigits = ScalarMap([])
    /// 余多来, with the characters that make them part of another word (多少, 来自).
    private var bounds: [(word: [Unicode.Scalar], bound: Bound, notBefore: Set<Unicode.Scalar>)] = []
    /// Every scalar a numeral may begin with.
    private(set) var beginnings: Set<Unicode.Scalar> = []

    /// What a scalar does in a numeral, for those below U+10000: looked up at every position of a text.
    private var roles = ScalarTable<UInt8>()

    init(_ lexicon: Lexicon) {
        var vagueScalars: Set<Unicode.Scalar> = []
        for entry in lexicon.entries(of: "numerals") + lexicon.entries(of: "numeral_neighbors") {
            let scalars = Array(entry.form.unicodeScalars)
            guard let first = scalars.first, let kind = entry.attribute("类") else { continue }
            let value = entry.attribute("值").flatMap { Int($0) } ?? 0
            if entry.attribute("体") == "大写" { formal.insert(first) }
            switch kind {
            case "数字": digits[first] = value
            case "量数":
                digits[first] = value
                countingDigits.insert(first)
            case "位": positions[first] = value
            case "十数": tens[first] = value
            case "大位": myriads[first] = value
            case "字母": letters[first] = value
            case "小数点":
                points.insert(first)
                pointScalars.insert(first)
            case "约略":
                vague.insert(first)
                vagueScalars.insert(first)
            case "一前": beforeOne.insert(first)
            case "负前": beforeSign.insert(first)
            case "数前": beforeCount.insert(first)
            default: continue
            }
        }
        for entry in lexicon.entries(of: "bounds") where entry.attribute("位置") == "中" {
            guard let bound = entry.attribute("界").flatMap(Bound.init(sheetName:)) else { continue }
            let next = Set((entry.attribute("不接") ?? "").unicodeScalars)
            bounds.append((Array(entry.form.unicodeScalars), bound, next))
        }
        beginnings = Set(digits.keys + positions.keys + tens.keys).union(vagueScalars)
        beginnings.formUnion("0123456789.".unicodeScalars)
        for scalar in beginnings { roles[scalar] |= 2 }
        let asNumerals = beginnings.union(myriads.keys).filter {
            !$0.isASCIIDigit && $0 != "." && !vagueScalars.contains($0)
        }
        for scalar in asNumerals { roles[scalar] |= 1 }
        let inside = beginnings.union(myriads.keys).union(bounds.compactMap { $0.word.first })
        for scalar in inside where scalar != "." { roles[scalar] |= 4 }
    }

    /// Whether a scalar is a Chinese digit or a scale word.
    func isNumeral(_ scalar: Unicode.Scalar) -> Bool { roles[scalar] & 1 != 0 }

    /// Whether a numeral may begin with a scalar.
    func begins(_ scalar: Unicode.Scalar) -> Bool { roles[scalar] & 2 != 0 }

    /// Whether the character before a position lets 一 count: 每一家, 为期一年.
    func countsOne(_ text: Scalars, at position: Int) -> Bool {
        position > 0 && beforeOne.contains(text.values[position - 1])
    }

    /// Whether 负 at a position is a sign: at the beginning of a clause or after 为, not in 减负3亿元.
    func isSign(_ text: Scalars, at position: Int) -> Bool {
        guard position > 0, text.values[position].isHan, text.values[position - 1].isHan else { return true }
        return beforeSign.contains(text.values[position - 1])
    }

    /// Where a row of digits, numerals and what stands between them ends; a longer one than any number is given up.
    func rowEnd(_ text: Scalars, _ start: Int) -> Int {
        var position = start
        while position < text.count, position - start <= 2 * ArabicNumeral.longest {
            let scalar = text.values[position]
            guard roles[scalar] & 4 != 0 || continues(text, position) else { break }
            position += 1
        }
        return position
    }

    /// A point or comma between digits.
    private func continues(_ text: Scalars, _ position: Int) -> Bool {
        (text.values[position] == "." || text.values[position] == ",") && position + 1 < text.count
            && text.values[position + 1].isASCIIDigit
    }

    /// The word inside or after a number that bounds it, unless it belongs to another word.
    func bound(_ text: Scalars, at position: Int) -> (bound: Bound, length: Int)? {
        for (word, bound, notBefore) in bounds where text.holds(word, at: position) {
            let next = position + word.count
            guard next == text.count || !notBefore.contains(text.values[next]) else { continue }
            return (bound, word.count)
        }
        return nil
    }
}

extension Scalars {
    /// Whether `word` stands at a scalar position.
    func holds(_ word: [Unicode.Scalar], at position: Int) -> Bool {
        position >= 0 && position + word.count <= count
            && word.indices.allSatisfy { values[position + $0] == word[$0] }
    }
}

/// Numbers by scalar, in a table: numerals are read character by character.
struct ScalarNumbers: Sendable {
    private(set) var keys: [Unicode.Scalar] = []
    private var values: [Int] = []
    /// One more than the index of the scalar's value, 0 for none.
    private var slots = ScalarTable<UInt8>()

    subscript(_ scalar: Unicode.Scalar) -> Int? {
        get {
            let slot = slots[scalar]
            return slot == 0 ? nil : values[Int(slot) - 1]
        }
        set {
            guard let newValue, scalar.value < 0x10000, keys.count < 255 else { return }
            keys.append(scalar)
            values.append(newValue)
            slots[scalar] = UInt8(keys.count)
        }
    }
}
