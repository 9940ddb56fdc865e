internal import ChineseText
internal import Parsing
internal import Quantities
internal import Rules

extension QueryReader {
    /// The slots of scopes that are part of a name: beside one of several like things (全国首届书画展, 第七次全国人口普查) they say
    /// which is meant, and not whose numbers are asked for.
    func scopesInNames(_ nodes: [Derivation.Node]) -> [Derivation.Node] {
        let orders = nodes.filter { node in
            guard node.name == "已知数", let quantity = node.leaf?.mention?.quantity else { return false }
            return quantity.kind == .ordinal && !quantity.unit.isEmpty && quantity.unitClass != UnitClass.rank
        }
        return nodes.filter { node in
            node.name == "范围"
                && orders.contains {
                    $0.range.lowerBound == node.range.upperBound || $0.range.upperBound == node.range.lowerBound
                }
        }
    }

    /// Takes them for words: where no place is asked for, a record must hold them.
    func takeNames(_ scopes: [Derivation.Node], _ text: Scalars, into query: inout Query) {
        query.terms += scopes.map {
            let term = word(text.text($0.range))
            return query.places.isEmpty ? term.asBinding : term.asOptional
        }
    }
}
