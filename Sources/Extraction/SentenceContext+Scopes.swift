internal import Facts
internal import Quantities
internal import Words

extension SentenceContext {
    /// The scope that a number is of: the nearest before it. One beside an order (全国首届书画展, 第七次全国人口普查) is of what is
    /// ordered, and of no amount told of it.
    func scope(of mention: Mention) -> Lexicon.Occurrence? {
        let isAmount = mention.quantity?.kind == .amount
        return nearest(isAmount ? scopes.filter { !isOfOrder($0) } : scopes, before: mention.range.lowerBound)
    }

    private func isOfOrder(_ scope: Lexicon.Occurrence) -> Bool {
        mentions.contains { mention in
            guard let quantity = mention.quantity, quantity.kind == .ordinal else { return false }
            return mention.range.lowerBound == scope.range.upperBound
                || !quantity.unit.isEmpty && mention.range.upperBound == scope.range.lowerBound
        }
    }
}
