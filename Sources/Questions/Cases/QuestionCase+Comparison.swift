internal import Facts
internal import Quantities

extension QuestionCase {
    /// What of a reading is not as the case says, in Chinese, each as `应读作 sum，读成了 value`; empty where all is.
    ///
    /// - Parameter operations: the operations of the form the case stands beside, which its near misses must not be.
    public func mismatches(with query: Query?, operations: Set<Query.Operation>) -> [String] {
        if isNearMiss {
            guard let read = query?.operation, operations.contains(read) else { return [] }
            return [MismatchWording.nearMiss(read.rawValue)]
        }
        guard let query, query.operation.rawValue == operation else {
            return [MismatchWording.operation(operation ?? "", read: query?.operation.rawValue)]
        }
        return wordMismatches(query) + operandMismatches(query) + valueMismatches(query)
    }

    private func wordMismatches(_ query: Query) -> [String] {
        let read = (query.terms + query.operands.flatMap(\.terms)).map(\.search.text)
        let missing = (words ?? []).filter { !read.contains($0) }
        return missing.isEmpty ? [] : [MismatchWording.missing(missing, among: read)]
    }

    private func operandMismatches(_ query: Query) -> [String] {
        guard let operands else { return [] }
        guard query.operands.count == operands.count else {
            return [MismatchWording.operandCount(operands.count, read: query.operands.count)]
        }
        return zip(query.completeOperands, operands).enumerated().compactMap { number, pair in
            let (operand, words) = pair
            let held = operand.terms.map(\.search.text) + operand.times.map(\.text) + operand.places
            let missing = words.filter { !held.contains($0) }
            return missing.isEmpty ? nil : MismatchWording.operand(number + 1, missing, among: held)
        }
    }

    private func valueMismatches(_ query: Query) -> [String] {
        let single: [(name: String, wanted: String?, read: String?)] = [
            ("量词", unit, query.unit), ("单位类", unitClass, query.unitClass),
            ("比较", relation, query.comparison?.relation.rawValue),
            ("小数位数", decimals.map(String.init), query.decimals.map(String.init)),
            ("假设的数", assumed, query.assumed.first.map { "\($0.value)" }),
        ]
        let several: [(name: String, wanted: [String]?, read: [String])] = [
            ("时间", times, query.times.map(\.text)), ("地方", places, query.places),
            ("全部的词", only, query.terms.map(\.search.text)),
        ]
        return single.compactMap { name, wanted, read in
            wanted.flatMap { $0 == read ? nil : MismatchWording.value(name, $0, read: read) }
        }
            + several.compactMap { name, wanted, read in
                wanted.flatMap { $0 == read ? nil : MismatchWording.values(name, $0, read: read) }
            }
    }
}
