import TestSupport
import Testing

@testable import Search

/// Sixty-four records in a row are decided as each of them is.
struct AllowedValuesTests {
    /// A column of records with so many values, some of them in long runs; now and then a number that no value has.
    private static func column(_ numbers: [Int], values: Int) throws -> CodedColumn {
        let width = CodedColumn.width(values: values)
        var bytes = CodedColumn.head((0..<values).map { Array("值\($0)".utf8) })
        for number in numbers {
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
        }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        memory.copyBytes(from: bytes)
        return try #require(CodedColumn(UnsafeRawBufferPointer(memory), records: numbers.count))
    }

    @Test(arguments: [1, 2, 5, 256, 300, 70_000])
    func 成片地定和逐个地定一样(_ values: Int) throws {
        var dice = Dice(seed: UInt64(values))
        var numbers: [Int] = []
        while numbers.count < 3000 {
            let isWrong = dice.roll(20) == 0
            let number = isWrong ? values + dice.roll(3) : dice.roll(values)
            numbers += [Int](repeating: number, count: dice.roll(4) == 0 ? 1 + dice.roll(200) : 1)
        }
        let column = try Self.column(numbers, values: values)
        for share in [1, 2, 7] {
            let allowed = (0..<values).map { _ in dice.roll(share + 1) == 0 }
            var next = 0
            let kept = AllowedValues(column) { _ in
                next += 1
                return allowed[next - 1]
            }
            #expect(kept.isEmpty == !allowed.contains(true) && kept.isAll == !allowed.contains(false))
            for start in stride(from: 0, to: numbers.count, by: 64) {
                let records = start..<min(start + 64 - dice.roll(10), numbers.count)
                let places = UInt64.max >> UInt64(64 - records.count)
                for bits in [
                    places, places & (UInt64(dice.roll(1 << 30)) &* 0x9E37_79B9_7F4A_7C15),
                    places & 1 << UInt64(dice.roll(64)), 0,
                ] {
                    let expected = records.reduce(UInt64(0)) { sum, record in
                        let code = column.code(of: record)
                        return sum | (code < values && allowed[code] ? 1 << UInt64(record - start) : 0)
                    }
                    #expect(kept.keep(bits, of: records) == bits & expected)
                }
            }
        }
    }
}
