import ChineseText
import Testing
import Words

struct WordSearchTests {
    private let lexicon = SheetText.lexicon(
        ("places", "规范|别称\n云河市|云河\n云河市南屏区|南屏\n南屏区|\n"),
        ("actions", "规范|别称\n建成|\n云|\n"))

    private func found(_ text: String, of sheet: String = "places") -> [String] {
        let scalars = Scalars(text)
        return lexicon.occurrences(of: sheet, in: scalars).map {
            let word = String(decoding: scalars.bytes[$0.range], as: UTF8.self)
            return "\(word)=\($0.entry.canonical)@\($0.range.lowerBound)"
        }
    }

    @Test func 取最长的互不重叠() {
        #expect(found("云河市南屏区建成") == ["云河市南屏区=云河市南屏区@0"])
        #expect(found("云河市和南屏区") == ["云河市=云河市@0", "南屏区=南屏区@12"])
        #expect(found("云河云河") == ["云河=云河市@0", "云河=云河市@6"])
    }

    @Test func 别的表里的词不算() {
        #expect(found("云河市建成", of: "actions") == ["云=云@0", "建成=建成@9"])
        #expect(found("建成") == [])
    }

    @Test(arguments: ["云河市南屏区", "云", "屏建成", ""])
    func 一处的一表之词就是那里所有词里这表的(_ line: String) {
        let text = Scalars(line)
        for sheet in ["places", "actions", "没有的表"] {
            for start in 0...text.count {
                let all = start < text.count ? lexicon.matches(in: text, at: start) : []
                #expect(lexicon.matches(ofSheet: sheet, in: text, at: start) == all.filter { $0.entry.sheet == sheet })
            }
        }
    }

    @Test func 没有词或没有表() {
        #expect(found("") == [])
        #expect(found("河市南") == [])
        #expect(found("云河市", of: "没有的表") == [])
    }

    /// Beginnings are kept as bits of a word; what sheets share one is told apart all the same.
    @Test func 表再多也各归各的() {
        let sheets = (0..<70).map { ("s\($0)", "规范|别称\n云河\($0 % 7)|\n工\($0)|\n") }
        let lexicon = SheetText.lexicon(sheets)
        for number in [0, 6, 62, 63, 64, 69] {
            let found = lexicon.occurrences(of: "s\(number)", in: Scalars("云河3工\(number)云河\(number % 7)"))
            #expect(found.map(\.entry.form).contains("工\(number)"))
            #expect(found.count == (number % 7 == 3 ? 3 : 2))
        }
    }

    @Test func 大写和小写一样找() {
        let lexicon = SheetText.lexicon(("words", "规范|别称\nApp|\n"))
        #expect(lexicon.occurrences(of: "words", in: Scalars("APP和app")).count == 2)
    }
}
