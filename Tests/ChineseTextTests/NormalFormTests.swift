import ChineseText
import Testing

struct NormalFormTests {
    @Test(arguments: [
        Case("ＡＰＰ１２家,共３个", "app12家，共3个"),
        Case("工会APP", "工会app"),
        Case("１００％", "100%"),
        Case("５～７万，３＋３＋Ｎ，２０１６－２０２２，１．５／２", "5~7万，3+3+n，2016-2022，1.5/2"),
        Case("有几家?", "有几家？"),
        Case("好!", "好！"),
        Case("一是建家;二是入会", "一是建家；二是入会"),
        Case("10人(含)以下", "10人（含）以下"),
        Case("主题:暖心", "主题：暖心"),
        Case("甲,乙", "甲，乙"),
    ])
    func 全角和英文标点归一(_ form: Case) {
        #expect(NormalForm.of(form.source, blanks: .dropped).text == form.expected)
    }

    @Test(arguments: [
        Case("走访1,234人", "走访1,234人"),
        Case("8:45签到", "8:45签到"),
        Case("1.98万", "1.98万"),
        Case("第1,共2", "第1，共2"),
        Case(",234", "，234"),
        Case("234,", "234，"),
        Case("1;2", "1；2"),
    ])
    func 数字里的逗号冒号不动(_ form: Case) {
        #expect(NormalForm.of(form.source, blanks: .dropped).text == form.expected)
    }

    @Test func 全角数字间的逗号也是数字的一部分() {
        #expect(NormalForm.of("１,２３４人", blanks: .dropped).text == "1,234人")
    }

    @Test(arguments: ["“五心”工程《读本》【导语】", "他说：“好！”", "—…·、", "〇一二", "é", "👍", ""])
    func 已是规范的不动(_ text: String) {
        #expect(NormalForm.of(text, blanks: .dropped).text == text)
    }

    @Test(arguments: [
        Case("云河 市总\t工会", "云河市总工会"),
        Case("\u{FEFF}第一行\r\n第二行　完", "第一行第二行完"),
        Case("零\u{200B}宽", "零宽"),
        Case(" \n ", ""),
    ])
    func 空白可以丢掉(_ form: Case) {
        #expect(NormalForm.of(form.source, blanks: .dropped).text == form.expected)
    }

    @Test(arguments: [
        Case("云河 2022 会员", "云河 2022 会员"),
        Case("云河　　会员", "云河 会员"),
        Case("  云河\t\n会员", "云河 会员"),
        Case(" ", ""),
    ])
    func 空白可以留下但并成一个(_ form: Case) {
        #expect(NormalForm.of(form.source, blanks: .kept).text == form.expected)
    }

    @Test func 每个字都能回到原文() {
        let source = "２０２２年,云河市 总工会(简称“市总”)发放ＡＰＰ红包1,234.5万元?"
        let normal = NormalForm.of(source, blanks: .kept)
        let scalars = Scalars(normal.bytes)
        for position in 0..<scalars.count {
            let spans = normal.map.spans(of: scalars.offsets[position]..<scalars.offsets[position + 1])
            #expect(spans.count == 1)
            let origin = spans.map { $0.text(in: source) }.joined()
            let here = scalars.text(position..<position + 1)
            let again = NormalForm.of(origin, blanks: .kept).text
            #expect(here == again || origin == here || origin == " ", "\(here) ← \(origin)")
        }
    }

    @Test func 任意文本都有规范写法并指回原文() {
        let pieces = [
            "工会", "１", "2", ",", "，", ":", " ", "　", "\n", "Ａ", "b", "(", "）", "%", "％", "\u{0}", "\u{FEFF}", "👍",
            "é", "〇", "?", "!", ";",
        ]
        var dice = Dice(state: 3)
        for _ in 0..<500 {
            let source = dice.text(of: pieces, atMost: 40)
            let length = source.utf8.count
            for blanks in [NormalForm.Blanks.kept, .dropped] {
                let normal = NormalForm.of(source, blanks: blanks)
                #expect(normal.map.count == normal.count)
                let spans = normal.map.spans(of: 0..<normal.count)
                #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end < $1.start })
                #expect(spans.allSatisfy { 0 <= $0.start && $0.end <= length && $0.count > 0 })
                // What no span covers is white space.
                let covered = Set(spans.flatMap { Array($0.range) })
                let lost = Scalars(source)
                for position in 0..<lost.count where !lost.values[position].isBlank {
                    #expect(covered.contains(lost.offsets[position]))
                }
                #expect(NormalForm.of(normal.text, blanks: blanks).text == normal.text || source.contains(","))
            }
        }
    }

    /// What is only looked through comes out as what is taken apart, whatever characters stand side by side.
    @Test func 不问原位的归一和逐字的一样() {
        let pieces = Array("工会建家0123abczAZ,，、。.．%％-－:：;；()（）!！?？“”《》「」~～　 \u{7f}\u{200b}é𠀀䶿鿿１Ａｂ\u{fffd}".unicodeScalars)
        var random: UInt64 = 7
        for length in 0..<2000 {
            var text = ""
            for _ in 0..<(length % 12) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(pieces[Int(random >> 33) % pieces.count])
            }
            for script in [Script.simplified, .traditional] {
                let whole = NormalForm.of(Scalars(text), in: script, blanks: .dropped).text
                #expect(NormalForm.text(text, in: script).utf8.elementsEqual(whole.utf8), "\(text)")
            }
        }
    }
}
