import ChineseText
import Testing
import Words

/// The prefix tree against a list that is searched from one end to the other.
struct PrefixIndexReferenceTests {
    /// Keys and values as they were put in.
    private struct List {
        var keys: [(key: [Unicode.Scalar], value: Int)] = []

        func values(in text: Scalars, at start: Int) -> [String] {
            let rest = text.values[min(start, text.count)...].map(\.lowercase)
            let lengths = Set(keys.filter { rest.starts(with: $0.key) }.map(\.key.count)).sorted()
            return lengths.map { length in
                "\(start + length):\(values(of: Array(rest.prefix(length))))"
            }
        }

        func values(of key: [Unicode.Scalar]) -> [Int] { keys.filter { $0.key == key }.map(\.value) }
    }

    private static func found(_ index: PrefixIndex, _ text: Scalars, at start: Int) -> [String] {
        index.values(in: text, at: start).map { "\($0.end):\($0.values)" }
    }

    private static func random(_ dice: inout Dice, from alphabet: [Unicode.Scalar], atMost length: Int)
        -> [Unicode.Scalar]
    {
        (0..<dice.roll(length) + 1).map { _ in alphabet[dice.roll(alphabet.count)] }
    }

    /// A small alphabet, so that many keys are prefixes of one another or the same; the last scalars are rare ones.
    private static let letters = Array("工会员南通ab1\u{0}𠮷\u{10FFFF}".unicodeScalars)

    @Test(arguments: 0..<40)
    func 与逐个比对的结果相同(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var list = List()
        for value in 0..<dice.roll(200) {
            let key = Self.random(&dice, from: Self.letters, atMost: 5)
            list.keys.append((key, value))
        }
        let index = PrefixIndex(list.keys)
        for _ in 0..<30 {
            let text = Scalars(scalars: Self.random(&dice, from: Self.letters + ["A", "B", "某"], atMost: 12))
            for start in 0...text.count {
                #expect(Self.found(index, text, at: start) == list.values(in: text, at: start))
            }
            let key = Self.random(&dice, from: Self.letters, atMost: 4)
            #expect(index.values(of: key) == list.values(of: key))
        }
    }

    @Test func 一个键是另一个的开头() {
        let long = Array(repeating: Unicode.Scalar("工"), count: 300)
        let index = PrefixIndex((1...300).reversed().map { (Array(long[..<$0]), $0) })
        let text = Scalars(scalars: long)
        #expect(index.values(in: text, at: 0).map(\.end) == Array(1...300))
        #expect(index.values(in: text, at: 290).map(\.values) == (1...10).map { [$0] })
    }

    @Test func 一万个键() {
        var dice = Dice(seed: 7)
        let characters = (0..<3000).compactMap { Unicode.Scalar(0x4E00 + UInt32($0) * 6) }
        let keys = (0..<10_000).map { (key: Self.random(&dice, from: characters, atMost: 4), value: $0) }
        let index = PrefixIndex(keys)
        let known = Dictionary(grouping: keys, by: \.key).mapValues { $0.map(\.value) }
        #expect(known.allSatisfy { index.values(of: $0.key) == $0.value })
        for key in known.keys {
            let text = Scalars(scalars: key + [characters[dice.roll(3000)]])
            let expected = (1...text.count).compactMap { end in
                known[Array(text.values[..<end])].map { "\(end):\($0)" }
            }
            #expect(Self.found(index, text, at: 0) == expected)
        }
    }

    @Test func 大写的文字小写的键() {
        let index = PrefixIndex([(Array("app".unicodeScalars), 1), (Array("é".unicodeScalars), 2)])
        #expect(Self.found(index, Scalars("APp"), at: 0) == ["3:[1]"])
        #expect(Self.found(index, Scalars("É"), at: 0) == [], "只有 ASCII 字母不分大小写")
        #expect(index.values(of: Array("APP".unicodeScalars)) == [])
    }
}

extension Scalars {
    fileprivate init(scalars: [Unicode.Scalar]) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        self.init(String(text))
    }
}

/// Numbers that look random and are the same on every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}
