import ChineseText
import Reports
import Testing

/// Lines that a narrow column broke, joined to paragraphs again.
struct LineJoiningTests {
    @Test func 折断的行接成一段() throws {
        let page = """
            # 云河市总工会一年工作
            今年以来，云河市总工会走访企业120家，
            慰问一线职工3400名，发放慰问金
            56万元。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                = 云河市总工会一年工作
                今年以来，云河市总工会走访企业120家，慰问一线职工3400名，发放慰问金56万元。
                """)
    }

    @Test func 折断的行首缩进去掉() throws {
        let page = "　　云河市总工会今年走访\r\n　　企业120家，慰问职工3400名，\r\n　　发放慰问金56万元。\r\n"
        let found = try ReportText.dump(page)
        #expect(found == "云河市总工会今年走访企业120家，慰问职工3400名，发放慰问金56万元。")
    }

    @Test(arguments: [
        ("职工用云河App\n2.0办理业务，不出门就能入会，十分方便。", "职工用云河App 2.0办理业务，不出门就能入会，十分方便。"),
        ("职工用云河App\n办理业务，不出门就能入会，十分方便。", "职工用云河App办理业务，不出门就能入会，十分方便。"),
        ("全市职工共有\n3.4万名，都能用手机办理入会，十分方便。", "全市职工共有3.4万名，都能用手机办理入会，十分方便。"),
        // The normal form drops the blank again, so that the number is read whole.
        ("云河市总工会走访企业，慰问职工12\n34名，发放慰问金56万元。", "云河市总工会走访企业，慰问职工12 34名，发放慰问金56万元。"),
    ])
    func 西文之间才留空格(_ page: String, _ expected: String) throws {
        let found = try ReportText.dump(page)
        #expect(found == expected)
    }

    @Test func 空行隔开的半句接起来() throws {
        let page = """
            云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，

            并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。

            下一步，市总工会还要在城郊建站，让更多的职工受益，做到应建尽建。
            """
        let found = try ReportText.dump(page)
        #expect(
            found == """
                云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道，并为每个站点配备了饮水机和微波炉，户外工作的职工都说方便。
                下一步，市总工会还要在城郊建站，让更多的职工受益，做到应建尽建。
                """)
    }

    @Test(arguments: ["。", "！", "？", "。”", "：", "——", "……", "。）"])
    func 说完的段不和下一段相接(_ end: String) throws {
        let first = "云河市总工会把服务送到职工身边，全市新建职工服务站，覆盖了所有的街道\(end)"
        let second = "南屏区总工会也在城郊建了站，让更多的职工受益，做到应建尽建。"
        let found = try ReportText.dump("\(first)\n\n\(second)")
        #expect(found == "\(first)\n\(second)")
    }

    @Test(arguments: ["", "\n\n", "　\n \n"])
    func 没有文字就没有文章(_ page: String) throws {
        try #expect(ReportText.articles(page).isEmpty)
    }
}
