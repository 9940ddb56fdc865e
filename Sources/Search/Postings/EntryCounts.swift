/// How often symbols come, of which their codes are made.
struct EntryCounts {
    private var counts: [UInt32: UInt64] = [:]

    /// Fewer symbols than the table of meanings has places.
    private static let mostSymbols = 1000
    /// One in so many entries is too rare for a symbol of its own.
    private static let rarest: UInt64 = 20_000

    mutating func add(shape: UInt16, quotient: Int) {
        let number = EntrySymbol(shape: shape, quotient: quotient < EntrySymbol.quotients ? quotient : nil).number
        counts[number, default: 0] += 1
    }

    /// Takes in what codes were made of, for lists that are put together.
    ///
    /// - Parameter share: of how much they are.
    mutating func add(_ code: EntryCode, share: Int) {
        let sum = code.symbols.reduce(1) { $0 + UInt64($1.weight) }
        for (symbol, weight, _) in code.symbols {
            counts[symbol.number, default: 0] += (UInt64(weight) * UInt64(max(1, share)) << 10) / sum
        }
    }

    /// The codes that take the fewest bits, nearly: of powers of two, those that come nearest to how often a symbol comes.
    func code() -> EntryCode {
        let chosen = chosen()
        let sum = chosen.reduce(0) { $0 + $1.count }
        let room = UInt64(EntryCode.size - chosen.count)
        // As many places in the table as a symbol should have, rounded down to a power of two: one at least.
        var places = chosen.map { 1 << (UInt64.bitWidth - 1 - max(1, $0.count * room / sum).leadingZeroBitCount) }
        var free = EntryCode.size - places.reduce(0, +)
        // The others go to those that have the fewest for their number.
        let poorest = chosen.indices.sorted {
            let (left, right) = (chosen[$0].count * UInt64(places[$1]), chosen[$1].count * UInt64(places[$0]))
            return left != right ? left > right : $0 < $1
        }
        for symbol in poorest where places[symbol] <= free && places[symbol] < EntryCode.size / 2 {
            free -= places[symbol]
            places[symbol] *= 2
        }
        let order = chosen.indices.sorted { (places[$1], chosen[$0].number) < (places[$0], chosen[$1].number) }
        // Weights of 32 bits, whose sum has 64.
        let scale = sum >> 24 + 1
        return EntryCode(
            order.map { place in
                (
                    EntrySymbol(number: chosen[place].number),
                    UInt32(truncatingIfNeeded: (chosen[place].count + scale - 1) / scale),
                    EntryCode.longest - places[place].trailingZeroBitCount
                )
            })
    }

    /// The symbols that get codes; those of any shape are always among them, and take in the others.
    private func chosen() -> [(number: UInt32, count: UInt64)] {
        var general: [UInt32: UInt64] = [:]
        for quotient in 0...EntrySymbol.quotients {
            let symbol = EntrySymbol(shape: nil, quotient: quotient < EntrySymbol.quotients ? quotient : nil)
            general[symbol.number] = counts[symbol.number] ?? 0
        }
        let all = counts.filter { general[$0.key] == nil }.map { (number: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.number) < ($0.count, $1.number) }
        let least = all.reduce(0) { $0 + $1.count } / Self.rarest
        let kept = all.prefix(Self.mostSymbols).prefix { $0.count > least }
        for (number, count) in all[kept.count...] {
            let symbol = EntrySymbol(shape: nil, quotient: EntrySymbol(number: number).quotient)
            general[symbol.number, default: 0] += count
        }
        return kept + general.map { (number: $0.key, count: $0.value + 1) }.sorted { $0.number < $1.number }
    }
}
