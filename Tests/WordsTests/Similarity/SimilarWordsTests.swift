import ChineseText
import Testing
import Words

struct SimilarWordsTests {
    private static let readings = CharacterSheets.readings(
        """
        ai|爱
        fu|服
        hui|会回
        shan|山
        san|三
        shao|少
        shi|市是事实
        tong|通同
        wang|王
        wei|未
        wu|务
        xin|心新
        yong|永勇
        zhan|战站占
        """)

    private static let characters = SimilarCharacters(
        readings: readings, sounds: CharacterSheets.sounds("声母|sh|s\n", readings),
        looks: CharacterSheets.looks("市巿\n未末\n"))

    private let words = SimilarWords(
        ["爱心服务站", "服务站", "王少勇", "南通市", "南通", "是否", "战略", "未成年人", "周末", "期末会", "少先队", "山区会", "服务战", "a站b"],
        characters: characters)

    private func slips(_ text: String, at position: Int = 0, two: Bool = false) -> [String] {
        words.slips(in: Scalars(text), at: position, twoCharacters: two).map {
            "\($0.form)→\($0.end) 第\($0.place)字 \($0.similarity)"
        }
    }

    @Test func 错一个字() {
        #expect(slips("爱心服务战有多少") == ["爱心服务站→5 第4字 sameSound"])
        #expect(slips("王少永是谁") == ["王少勇→3 第2字 sameSound"])
        #expect(slips("去年南通巿有", at: 2) == ["南通市→5 第4字 sameLook"])
        #expect(slips("三区会") == ["山区会→3 第0字 nearSound"])
        #expect(slips("末成年人") == ["未成年人→4 第0字 sameLook"])
        #expect(slips("a占b") == ["a站b→3 第1字 sameSound"])
    }

    @Test func 写对的不动() {
        #expect(slips("爱心服务站有多少") == [])
        #expect(slips("南通市") == [])
        // 服务战 is on the list itself.
        #expect(slips("服务战") == [])
        #expect(slips("周末成年人", at: 1) == [])
        #expect(slips("期末会") == [])
    }

    @Test func 属于别的词的字不算错() {
        #expect(slips("南通是否有") == [])
        #expect(slips("爱心服务战略") == [])
        #expect(slips("南通是多少") == ["南通市→3 第2字 sameSound"])
    }

    @Test(arguments: ["爱新服务战", "王永少", "爱心服务", "爱心服务队", "南通，", "南通s", "", "爱心服占务"])
    func 错得太多或不像(_ text: String) {
        #expect(slips(text) == [])
    }

    @Test func 两个字的词要问才找() {
        #expect(slips("南同") == [])
        #expect(slips("南同", two: true) == ["南通→2 第1字 sameSound"])
        // Look and near sound are too little for two characters.
        #expect(slips("周未", two: true) == [])
    }

    @Test func 长的在前再按像的程度() {
        let words = SimilarWords(["服务巿", "服务事", "服务实", "服务站台"], characters: Self.characters)
        let found = words.slips(in: Scalars("服务市台"), at: 0)
        #expect(found.map(\.form) == ["服务事", "服务实", "服务巿"])
        let longer = SimilarWords(["服务站", "服务站台", "服务站"], characters: Self.characters)
        #expect(longer.slips(in: Scalars("服务占台"), at: 0).map(\.form) == ["服务站台", "服务站"])
    }

    @Test func 空的词表和太长的词() {
        #expect(SimilarWords([], characters: Self.characters).slips(in: Scalars("服务站"), at: 0) == [])
        let long = String(repeating: "服", count: 32) + "站"
        #expect(SimilarWords([long, ""], characters: Self.characters).slips(in: Scalars(long), at: 0) == [])
    }
}
