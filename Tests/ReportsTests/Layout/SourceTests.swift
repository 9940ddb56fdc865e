import ChineseText
import Reports
import Testing

/// Whatever layout does, every text is what stands in the file at its spans, white space aside.
struct SourceTests {
    private static let pages = [
        "# 标题\n一行\n二行。\n\n## 小节\r\n　　缩进的App\r\n2.0正文，断开的\r\n\r\n半句也接上，到此为止，说完了。\r\n",
        "实施实施““五力五力””工程工程\n\n【【一线来信】】\n\n云河工会送清凉\n本报记者 周小明\n入夏以来，慰问职工3400名，发放慰问金56万元，\n\n"
            + "工会干部走访 李小明 摄\n\n还送去清凉用品，职工都说好。\n（来源：云河工会）\n又一篇的正文，讲的是建家入会，一共120家。",
        "【\n主\n席\n之\n声\n】\n　\n\u{FEFF}编者按：下面这封来信，说的是食堂的事，值得一读。\n\n· 周小明 ·\n\n“好！”\n\n“好吗？”\n他说",
        "2023-08-07 15:16，正文：原标题：云河送清凉云河送清凉 入夏以来，慰问职工3400名。返回搜狐，查看更多责任编辑：",
        "云河市工作报告\n——2025年1月15日在云河市第三次会议上\n来源：云河日报\n云河市市长 周小明\n各位代表：\n　　一、2024年工作回顾\n　　过去一年，建站20个。\n"
            + "— 1 —\n单位    人数    经费\n南屏区    12    3万元\n北塘区    9    2万元\n图为驿站。\n（一）建家。全年建家12个。\n",
    ]

    private func check(_ page: String) throws {
        let bytes = Array(page.utf8)
        for article in try ReportText.articles(page) {
            for text in article.texts {
                let spans = text.map.spans(of: 0..<text.count)
                #expect(spans.allSatisfy { 0 <= $0.start && $0.end <= bytes.count && $0.count > 0 })
                let source = spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined()
                #expect(withoutBlanks(source) == withoutBlanks(text.text))
                #expect(!text.isEmpty)
            }
        }
    }

    private func withoutBlanks(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isBlank }))
    }

    @Test(arguments: pages)
    func 文字与所指的字节相同(_ page: String) throws {
        try check(page)
    }

    @Test func 每一行不是留下就是图注栏目来源() throws {
        let page = Self.pages[1]
        let kept = try ReportText.articles(page).flatMap(\.texts).map(\.text).joined()
        for words in ["五力", "云河工会送清凉", "周小明", "慰问职工3400名", "还送去清凉用品", "一共120家"] {
            #expect(kept.contains(words))
        }
        #expect(!kept.contains("一线来信"))
    }

    @Test func 任意拼凑的页面都指回原文() throws {
        let pieces = [
            "# ", "## ", "\n", "\n\n", "\r\n", "　", " ", "【", "】", "“", "”", "““", "””", "云河市总工会", "职工技能竞赛", "实施实施",
            "建成驿站20个，",
            "慰问职工3400名。", "李小明 摄", "来源：", "本报记者 周小明", "·", "（", "）", "；", "App", "2.0", "天天", "！", "：", "👍", "---",
            "编者按", "原标题：", "正文：", "2023-08-07 15:16", "2025年1月15日", "责任编辑：", "图为", "▲", "— 3 —", "第2页 共9页", "一、", "（二）",
            "3.", "各位代表：", "\t", "|", "    ", "　　", "云河日报 7月1日 A3版", "。", "一个很长很长很长很长很长很长很长很长很长很长很长的行",
        ]
        var state: UInt64 = 11
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        for _ in 0..<800 {
            try check((0..<roll(60)).map { _ in pieces[roll(pieces.count)] }.joined())
        }
    }
}
