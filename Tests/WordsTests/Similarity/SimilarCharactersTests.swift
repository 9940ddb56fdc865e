import Testing
import Words

struct SimilarCharactersTests {
    private static let readings = CharacterSheets.readings(
        """
        fei|飞
        hui|会回
        lan|蓝
        nan|南男
        san|三
        shan|山
        shang|上
        shi|市是
        wei|未
        zhan|战站
        zheng|正
        """)

    private let similar = SimilarCharacters(
        readings: readings,
        sounds: CharacterSheets.sounds("声母|sh|s\n声母|n|l\n韵母|an|ang\n音节|hui|fei\n", readings),
        looks: CharacterSheets.looks("市巿\n未末\n南男\n己已巳\n已己\n"))

    @Test(arguments: [
        ("战", "站", Similarity.sameSound), ("巿", "市", .sameLook), ("未", "末", .sameLook), ("己", "巳", .sameLook),
        ("三", "山", .nearSound), ("三", "上", .nearSound), ("蓝", "南", .nearSound), ("飞", "会", .nearSound),
    ])
    func 像的字(_ typed: String, _ meant: String, _ similarity: Similarity) {
        #expect(similar.similarity(of: typed, to: meant) == similarity)
        #expect(similar.similarity(of: meant, to: typed) == similarity)
    }

    @Test func 几样都像取最可信的() {
        #expect(similar.similarity(of: "男", to: "南") == .sameSound)
        #expect(Similarity.sameSound < .sameLook)
        #expect(Similarity.sameLook < .nearSound)
    }

    @Test(arguments: [("市", "市"), ("南", "山"), ("站", "正"), ("a", "b"), ("是", "巿"), ("未", "会")])
    func 不像的字(_ typed: String, _ meant: String) {
        #expect(similar.similarity(of: typed, to: meant) == nil)
    }

    @Test func 列出可能的字() {
        func meant(_ character: Unicode.Scalar) -> [String] {
            similar.meant(by: character).map { "\($0.character)\($0.similarity.rawValue)" }
        }
        #expect(meant("市") == ["是0", "巿1"])
        #expect(meant("南") == ["男0", "蓝2"])
        #expect(meant("已") == ["己1", "巳1"])
        #expect(meant("三") == ["山2", "上2"])
        #expect(meant("会") == ["回0", "飞2"])
        #expect(meant("工") == [])
    }

    @Test(arguments: [
        ("声母|sh", "sounds.tsv:2:1: 有2列，应为3列（类、音、近音）；列与列之间是一个制表符"),
        ("声调|sh|s", "sounds.tsv:2:1: 没有“声调”这一类；类是声母、韵母或者音节"),
        ("声母|sh|ss", "sounds.tsv:2:1: “ss”不是声母；请写不带声调的小写拼音，ü 写作 v"),
        ("韵母|an|zh", "sounds.tsv:2:1: “zh”不是韵母；请写不带声调的小写拼音，ü 写作 v"),
        ("音节|huì|fei", "sounds.tsv:2:1: “huì”不是音节；请写不带声调的小写拼音，ü 写作 v"),
    ])
    func 读音表的坏行(_ line: String, _ problem: String) {
        #expect(CharacterSheets.sounds(line + "\n", Self.readings).problems.map(\.description) == [problem])
    }

    @Test(arguments: [
        ("未", "similar.tsv:2:1: 只有一个字；请把和它像的字写在同一行"),
        ("未 末", "similar.tsv:2:1: “ ”不是汉字；同一组的字连着写，不加空格"),
        ("未末未", "similar.tsv:2:1: “未”写了两次；请删去一个"),
        ("未|末", "similar.tsv:2:1: 有2列，应为1列（字）；列与列之间是一个制表符"),
    ])
    func 字形表的坏行(_ line: String, _ problem: String) {
        let looks = CharacterSheets.looks(line + "\n市巿\n")
        #expect(looks.problems.map(\.description) == [problem])
        #expect(!looks.areAlike("未", "末"))
        #expect(looks.areAlike("市", "巿"))
    }

    @Test func 三张表的毛病都说() {
        let similar = SimilarCharacters(
            readings: CharacterSheets.readings("x|女\n"), sounds: CharacterSheets.sounds("声母|q|x\n", Self.readings),
            looks: CharacterSheets.looks("女\n"))
        #expect(similar.problems.map(\.file) == ["readings.tsv", "sounds.tsv", "similar.tsv"])
    }
}
