internal import Synchronization

/// Sentences that several reports print: one report in two files, under another headline, with other misprints.
///
/// `全市签订集体合同100份，覆盖职工3万人。` in two papers is one fact with two sources. Two sentences are one where they give
/// the same numbers in the same order, read nearly the same, speak of the same place and time, and stand in reports of the
/// same place and office; a sentence that is written anew each year, or for another city, is another fact even where its
/// numbers happen to be the same.
struct Reprints: Sendable {
    private let source: any RecordSource
    /// By sentence, those that say the same.
    private let known: Known

    private final class Known: Sendable {
        let groups = Mutex(RecentValues<Int, [Int]>(capacity: 4096))
    }

    init(_ source: any RecordSource) {
        self.source = source
        known = Known()
    }

    /// The numbers of the sentences that say the same, in the order of the corpus; only its own for most.
    func group(of number: Int) -> [Int] {
        if let known = known.groups.withLock({ $0[number] }) { return known }
        let found = groups(of: source.sentences(tellingAs: number))
        let own = found.first { $0.contains(number) } ?? [number]
        known.groups.withLock { known in
            for group in found { for member in group { known.keep(group, member) } }
            known.keep(own, number)
        }
        return own
    }

    /// The groups, of more than one, of sentences with one key of `Telling`.
    private func groups(of numbers: [Int]) -> [[Int]] {
        guard numbers.count > 1 else { return [] }
        var groups: [[Telling]] = []
        // By a sample, the groups that have it, in their order.
        var sampled: [UInt64: [Int]] = [:]
        for telling in numbers.compactMap(telling) {
            let candidates = Set(telling.samples.flatMap { (sampled[$0] ?? []).prefix(Self.mostCompared) })
            if let place = candidates.sorted().first(where: { groups[$0].allSatisfy(telling.repeats) }) {
                groups[place].append(telling)
            } else {
                for sample in telling.samples { sampled[sample, default: []].append(groups.count) }
                groups.append([telling])
            }
        }
        return groups.filter { $0.count > 1 }.map { $0.map(\.number) }
    }

    private func telling(_ number: Int) -> Telling? {
        Telling(
            number, source.sentence(number), source.figures(ofSentence: number).map { source.figure($0) },
            source.document(ofSentence: number))
    }

    /// Groups with a sample in common that a sentence is compared with.
    private static let mostCompared = 32
}
