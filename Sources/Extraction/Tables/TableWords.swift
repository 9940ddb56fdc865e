internal import ChineseText
internal import Words

/// The words by which tables tell what their cells are, from `grammar/lexicon/tables.tsv`.
struct TableWords {
    private let notes: [String]
    private let units: Set<String>
    private let numbers: Set<String>
    private let years: Set<String>
    private let rates: [String]
    private let money: [String]
    private let totals: Set<String>

    init(_ lexicon: Lexicon) {
        func forms(_ kind: String) -> [String] {
            lexicon.entries(of: "tables").filter { $0.attribute("类") == kind }.map { Self.normal($0.form) }
        }
        notes = forms("单位注").sorted { $0.utf8.count > $1.utf8.count }
        units = Set(forms("单位列"))
        numbers = Set(forms("序号列"))
        years = Set(forms("年份列"))
        rates = forms("比率")
        money = forms("款项")
        totals = Set(forms("合计"))
    }

    /// What stands behind `单位：`; nil for a text without it. `（单位：万元）` → `万元`
    func note(_ text: String) -> String? {
        let text = Self.normal(text)
        for note in notes {
            guard let found = text.firstRange(of: note) else { continue }
            let rest = text[found.upperBound...].prefix { $0 != ")" && $0 != "。" && $0 != ";" }
            if !rest.isEmpty { return String(rest) }
        }
        return nil
    }

    func headsUnits(_ text: String) -> Bool { units.contains(Self.normal(text)) }
    func headsNumbers(_ text: String) -> Bool { numbers.contains(Self.normal(text)) }
    func headsYears(_ text: String) -> Bool { years.contains(Self.normal(text)) }

    func isTotal(_ text: String) -> Bool { totals.contains(Self.normal(text)) }

    /// Whether a heading names a rate: 建会率, 同比增长.
    func isRate(_ text: String) -> Bool {
        let text = Self.normal(text)
        return rates.contains { text.hasSuffix($0) }
    }

    /// Whether a heading names money: 慰问金, 会费收入.
    func isMoney(_ text: String) -> Bool {
        let text = Self.normal(text)
        return money.contains { text.hasSuffix($0) }
    }

    static func normal(_ text: String) -> String { NormalForm.text(text) }
}
