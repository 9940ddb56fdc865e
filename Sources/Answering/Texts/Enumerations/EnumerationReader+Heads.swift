internal import ChineseText
internal import Words

/// Where the first item begins.
extension EnumerationReader {
    static let longestExample = 16

    /// Where the first item begins: after the verb or the introducing word that leaves it most like the others.
    func head(of segment: Range<Int>, like others: [Range<Int>], average: Int) -> Int {
        // 如总工会的旧址…: what stands behind 如 is the first example, whole.
        if segment.lowerBound == clause.lowerBound,
            let example = text.words("enumerations", at: segment.lowerBound, kind: "例").first,
            example.end < segment.upperBound - 1, segment.upperBound - example.end <= Self.longestExample
        {
            return example.end
        }
        // 帮扶留守儿童、修建道路、捐赠图书: where the others begin with verbs, the first keeps its own.
        let verbs = others.count { !text.words("actions", at: $0.lowerBound).isEmpty }
        if verbs > 1, verbs * 3 >= others.count * 2, segment.count <= 2 * average + 2,
            text.words("actions", at: segment.lowerBound).contains(where: { $0.end - segment.lowerBound > 1 })
        {
            return segment.lowerBound
        }
        let initial = others.first.map { text.text.values[$0.lowerBound] }
        var best = (start: segment.lowerBound, cost: abs(segment.count - average) + 1)
        for position in segment {
            let ends =
                text.words("enumerations", at: position, kind: "首").map(\.end)
                + text.words("actions", at: position).map(\.end)
            let starts =
                ends
                + (text.text.values[position].opensQuotation && text.text.values[position] != "（"
                    || text.text.values[position] == initial
                    ? [position] : [])
            // 有 opens no enumeration in 有限公司.
            let word = text.words("words", at: position).first?.end ?? position
            for start in starts where start >= word && start < segment.upperBound - 1 && start > segment.lowerBound {
                let likeness = text.text.values[start] == initial ? -3 : 0
                let cost = abs(segment.upperBound - start - average) + likeness
                if cost < best.cost { best = (start, cost) }
            }
        }
        var start = best.start
        // 由南通市委组织部、市财政局…: the first is not cut behind the place in its name.
        let place = (segment.lowerBound..<start).first { from in
            text.words("places", at: from).contains { $0.end == start }
                && (from == segment.lowerBound
                    || text.words("enumerations", at: from - 1, kind: "首").contains { $0.end == from })
        }
        start = place ?? start
        while start < segment.upperBound - 2, !text.words("enumerations", at: start, kind: "态").isEmpty { start += 1 }
        return start
    }
}
