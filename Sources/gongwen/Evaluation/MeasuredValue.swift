import Answering
import Facts
import Quantities
import Words

/// A value with its unit, as answers and gold questions are compared: scale words of the unit multiplied out.
struct MeasuredValue {
    let value: ValueRange
    let unit: String
    /// A place in an order, whatever it is counted in: 第四名.
    let isRank: Bool
}

/// Which values are the same, by the sheets of the lexicon.
///
/// **Units.** Two units agree when they are the same word (个 before it aside: 个月 and 月), or stand in one class of
/// `units.tsv` (家 and 所 are both 机构). 个 counts what its row of `unit_classes.tsv` calls 相容. Classes in which units
/// differ in size (column 度量: 年 and 个月, 公里 and 米) want the very unit; only shares may be written % or 百分点. A value
/// without a unit agrees with any, since reports leave units out (近240万会员). 名次 agrees with any ordinal.
struct ValueComparison {
    private static let share = "%"

    private let lexicon: Lexicon
    private let compatible: [String: Set<String>]
    private let measured: Set<String>
    private let scales: [(word: String, factor: ExactDecimal)]

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        compatible = CandidateSearch.compatibleClasses(lexicon)
        measured = Set(lexicon.entries(of: "unit_classes").filter { $0.attribute("度量") != nil }.map(\.canonical))
        scales = lexicon.entries(of: "numerals").compactMap { entry in
            guard ["位", "大位"].contains(entry.attribute("类")) else { return nil }
            return entry.attribute("值").flatMap { ExactDecimal($0) }.map { (entry.form, $0) }
        }
    }

    func measured(_ value: AnswerValue) -> MeasuredValue {
        base(value.value, value.unit, isRank: value.figure?.quantity.kind == .ordinal)
    }

    /// Nil where the gold value is no number.
    func measured(_ gold: GoldQuestion.Value) -> MeasuredValue? {
        let digits = gold.value.filter { $0 != "," }
        return ValueRange(digits).map { base($0, gold.unit, isRank: gold.unit == "名次") }
    }

    /// 5734 万元 is 57340000 元; 百分点 is a unit of its own and no hundred of anything.
    private func base(_ value: ValueRange, _ unit: String, isRank: Bool) -> MeasuredValue {
        var (value, unit) = (value, unit.filter { !$0.isWhitespace })
        while entry(unit) == nil, let scale = scales.first(where: { unit.hasPrefix($0.word) && unit != $0.word }),
            let lower = value.lower.times(scale.factor), let upper = value.upper.times(scale.factor)
        {
            value = ValueRange(lower, upper)
            unit.removeFirst(scale.word.count)
        }
        return MeasuredValue(value: value, unit: unit, isRank: isRank)
    }

    func unitsAgree(_ said: MeasuredValue, _ gold: MeasuredValue) -> Bool {
        if gold.unit == "名次" { return said.isRank || ["", "名次", "位", "名"].contains(said.unit) }
        let (left, right) = (Self.core(said.unit), Self.core(gold.unit))
        if left.isEmpty || right.isEmpty || left == right { return true }
        guard let one = entry(said.unit), let other = entry(gold.unit), let oneClass = one.attribute("类"),
            let otherClass = other.attribute("类")
        else { return false }
        if measured.contains(oneClass) || measured.contains(otherClass) {
            // Shares and what they differ by are told in one another's units.
            return [one.canonical, other.canonical].allSatisfy { [Self.share, UnitClass.points].contains($0) }
        }
        return oneClass == otherClass || general(one, counts: otherClass) || general(other, counts: oneClass)
    }

    /// Whether a unit is 个, and counts things of a class.
    private func general(_ unit: LexiconEntry, counts unitClass: String) -> Bool {
        unit.attribute("类") == unit.canonical && compatible[unit.canonical]?.contains(unitClass) ?? false
            && unit.canonical == "个"
    }

    private func entry(_ unit: String) -> LexiconEntry? { lexicon.entry(form: unit, sheet: "units") }

    /// 人/万人 is a number of 人; 个月 is 月.
    private static func core(_ unit: String) -> String {
        let first = String(unit.split(separator: "/").first ?? "")
        return first.hasPrefix("个") && first.count > 1 ? String(first.dropFirst()) : first
    }

    /// - Parameter isRounded: whether the value was computed by a division. Then the two are the same when they are after
    ///   rounding to the decimals of the coarser, and no further apart than one per cent.
    func valuesAgree(_ said: ValueRange, _ gold: ValueRange, isRounded: Bool) -> Bool {
        if said == gold { return true }
        guard isRounded, let left = said.single, let right = gold.single else { return false }
        let places = min(Self.decimals(left), Self.decimals(right))
        let one = ExactDecimal(1)
        guard let difference = left.minus(right)?.magnitude, let hundredfold = difference.times(ExactDecimal(100)),
            left.divided(by: one, places: places) == right.divided(by: one, places: places)
        else { return false }
        return hundredfold <= right.magnitude
    }

    private static func decimals(_ value: ExactDecimal) -> Int {
        let parts = "\(value)".split(separator: ".")
        return parts.count > 1 ? parts[1].count : 0
    }
}
