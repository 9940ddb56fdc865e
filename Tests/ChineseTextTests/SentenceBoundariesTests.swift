import ChineseText
import Testing

struct SentenceBoundariesTests {
    private func sentences(_ text: String, longest: Int = 360) -> [String] {
        let scalars = Scalars(text)
        return SentenceBoundaries.sentences(of: scalars, longest: longest).map {
            String(decoding: scalars.bytes[$0], as: UTF8.self)
        }
    }

    @Test(arguments: [
        Case("新建工会1200家。会员达3万人！还差多少？", "新建工会1200家。|会员达3万人！|还差多少？"),
        Case("第一句。 \n 第二句。　", "第一句。|第二句。"),
        Case("真的吗？！是的。", "真的吗？！|是的。"),
        Case("Done!Next?", "Done!|Next?"),
        Case("没有句号的一行", "没有句号的一行"),
        Case("（详见附件。）下一项。", "（详见附件。）|下一项。"),
        Case("“驿站开到了家门口。”她说。", "“驿站开到了家门口。”|她说。"),
        Case("活动叫《你好！》。共三场。", "活动叫《你好！》。|共三场。"),
    ])
    func 句末标点和其后的引号处分开(_ form: Case) {
        #expect(sentences(form.source).joined(separator: "|") == form.expected)
    }

    @Test(arguments: [
        Case("投入1.98万元。", "投入1.98万元。"),
        Case("一是建家；二是入会。", "一是建家；二是入会。"),
        Case("目标：建成10家，覆盖1万人。", "目标：建成10家，覆盖1万人。"),
        Case("等等……还有、很多", "等等……还有、很多"),
    ])
    func 别的标点处不分(_ form: Case) {
        #expect(sentences(form.source).joined(separator: "|") == form.expected)
    }

    @Test(arguments: [
        Case("“好吗？”他说。再见！", "“好吗？”他说。|再见！"),
        Case("主席问：“难不难？难在哪？”大家笑了。", "主席问：“难不难？难在哪？”大家笑了。"),
        Case("大家喊：“加油！加油！”，越走越快。", "大家喊：“加油！加油！”，越走越快。"),
        Case("他问“去哪儿？”后走了", "他问“去哪儿？”后走了"),
    ])
    func 引号里的问句不断开全句(_ form: Case) {
        #expect(sentences(form.source).joined(separator: "|") == form.expected)
    }

    @Test(arguments: [
        Case("他说：“今年建站20家。明年再建30家。会后合影。", "他说：“今年建站20家。|明年再建30家。|会后合影。"),
        Case("他问：“驿站在哪？就在路口。随后离开。", "他问：“驿站在哪？就在路口。|随后离开。"),
        Case("驿站开放了。”大家说好。", "驿站开放了。”|大家说好。"),
        Case("（一）建家（二入会。第二句。", "（一）建家（二入会。|第二句。"),
        Case("”？」", "”？」"),
    ])
    func 丢了一半引号也不连成一片(_ form: Case) {
        #expect(sentences(form.source).joined(separator: "|") == form.expected)
    }

    @Test(arguments: ["", " ", "\n　\t"])
    func 没有文字就没有句子(_ text: String) {
        #expect(sentences(text) == [])
    }

    @Test func 长句在分号处分开() {
        let text = "一是建好驿站，二十家；二是发展会员，三千人；三是办好实事。短句；不分。"
        #expect(
            sentences(text, longest: 60) == ["一是建好驿站，二十家；", "二是发展会员，三千人；", "三是办好实事。", "短句；不分。"])
    }

    @Test func 引号里的分号不分() {
        let text = "会议提出“建家；入会；维权”三件事；并部署了下半年的各项重点工作。"
        #expect(sentences(text, longest: 60) == ["会议提出“建家；入会；维权”三件事；", "并部署了下半年的各项重点工作。"])
    }

    @Test func 没有分号的过长句子在逗号处分开() {
        let text = "甲乙丙丁，戊己庚辛，壬癸子丑，寅卯辰巳。"
        #expect(sentences(text, longest: 15) == ["甲乙丙丁，戊己庚辛，", "壬癸子丑，寅卯辰巳。"])
    }

    @Test func 逗号处分开的每一段都不过长() {
        let text = "一二三四，五六七八九，甲乙丙丁戊己庚辛壬。"
        let found = sentences(text, longest: 15)
        #expect(found == ["一二三四，", "五六七八九，", "甲乙丙丁戊己庚辛壬。"])
        #expect(found.allSatisfy { $0.utf8.count <= 30 })
    }

    @Test func 逗号后的空白不留在句首() {
        let text = "甲乙丙丁, 戊己庚辛, 壬癸子丑, 寅卯辰巳。"
        #expect(sentences(text, longest: 15).allSatisfy { !$0.hasPrefix(" ") })
    }

    @Test func 以逗号结尾的长句不多出空句() {
        #expect(!sentences("甲乙丙丁戊己，", longest: 9).contains(""))
    }

    @Test func 没有标点的长句也要断开而且不断在数里() {
        let text = String(repeating: "建会12345家", count: 200) + "。"
        let pieces = sentences(text)
        #expect(pieces.count > 1)
        #expect(pieces.joined() == text)
        #expect(pieces.allSatisfy { !($0.first?.isNumber ?? true) })
    }

    @Test func 任意文本都不丢字() {
        let pieces = [
            "工会", "建站20家", "，", "。", "！", "？", "；", "“", "”", "（", "）", "：", " ", "\n", "　", ",", "!", "?", "《", "》",
            "…",
            "A", "1.5", "\u{0}", "👍",
        ]
        var dice = Dice(state: 5)
        for _ in 0..<800 {
            let text = Scalars(dice.text(of: pieces, atMost: 60))
            for longest in [360, 60, 9] {
                let ranges = SentenceBoundaries.sentences(of: text, longest: longest)
                var end = 0
                for range in ranges where !range.isEmpty {
                    #expect(range.lowerBound >= end)
                    #expect(
                        text.position(ofByte: range.lowerBound) != nil && text.position(ofByte: range.upperBound) != nil
                    )
                    #expect(isBlank(text.bytes[end..<range.lowerBound]))
                    end = range.upperBound
                }
                #expect(isBlank(text.bytes[end...]))
            }
        }
    }

    private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.isBlank }
    }
}
