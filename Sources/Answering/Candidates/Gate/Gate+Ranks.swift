internal import Facts
internal import Quantities
internal import Questions

extension Gate {
    /// The thing whose place in an order is asked for, where the sentence of a rank does not tell of it: 完成经济普查 in the
    /// sentence before 经济总量列全省第四 has no rank.
    func unranked(_ record: Bearings, _ context: RecordContext, _ query: Query) -> String? {
        guard record.isOrdinal, record.unitClass == UnitClass.rank, query.unitClass == UnitClass.rank,
            let thing = query.terms.last(where: { $0.namesThing && !$0.isOptional })
        else { return nil }
        let isTold = context.sentence.contains {
            Coverage.of(thing, in: $0.text, lexicon: lexicon) >= Coverage.missing
        }
        return isTold ? nil : thing.search.text
    }
}
