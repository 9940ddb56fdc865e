import ChineseText
import Testing
import Words

struct PrefixIndexTests {
    private func index(_ keys: (String, Int)...) -> PrefixIndex {
        PrefixIndex(keys.map { (Array($0.0.unicodeScalars), $0.1) })
    }

    private func found(_ index: PrefixIndex, _ text: String, at start: Int = 0) -> [String] {
        index.values(in: Scalars(text), at: start).map { "\($0.end):\($0.values)" }
    }

    @Test func 短的在前() {
        let index = index(("工", 1), ("工会", 2), ("工会会员", 3), ("会员", 4))
        #expect(found(index, "工会会员多") == ["1:[1]", "2:[2]", "4:[3]"])
        #expect(found(index, "工会会", at: 1) == [])
        #expect(found(index, "工会会员", at: 2) == ["4:[4]"])
    }

    @Test func 一个键可有几个值() {
        #expect(found(index(("工会", 1), ("工会", 7)), "工会") == ["2:[1, 7]"])
    }

    @Test func 只有开头一部分不算() {
        #expect(found(index(("工会会员", 1)), "工会") == [])
    }

    @Test func 空键不收() {
        #expect(found(index(("", 1)), "工会") == [])
    }

    @Test func 文外没有键() {
        let index = index(("工", 1))
        #expect(found(index, "工", at: 1) == [])
        #expect(found(index, "", at: 0) == [])
    }
}
