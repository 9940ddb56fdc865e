/// How the entries of a segment's lists are written in bits: a symbol that comes often has a short code.
///
/// A symbol is the shape of an entry with the *quotient* of its gap: what is above the low bits, which each block writes as they are
/// (Golomb and Rice). One table of codes serves all lists of a segment: tables of their own would take what they save. No code begins
/// like another; they are read from the lowest bit on, by one look into a table.
///
/// ```
/// codes   for each symbol, shorter codes first: symbol << 5 | length of its code, UInt32 · how often it came UInt32
/// ```
/// The codes follow from their lengths: one after the other they fill the numbers of `longest` bits, highest bit first.
final class EntryCode: Sendable {
    /// The longest code.
    static let longest = 11
    static let size = 1 << longest
    static let mask = UInt64(size - 1)
    private static let rowSize = 8

    /// What the next bits mean, by their lowest `longest` ones: shape << 16 | flags << 12 | quotient << 8 | length of the
    /// code. Of a symbol that is not whole, more bits follow the code (`EntrySymbol`).
    nonisolated(unsafe) let meanings: UnsafePointer<UInt32>
    let symbols: [(symbol: EntrySymbol, weight: UInt32, length: Int)]

    init(_ symbols: [(symbol: EntrySymbol, weight: UInt32, length: Int)]) {
        self.symbols = symbols
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.size)
        table.initialize(repeating: 0, count: Self.size)
        for (symbol, code, length) in Self.codes(symbols) {
            let meaning = symbol.meaning | UInt32(length)
            for place in stride(from: code, to: Self.size, by: 1 << length) { table[place] = meaning }
        }
        meanings = UnsafePointer(table)
    }

    deinit { meanings.deallocate() }

    /// Of a file. What is damaged there has other meanings, or none, and is read with them all the same.
    convenience init(_ part: UnsafeRawBufferPointer) {
        let rows = part.baseAddress.map { base in
            (0..<(part.count / Self.rowSize)).map { row in
                let word = base.word(at: row * Self.rowSize)
                return (
                    EntrySymbol(number: word >> 5), base.word(at: row * Self.rowSize + 4),
                    min(Self.longest, max(1, Int(word & 31)))
                )
            }
        }
        self.init(rows ?? [])
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (symbol, weight, length) in symbols {
            bytes.append(littleEndian: symbol.number << 5 | UInt32(length))
            bytes.append(littleEndian: weight)
        }
        return bytes
    }

    /// The codes, lowest bit first, as far as there is room for them.
    static func codes(
        _ symbols: [(symbol: EntrySymbol, weight: UInt32, length: Int)]
    ) -> [(symbol: EntrySymbol, code: Int, length: Int)] {
        var codes: [(EntrySymbol, Int, Int)] = []
        var place = 0
        for (symbol, _, length) in symbols {
            guard place + size >> length <= size else { break }
            var code = 0
            for bit in 0..<length { code |= (place >> (longest - 1 - bit) & 1) << bit }
            codes.append((symbol, code, length))
            place += size >> length
        }
        return codes
    }
}
