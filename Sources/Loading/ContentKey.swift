/// A number of 128 bits that stands for the names and bytes of files: two folders with the same key hold the same.
///
/// Not meant to withstand somebody who wants two contents of one key. Multiply and rotate, as in MurmurHash3
/// (A. Appleby, 2011).
public struct ContentKey: Hashable, Sendable, CustomStringConvertible {
    public let words: [UInt64]

    init(words: [UInt64]) { self.words = words }

    public init(of files: [(path: String, bytes: [UInt8])], salt: String = "") {
        var key = Mixer()
        key.add(Array(salt.utf8))
        for file in files {
            key.add(Array(file.path.utf8))
            key.add(file.bytes)
        }
        words = key.words
    }

    public var description: String {
        words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Four lanes side by side, so that a processor works on all of them at once.
    struct Mixer {
        private var lanes: SIMD4<UInt64> = [
            0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89,
        ]

        mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            mix([UInt64(bytes.count), 0, 0, 0])
            var offset = 0
            while offset + 32 <= bytes.count {
                mix(bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self))
                offset += 32
            }
            var rest = SIMD4<UInt64>(repeating: 0)
            for index in offset..<bytes.count {
                rest[(index - offset) / 8] = rest[(index - offset) / 8] << 8 | UInt64(bytes[index])
            }
            mix(rest)
        }

        @inline(__always)
        private mutating func mix(_ words: SIMD4<UInt64>) {
            let mixed = (lanes ^ words) &* SIMD4(repeating: 0x87C3_7B91_1142_53D5)
            lanes = (mixed &<< 31 | mixed &>> 33) &+ SIMD4(repeating: 0x52DC_E729)
        }

        /// Every lane bears upon both words.
        var words: [UInt64] {
            var (first, second): (UInt64, UInt64) = (0, 0)
            for lane in 0..<4 {
                first = Self.finished(first ^ lanes[lane])
                second = Self.finished(second &+ lanes[3 - lane] &* 0x4CF5_AD43_2745_937F)
            }
            return [first, second]
        }

        private static func finished(_ word: UInt64) -> UInt64 {
            var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
            word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
            return word ^ word >> 33
        }
    }
}
