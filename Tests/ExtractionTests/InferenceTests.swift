import Facts
import Quantities
import Reports
import TestSupport
import Testing

/// Whose report it is and when it appeared, where nobody says so but the text.
struct InferenceTests {
    private static func document(_ text: String, path: String = "1.txt") throws -> Document {
        try Project.load().extract(text, path: path).document
    }

    @Test(arguments: [
        ("发布时间：2023-08-07 15:16\n\n无锡工会送清凉\n\n今年慰问职工3400名，职工都说好。", "2023-08-07", "2023"),
        ("2023-08-07 15:16，正文：无锡市总工会慰问职工3400名，职工都说好。", "2023-08-07", "2023"),
        ("8-17 22:55，正文：2023年，无锡市总工会慰问职工3400名，职工都说好。", "2023-08-17", "2023"),
        ("2023年送清凉\n\n无锡日报8月7日讯（记者 周小明）2023年，慰问职工3400名，职工都说好。", "2023-08-07", "2023"),
        ("发布时间：2023-01-07\n\n无锡工会\n\n2022年慰问职工3400名，职工都说好。", "2023-01-07", "2022"),
    ])
    func 文中的发布日期(_ text: String, _ published: String, _ period: String) throws {
        let document = try Self.document(text)
        #expect(document.published?.description == published)
        #expect(document.period?.description == period)
        #expect(document.periodSource == .inferred)
    }

    @Test(arguments: [
        "8-17 22:55，正文：无锡市总工会慰问职工3400名，职工都说好。",
        "无锡日报8月7日讯（记者 周小明）2019年起步，2020年铺开，2020年慰问职工3400名，到2030年还要办。",
        "8月7日，无锡市总工会慰问职工3400名，2023年的清凉送到了。",
    ])
    func 年份说不准就没有发布日期(_ text: String) throws {
        #expect(try Self.document(text).published == nil)
    }

    @Test func 春天发布又没说年份的_不知道是哪一年的数() throws {
        #expect(try Self.document("发布时间：2023-01-07\n\n无锡工会\n\n慰问职工3400名，职工都说好。").period == nil)
    }

    @Test(arguments: [
        ("无锡工会送清凉\n\n近日，市总工会慰问职工3400名，职工都说好。", "无锡市总工会"),
        ("无锡工会送清凉\n\n近日，工会慰问职工3400名，职工都说好。", "无锡工会"),
        ("送清凉\n\n无锡市副市长、市总工会主席 周小明\n\n慰问职工3400名，职工都说好。", "无锡市总工会"),
        ("送清凉\n\n近日，无锡市各级工会慰问职工3400名，市总工会还建了驿站。", "无锡市总工会"),
        ("送清凉\n\n无锡工会慰问职工3400名，无锡市总工会还建了驿站。", "无锡市总工会"),
        ("送清凉\n\n无锡市委关心职工，慰问职工3400名。", nil),
        ("送清凉\n\n无锡市委关心职工，慰问职工3400名，南京市总工会来人学习。", nil),
        ("送清凉\n\n近日，无锡市委宣传部、无锡市总工会、无锡市妇联慰问职工3400名。", nil),
    ])
    func 单位(_ text: String, _ organization: String?) throws {
        #expect(try Self.document(text).organization == organization)
    }

    @Test func 一版几篇各说各的年份() throws {
        let text = "# 无锡建家\n2021年，建家56个，职工都说好。\n\n# 南京送学\n2023年，资助学生210名，大家都说好。"
        let found = try Project.load().extract(text, path: "1.txt")
        #expect(found.figures.map { $0.period?.description } == ["2021", "2023"])
        #expect(found.document.period == nil)
    }

    @Test func 只提过一次的地方不如说得多的() throws {
        let text = "送清凉\n\n学习苏中战役精神，慰问职工3400名。\n\n南通市总工会建驿站。南通职工都说好。南通工会再努力。南通的职工有了家。"
        #expect(try Self.document(text).place == "南通市")
    }

    @Test func 文件名说得更全就用文件名作题目() throws {
        let text = "政府工作报告\n——2020年5月22日在全国大会上\n国务院总理 周小明\n各位代表：\n一、2019年工作回顾\n上海新增就业13万人。"
        let document = try Self.document(text, path: "2020_国务院政府工作报告.txt")
        #expect(document.title == "2020_国务院政府工作报告")
        #expect(document.place == nil, "全国的报告不属于它提到的第一个地方")
    }
}
