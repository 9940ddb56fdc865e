import ChineseText
import Reports
import Testing

/// Where a paragraph ends when no blank line says so.
struct ParagraphTests {
    /// Each body paragraph as one line.
    private func bodies(_ page: String) throws -> [String] {
        try ReportText.articles(page).flatMap(\.paragraphs).filter { $0.kind == .body }.map(\.text.text)
    }

    @Test func 行首缩进是新的一段() throws {
        let page = """
            　　云河市总工会今年走访企业一百多家，慰问
            职工三千多名，送去了清凉用品。
            　　南屏区总工会也走访了十几家企业，还为户
            外职工建了驿站。
            """
        #expect(try bodies(page) == ["云河市总工会今年走访企业一百多家，慰问职工三千多名，送去了清凉用品。", "南屏区总工会也走访了十几家企业，还为户外职工建了驿站。"])
    }

    @Test func 没到行末就完的句子是一段的末尾() throws {
        let page = """
            云河市总工会今年走访企业一百多家，慰问
            职工三千多名，送去了清凉用品和防暑药。
            职工都说好。
            南屏区总工会也走访了十几家企业，还为户
            外职工建了驿站，配了饮水机和微波炉，大
            家都说方便。
            """
        #expect(
            try bodies(page) == [
                "云河市总工会今年走访企业一百多家，慰问职工三千多名，送去了清凉用品和防暑药。职工都说好。",
                "南屏区总工会也走访了十几家企业，还为户外职工建了驿站，配了饮水机和微波炉，大家都说方便。",
            ])
    }

    @Test func 一段一行的文件每行一段() throws {
        let long = "云河市总工会今年走访企业一百多家，慰问职工三千多名，送去了清凉用品和防暑药，还为户外职工建了驿站，配了饮水机和微波炉"
        let page = (1...5).map { "\(long)，这是第\($0)次。职工都说好。" }.joined(separator: "\n")
        #expect(try bodies(page).count == 5)
    }

    @Test func 一句一行的文件只在标题处分段() throws {
        let page =
            "一、去年的工作\n" + (1...12).map { "第\($0)件实事已经办好。" }.joined(separator: "\n") + "\n二、今年的工作\n"
            + (1...12).map { "第\($0)件实事正在办理。" }.joined(separator: "\n")
        let articles = try ReportText.articles(page)
        #expect(try bodies(page).count == 2)
        #expect(articles.first?.paragraphs.filter { $0.kind == .body }.map(\.section) == ["一、去年的工作", "二、今年的工作"])
    }

    @Test(arguments: ["一、服务职工", "（二）服务职工", "第三章 服务职工", "3.服务职工", "(4)服务职工", "五、政策取向"])
    func 有序号的短行是小节标题(_ heading: String) throws {
        let page = "云河市总工会今年走访企业一百多家，慰问职工三千多名。\n\(heading)\n全年新建户外职工驿站二十多个，覆盖了所有的街道。"
        let found = try ReportText.articles(page).first
        #expect(found?.paragraphs.last?.section == heading)
    }

    @Test(arguments: ["3.5万名职工受益", "一线职工得到服务", "（含）以下的单位", "第三次到访"])
    func 开头像序号的不是序号(_ line: String) throws {
        let page = "云河市总工会今年走访企业一百多家，慰问职工三千多名，还有\n\(line)，覆盖了所有的街道。"
        #expect(try bodies(page).count == 1)
    }

    @Test func 段首的小标题也是小节() throws {
        let page = """
            一、2024年工作回顾
            （一）服务更加贴心。全年新建户外职工驿站二十多个，覆盖了所有的街道。
            驿站配了饮水机和微波炉，户外工作的职工都能歇脚。
            （二）组织更加健全。全年新建基层工会一百二十家，发展会员三万多人。
            """
        let found = try ReportText.articles(page).flatMap(\.paragraphs).filter { $0.kind == .body }
        #expect(found.map(\.section) == ["（一）服务更加贴心", "（一）服务更加贴心", "（二）组织更加健全"])
        #expect(found.map(\.headings.first) == ["一、2024年工作回顾", "一、2024年工作回顾", "一、2024年工作回顾"])
    }

    @Test func 以冒号结尾的短行引出下文_不是标题() throws {
        let page = "# 云河工作\n\n今年走访企业一百多家，慰问职工三千多名。\n\n主要做了以下工作：\n\n一是新建驿站二十多个，覆盖了所有的街道。"
        let found = try ReportText.articles(page).flatMap(\.paragraphs)
        #expect(found.contains { $0.kind == .body && $0.text.text == "主要做了以下工作：" })
        #expect(found.last?.section == nil)
    }
}
