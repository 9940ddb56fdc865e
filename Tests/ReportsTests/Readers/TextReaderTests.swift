import ChineseText
import Reports
import Testing

struct TextReaderTests {
    private func blocks(_ text: String) throws -> [String] {
        let report = try TextReader.read(path: "page.txt", bytes: Array(text.utf8))
        #expect(report.frontMatter == Metadata())
        return report.blocks.map { $0.dump(in: report.bytes) }
    }

    @Test(arguments: [
        ("第一行\n第二行\n\n第三行\n", ["第一行|第二行", "第三行"]),
        ("第一行\r\n第二行\r\n\r\n第三行", ["第一行|第二行", "第三行"]),
        ("　　缩进 \n \t\n下一段", ["缩进", "下一段"]),
        ("\u{FEFF}第一行", ["第一行"]),
        ("", []),
        ("\n \n", []),
        ("---\ntitle: 甲\n---\n", ["---|title: 甲|---"]),
    ])
    func 空行分段(_ text: String, _ expected: [String]) throws {
        try #expect(blocks(text) == expected)
    }

    @Test(arguments: [
        ("# 标题\n正文", ["1 标题", "正文"]),
        ("正文\n## 小节 \n续", ["正文", "2 小节", "续"]),
        ("###### 六级", ["6 六级"]),
        ("  # 缩进的标题", ["1 缩进的标题"]),
        ("#\t制表符", ["#\t制表符"]),
        ("#没有空格", ["#没有空格"]),
        ("####### 七个", ["####### 七个"]),
        ("#", ["#"]),
        ("# ", ["#"]),
        ("１# 中间", ["１# 中间"]),
    ])
    func 井号标题(_ text: String, _ expected: [String]) throws {
        try #expect(blocks(text) == expected)
    }

    @Test(arguments: [
        ("说明\n地区  会员\n南屏  12.5\n完毕", ["说明", "[地区|会员/南屏|12.5]", "完毕"]),
        ("地区\t2021年\t2022年\n南屏\t12\t13", ["[地区|2021年|2022年/南屏|12|13]"]),
        ("　　地区　　会员\r\n　　南屏　　１２", ["[地区|会员/南屏|１２]"]),
        (
            "           2021年    2022年\n南屏区     12家     13家\n北塘区     14家     15家",
            ["[.|2021年|2022年/南屏区|12家|13家/北塘区|14家|15家]"]
        ),
        ("书屋    287家\n驿站    35个", ["[书屋|287家/驿站|35个]"]),
        ("地区  会员\n南屏  12\n地区  会员  经费\n南屏  12  3万元", ["[地区|会员/南屏|12]", "[地区|会员|经费/南屏|12|3万元]"]),
    ])
    func 对齐的列是表(_ text: String, _ expected: [String]) throws {
        let bytes = Array(text.utf8)
        for report in try [
            TextReader.read(path: "a.txt", bytes: bytes), MarkdownReader.read(path: "a.md", bytes: bytes),
        ] {
            #expect(report.dump == expected)
            #expect(report.bytes == bytes)
        }
    }

    @Test(arguments: [
        "春风化雨　　润物无声\n暖意融融　　情满人间", "本报记者　张三\n通讯员　　李四", "一、  2024年工作回顾\n二、  2025年工作安排",
        "地址：人民路1号    电话：85510000\n联系人：张三    邮编：215000", "张三    13800000000\n李四    13900000000",
        "2021年    2022年\n南屏区     12家     13家\n北塘区     14家     15家", "开会时间  14:30\n开会地点  3楼\n参加人数  30人",
        "地区  会员", "南屏慰问了  12人，\n北塘慰问了  13人。", "                云河市总工会\n                2025年1月15日",
        "云河日报    2025年7月1日\n星期二    A3版", "地区  会员\n南屏  12  13",
    ])
    func 隔了空的文字不是表(_ text: String) throws {
        let lines = text.split(separator: "\n").map { line in
            String(line).replacing("                ", with: "")
        }
        #expect(try TextReader.read(path: "a.txt", bytes: Array(text.utf8)).dump == [lines.joined(separator: "|")])
    }

    @Test(arguments: [
        ([UInt8]("第一行\n好".utf8) + [0xFF] + Array("坏".utf8), 2, 2),
        (Array("工会\n\n会".utf8) + [0xE5, 0xB7], 3, 2),
        (Array("工".utf8) + [0xC0, 0x80], 1, 2),
    ])
    func 不是文本的报出行和列(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
        let problem = try #require(throws: ReportProblem.self) { try TextReader.read(path: "a.txt", bytes: bytes) }
        #expect(problem.description.hasPrefix("a.txt:\(line):\(column): "))
        #expect(problem.message.contains("UTF-8"))
    }
}
