internal import Parsing
internal import Quantities
internal import Rules
internal import Words

extension QueryReader {
    /// The number that a question compares with where it says its size only: 破千人, 过亿元.
    func wholeNumber(_ nodes: [Derivation.Node]) -> Quantity? {
        guard let node = nodes.first(where: { $0.name == "整比" }),
            let value = node.tags.lazy.compactMap(ValueRange.init).first
        else { return nil }
        let unit = nodes.first { $0.name == "整量" }?.leaf?.word
        return Quantity(
            kind: .amount, value: value, unit: unit?.form ?? "", unitClass: unit?.attribute("类"), bound: nil)
    }
}
