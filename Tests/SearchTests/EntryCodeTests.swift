import TestSupport
import Testing

@testable import Search

/// Every entry can be written in every code, and codes are told apart by their bits.
struct EntryCodeTests {
    private static func counts(_ kinds: Int, _ dice: inout Dice) -> EntryCounts {
        var counts = EntryCounts()
        for _ in 0..<kinds {
            let (shape, quotient) = (UInt16(dice.roll(1 << 16)), dice.roll(20))
            for _ in 0..<(1 << dice.roll(10)) { counts.add(shape: shape, quotient: quotient) }
        }
        return counts
    }

    @Test(arguments: [0, 1, 2, 10, 300, 3000])
    func 没有一个码是另一个码的开头(_ kinds: Int) {
        var dice = Dice(seed: UInt64(kinds))
        let codes = EntryCode.codes(Self.counts(kinds, &dice).code().symbols)
        var taken = [Bool](repeating: false, count: EntryCode.size)
        for (_, code, length) in codes {
            for place in stride(from: code, to: EntryCode.size, by: 1 << length) {
                #expect(!taken[place])
                taken[place] = true
            }
        }
        // Entries of any shape, with any quotient.
        let general = Set(codes.map(\.symbol).filter(\.isOfAnyShape).map(\.quotient))
        #expect(general == Set((0..<EntrySymbol.quotients).map(Optional.some) + [nil]))
    }

    @Test func 常见的码短() throws {
        var counts = EntryCounts()
        for _ in 0..<1000 { counts.add(shape: 0x181, quotient: 0) }
        for _ in 0..<30 { counts.add(shape: 0x80, quotient: 3) }
        let lengths = Dictionary(
            uniqueKeysWithValues: counts.code().symbols.map { ($0.symbol, $0.length) })
        let common = try #require(lengths[EntrySymbol(shape: 0x181, quotient: 0)])
        let rare = try #require(lengths[EntrySymbol(shape: 0x80, quotient: 3)])
        #expect(common <= 2)
        #expect(rare > common && rare <= 6)
    }

    @Test(arguments: [0, 1, 300, 3000])
    func 写进文件再读出来是同样的码(_ kinds: Int) {
        var dice = Dice(seed: UInt64(kinds))
        let code = Self.counts(kinds, &dice).code()
        let read = code.bytes.withUnsafeBytes { EntryCode($0) }
        #expect((0..<EntryCode.size).allSatisfy { code.meanings[$0] == read.meanings[$0] })
        #expect(read.bytes == code.bytes)
    }

    @Test func 合起来的码按各份的多少() throws {
        var (first, second) = (EntryCounts(), EntryCounts())
        for _ in 0..<1000 { first.add(shape: 0x181, quotient: 0) }
        for _ in 0..<1000 { second.add(shape: 0x80, quotient: 0) }
        var both = EntryCounts()
        both.add(first.code(), share: 9)
        both.add(second.code(), share: 1)
        let lengths = Dictionary(uniqueKeysWithValues: both.code().symbols.map { ($0.symbol, $0.length) })
        let many = try #require(lengths[EntrySymbol(shape: 0x181, quotient: 0)])
        let few = try #require(lengths[EntrySymbol(shape: 0x80, quotient: 0)])
        #expect(many < few)
    }
}
