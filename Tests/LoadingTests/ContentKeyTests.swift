import Loading
import Testing

/// The same files have the same key, and whatever differs gives another one.
struct ContentKeyTests {
    private typealias Files = [(path: String, bytes: [UInt8])]

    private static let files: Files = [
        ("lexicon/places.tsv", Array("规范\t别称\n南通市\t南通\n".utf8)), ("questions/value.gram", Array("$句 = 甲;".utf8)),
        ("ranking.tsv", []),
    ]

    @Test func 同样的文件同样的键() {
        let again = Self.files.map { ($0.path, Array($0.bytes)) }
        #expect(ContentKey(of: Self.files) == ContentKey(of: again))
        #expect(ContentKey(of: Self.files, salt: "甲") == ContentKey(of: again, salt: "甲"))
        #expect(ContentKey(of: Self.files).description == ContentKey(of: again).description)
    }

    @Test func 写成三十二个小写的十六进制数字() {
        for count in 0..<200 {
            let key = ContentKey(of: [("a", [UInt8](repeating: 0, count: count))]).description
            #expect(key.utf8.count == 32)
            #expect(key.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        }
    }

    @Test func 改一个字节键就不同() {
        let key = ContentKey(of: Self.files)
        for (number, file) in Self.files.enumerated() {
            for place in file.bytes.indices {
                for bit in 0..<8 {
                    var changed = Self.files
                    changed[number].bytes[place] ^= 1 << UInt8(bit)
                    #expect(ContentKey(of: changed) != key)
                }
            }
        }
    }

    @Test func 改名字加文件减文件键都不同() {
        var renamed = Self.files
        renamed[0].path = "lexicon/place.tsv"
        let others: [Files] = [
            renamed, [], Array(Self.files.dropLast()), Self.files + [("z", [])], Self.files.reversed(),
            [Self.files[1], Self.files[0], Self.files[2]],
        ]
        let keys = ([Self.files] + others).map { ContentKey(of: $0) }
        #expect(Set(keys).count == keys.count)
    }

    @Test func 内容在名字和文件之间移动键就不同() {
        let split: [Files] = [
            [("ab", Array("cd".utf8))], [("a", Array("bcd".utf8))], [("abcd", [])], [("", Array("abcd".utf8))],
            [("ab", Array("c".utf8)), ("d", [])], [("ab", []), ("cd", [])], [("ab", [0]), ("cd", [])],
        ]
        #expect(Set(split.map { ContentKey(of: $0) }).count == split.count)
    }

    @Test func 末尾补零的长短不同键也不同() {
        let keys = (0..<200).map { ContentKey(of: [("a", [UInt8](repeating: 0, count: $0))]) }
        #expect(Set(keys).count == keys.count)
    }

    @Test func 盐不同键不同() {
        let keys = ["", "a", "b", "ab", "lexicon/places.tsv"].map { ContentKey(of: Self.files, salt: $0) }
        #expect(Set(keys).count == keys.count)
        #expect(ContentKey(of: Self.files, salt: "") == ContentKey(of: Self.files))
    }

    @Test func 一万个相近的内容没有两个同键() {
        let keys = (0..<10_000).map { ContentKey(of: [("a", Array("第\($0)行\n".utf8))]) }
        #expect(Set(keys).count == keys.count)
        #expect(Set(keys.map(\.words[0])).count == keys.count)
        #expect(Set(keys.map(\.words[1])).count == keys.count)
    }
}
