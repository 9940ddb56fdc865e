import ChineseText
import Testing
import Words

struct LatinSpellingTests {
    private static let readings = CharacterSheets.readings(
        """
        an|安
        chong|重
        dong|东
        jiang|江
        liang|梁
        lv|吕
        nan|南
        qing|庆
        tong|通同
        xi|西
        xian|县先
        zhong|重
        """)

    private let spelling = LatinSpelling(
        ["南通", "南", "县", "西安", "重庆", "吕梁", "江南", "南同", "江东县", "A县", "南通"], readings: readings)

    private func found(_ text: String, at position: Int = 0) -> [String] {
        spelling.matches(in: Scalars(text), at: position).map { "\($0.form)→\($0.end)" }
    }

    /// Letters that cannot be read as syllables stand for no word, and the list need not be made for them.
    @Test(arguments: [
        ("8+x", false), ("app", false), ("nanx", false), ("an", false), ("", false), ("南通", false),
        ("nantong", true), ("xi'an", true), ("XiAn", true), ("LüLiang", true), ("lyuliang", true), ("在nan tong", true),
    ])
    func 拼不成音节的字母不必查词(_ text: String, _ mayStand: Bool) {
        #expect(LatinSpelling.mayStand(in: Scalars(text), readings: Self.readings) == mayStand)
    }

    @Test func 查得到词的都可能有词() {
        for text in ["nantong", "nan tong", "西xi'an", "zhong-qing", "lu liang", "jiangdongxian", "chongqing好"] {
            let isFound = (0..<text.unicodeScalars.count).contains { !found(text, at: $0).isEmpty }
            let mayStand = LatinSpelling.mayStand(in: Scalars(text), readings: Self.readings)
            #expect(!isFound || mayStand, "\(text)")
        }
    }

    @Test func 一个词的几种拼法() {
        func spellings(_ word: String) -> [String] { LatinSpelling.spellings(of: word, readings: Self.readings) }
        #expect(spellings("重庆") == ["chongqing", "zhongqing"])
        #expect(spellings("吕梁") == ["lvliang", "luliang", "lyuliang"])
        #expect(spellings("县") == [])
        #expect(spellings("A县") == [])
        #expect(spellings("海安") == [])
    }

    @Test(arguments: ["nantong", "Nan Tong", "NANTONG", "NanTong", "nan'tong", "nan’tong", "nan-tong"])
    func 大小写和分隔都行(_ text: String) {
        #expect(found(text) == ["南通→\(text.unicodeScalars.count)", "南同→\(text.unicodeScalars.count)"])
    }

    @Test func 地名里的隔音符号() {
        #expect(found("xi'an") == ["西安→5"])
        #expect(found("xian") == ["西安→4"])
        #expect(found("lüliang") == ["吕梁→7"])
        #expect(found("Lyu liang") == ["吕梁→9"])
        #expect(found("zhongqing") == ["重庆→9"])
    }

    @Test func 在句子中间() {
        #expect(found("2022年nantong有多少家", at: 5) == ["南通→12", "南同→12"])
        #expect(found("xi an nan tong", at: 0) == ["西安→5"])
        #expect(found("xi an nan tong", at: 6) == ["南通→14", "南同→14"])
        #expect(found("jiang dong xian", at: 0) == ["江东县→15"])
        #expect(found("jiang nan tong", at: 0) == ["江南→9"])
    }

    @Test(arguments: [
        "na ntong", "nantongx", "nan  tong", "nan，tong", "nan", "xia n", "南通", "", "nantong8x'", "finance",
    ])
    func 不是整个的词(_ text: String) {
        #expect(found(text).filter { !text.hasPrefix("nantong8") || !$0.hasSuffix("→7") } == [])
    }

    @Test func 不从字母中间起() {
        #expect(found("xnantong", at: 1) == [])
        #expect(found("nantong", at: 7) == [])
        #expect(found(String(repeating: "nantong", count: 20)) == [])
    }
}
