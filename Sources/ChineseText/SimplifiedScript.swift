internal import COpenCC
internal import Glibc
internal import Synchronization

/// Traditional characters turned into simplified ones, by OpenCC: 請問基層工會有多少家 becomes 请问基层工会有多少家.
public enum SimplifiedScript {
    /// Open from first use to the end of the program; opening reads some hundred kilobytes of tables.
    private static let converter = Mutex(Converter())

    /// The text in simplified characters, as it is where the tables of OpenCC are not installed.
    public static func of(_ text: String) -> String {
        converter.withLock { $0.simplified(text) } ?? text
    }

    /// The text in simplified characters that take as many bytes as the traditional ones did, so that what stands at an
    /// offset of one stands at that of the other: `發放慰問金3萬元` becomes `发放慰问金3万元`.
    ///
    /// Characters whose simplified twin is longer are left as they are; they are rare ones.
    ///
    /// Complexity: linear; a character that was not met before costs microseconds.
    public static func twin(of bytes: [UInt8]) -> [UInt8] {
        let text = Scalars(bytes)
        guard text.bytes.count == bytes.count, text.values.contains(where: isIdeograph) else { return bytes }
        let twins = converter.withLock { $0.twins(of: text.values) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for twin in twins { result.append(contentsOf: UTF8.encode(twin) ?? UTF8.encodedReplacementCharacter) }
        return result
    }

    public static func twin(of text: String) -> String { String(decoding: twin(of: Array(text.utf8)), as: UTF8.self) }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { ideographs.contains(scalar.value) }

    private static let ideographs: Range<UInt32> = 0x4E00..<0xA000

    private struct Converter: ~Copyable {
        /// Not the table of Taiwan's standard, which takes the simplified 么 of 什么 for a variant of 幺.
        private let handle = script_converter_open("t2s.json")
        /// The twins of the unified ideographs that were met, 0 for the others: OpenCC cuts words, which takes two
        /// microseconds a character.
        private var known = [UInt16](repeating: 0, count: Int(ideographs.count))
        /// Characters that are one thing in one word and another in the next: 計畫 and 畫家, 藉口 and 慰藉, 乾隆 and 乾淨.
        private static let ambiguous = Set("乾畫瞭藉覆".unicodeScalars)
        /// No word with one of them is longer, to either side.
        private static let reach = 3

        func simplified(_ text: String) -> String? {
            guard let handle, let converted = script_converter_turn(handle, text, text.utf8.count) else { return nil }
            defer { script_converter_free(converted) }
            return String(validatingCString: converted)
        }

        mutating func twins(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
            learn(scalars)
            return scalars.indices.map { place in
                let scalar = scalars[place]
                guard let number = Self.number(scalar) else { return scalar }
                if Self.ambiguous.contains(scalar) { return twin(at: place, in: scalars) }
                return Unicode.Scalar(known[number]) ?? scalar
            }
        }

        private static func number(_ scalar: Unicode.Scalar) -> Int? {
            ideographs.contains(scalar.value) ? Int(scalar.value - ideographs.lowerBound) : nil
        }

        private mutating func learn(_ scalars: [Unicode.Scalar]) {
            let new = Set(scalars.filter { Self.number($0).map { known[$0] == 0 } ?? false }).sorted()
            guard !new.isEmpty else { return }
            // Each by itself: a line ends every word.
            var lines = String.UnicodeScalarView()
            for scalar in new { lines.append(contentsOf: [scalar, "\n"]) }
            let turned = simplified(String(lines))?.unicodeScalars.filter { $0 != "\n" } ?? []
            for (scalar, twin) in zip(new, turned.count == new.count ? Array(turned) : new) {
                guard let number = Self.number(scalar) else { continue }
                known[number] = UInt16(exactly: twin.value) ?? UInt16(scalar.value)
            }
        }

        /// A character's twin among its neighbors.
        private func twin(at place: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
            let start = max(0, place - Self.reach)
            let around = scalars[start..<min(scalars.count, place + Self.reach + 1)]
            let turned = simplified(String(String.UnicodeScalarView(around))).map { Array($0.unicodeScalars) } ?? []
            guard turned.count == around.count, case let twin = turned[place - start], Self.number(twin) != nil else {
                return scalars[place]
            }
            return twin
        }
    }
}
