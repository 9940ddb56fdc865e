import Testing
import Words

struct CharacterReadingsTests {
    private let readings = CharacterSheets.readings(
        "chang|长常\nchong|重虫\nnv|女\nqing|庆青\nzhang|长章\nzhong|重中\n")

    @Test func 多音字在几行里() {
        #expect(readings.readings(of: "长") == ["chang", "zhang"])
        #expect(readings.readings(of: "女") == ["nv"])
        #expect(readings.readings(of: "工") == [])
        #expect(readings.readings(of: "a") == [])
    }

    @Test func 一个词有几种读法() {
        #expect(readings.pronunciations(of: "重庆") == [["chong", "qing"], ["zhong", "qing"]])
        #expect(readings.pronunciations(of: "女") == [["nv"]])
        #expect(readings.pronunciations(of: "重长重长").count == 16)
        #expect(
            readings.pronunciations(of: "重长重长", limit: 3).map { $0.joined(separator: " ") } == [
                "chong chang chong chang", "chong chang chong zhang", "chong chang zhong chang",
            ])
    }

    @Test(arguments: ["", "重工", "a重", "2重"])
    func 有字读不出就没有读法(_ word: String) {
        #expect(readings.pronunciations(of: word) == [])
    }

    @Test func 写得好的表没有毛病() {
        #expect(readings.problems == [])
        let withMark = CharacterReadings(
            file: "readings.tsv", bytes: [0xEF, 0xBB, 0xBF] + CharacterSheets.bytes("# 注\r\n音节|字\r\n\r\nnv|女\r\n"))
        #expect(withMark.problems == [])
        #expect(withMark.readings(of: "女") == ["nv"])
    }

    @Test(arguments: [
        ("chang 长", "readings.tsv:2:1: 有1列，应为2列（音节、字）；列与列之间是一个制表符"),
        ("chang|长|章", "readings.tsv:2:1: 有3列，应为2列（音节、字）；列与列之间是一个制表符"),
        ("chang|", "readings.tsv:2:1: “字”一列是空的；请补上，或者删去这一行"),
        ("cháng|长", "readings.tsv:2:1: “cháng”不是音节；请写不带声调的小写拼音，ü 写作 v"),
        ("Chang|长", "readings.tsv:2:1: “Chang”不是音节；请写不带声调的小写拼音，ü 写作 v"),
        ("ng|长", "readings.tsv:2:1: “ng”不是音节；请写不带声调的小写拼音，ü 写作 v"),
        ("chang|长 章", "readings.tsv:2:1: “ ”不是汉字；字与字连着写，不加空格"),
    ])
    func 坏行说清楚并跳过(_ line: String, _ problem: String) {
        let readings = CharacterSheets.readings(line + "\nnv|女\n")
        #expect(readings.problems.map(\.description) == [problem])
        #expect(readings.readings(of: "长") == [])
        #expect(readings.readings(of: "女") == ["nv"])
    }

    @Test func 同一个音节写了两行() {
        let readings = CharacterSheets.readings("nv|女\nnv|钕\n")
        #expect(readings.problems.map(\.description) == ["readings.tsv:3:1: 音节“nv”在第2行已经有了；请合成一行"])
        #expect(readings.readings(of: "钕") == [])
    }

    @Test func 没有表头或不是文本() {
        let headless = CharacterReadings(file: "readings.tsv", bytes: CharacterSheets.bytes("nv|女\nba|八\n"))
        #expect(headless.problems.map(\.line) == [1])
        #expect(headless.readings(of: "八") == ["ba"])
        let broken = CharacterReadings(file: "readings.tsv", bytes: [0xFF, 0xFE])
        #expect(broken.problems.map(\.description) == ["readings.tsv:1:1: 不是 UTF-8 文本；请用 UTF-8 编码保存这张表"])
    }
}
