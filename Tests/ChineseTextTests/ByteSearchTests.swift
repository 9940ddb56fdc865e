import ChineseText
import Testing

struct ByteSearchTests {
    @Test(arguments: [
        ("工会职工工会", "工会", [0, 12]), ("工工工", "工工", [0, 3]), ("工会", "职工", []), ("", "工", []), ("工会", "", []),
        ("111", "1", [0, 1, 2]),
    ])
    func 找出每一处连重叠的也算(_ text: String, _ word: String, _ places: [Int]) {
        #expect(text.utf8.places(of: word.utf8) == places)
        #expect(text.utf8.place(of: word.utf8)?.lowerBound == places.first)
    }
}
