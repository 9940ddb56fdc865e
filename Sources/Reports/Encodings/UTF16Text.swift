/// Text in UTF-16, as some editors and spreadsheets save it.
enum UTF16Text {
    /// - Throws: `ReportProblem` at half a character.
    static func utf8(path: String, _ bytes: [UInt8], bigEndian: Bool) throws(ReportProblem) -> [UInt8] {
        let units = units(bytes[...], bigEndian: bigEndian)
        var text: [UInt8] = []
        var decoder = UTF16()
        var iterator = (units.first == 0xFEFF ? units.dropFirst() : units[...]).makeIterator()
        var ended = false
        while !ended {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): text += Array(String(scalar).utf8)
            case .emptyInput: ended = true
            case .error: throw broken(path, after: text)
            }
        }
        guard bytes.count % 2 == 0 else { throw broken(path, after: text) }
        return text
    }

    private static func broken(_ path: String, after text: [UInt8]) -> ReportProblem {
        let place = UTF8Check.place(after: text)
        return ReportProblem(
            file: path, line: place.line, column: place.column,
            message: "UTF-16 文本在这里断了半个字；请用 UTF-8 编码另存后再收录")
    }

    /// Whether bytes without a mark are UTF-16, and then whether high bytes come first; nil for anything else.
    static func likely(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4 else { return nil }
        let sample = bytes.prefix(8192)
        let shares = [false, true].map { order in (order, share(units(sample, bigEndian: order))) }
        guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 >= 900 else { return nil }
        return best.0
    }

    private static func units(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
    }

    /// How many in a thousand are characters that Chinese reports are written with. Bytes of GBK taken for UTF-16 fall
    /// into Hangul, Yi and private use, which are none of them.
    private static func share(_ units: [UInt16]) -> Int {
        let usual = units.count { unit in
            switch unit {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2026, 0x3000...0x303F, 0x4E00...0x9FA5, 0xFF01...0xFF5E: true
            default: false
            }
        }
        return units.isEmpty ? 0 : 1000 * usual / units.count
    }
}
