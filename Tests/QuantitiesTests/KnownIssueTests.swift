import Quantities
import Testing

/// Forms that are not read as they are meant. One that comes right fails here and moves to the table it belongs to.
struct KnownIssueTests {
    @Test(arguments: [
        Case("共1，234人", "1，234人: 1234 人", issue: "不认全角千分撇，读成234人"),
        Case("三十四五岁", "三十四五岁: 34..35 岁", issue: "末尾相邻的两个数不认，没有读出数来"),
        Case("三十六七岁", "三十六七岁: 36..37 岁", issue: "末尾相邻的两个数不认，没有读出数来"),
    ])
    func 读错了数(_ form: Case) {
        withKnownIssue(form.reason) { #expect(Reading.dump(form.source) == form.expected) }
    }

    @Test func 不是准数的读成了准数() {
        withKnownIssue("年代读成准数80，单位是年代") {
            let mentions = Reading.mentions("上世纪80年代").mentions
            #expect(mentions.allSatisfy { $0.quantity.map { $0.bound != nil } ?? true })
        }
    }

    @Test(arguments: [
        Case("1.2022年，新建", "2022年: 2022", issue: "序号之后的年份不读"),
        Case("1.120家企业", "120家: 120 家", issue: "序号与数连读，成了1.12家"),
        Case("2806.15万元3.4本项目", "2806.15万元: 28061500 元", issue: "序号与后文连读，多出3.4本"),
        Case("云工发〔2023〕9号", "", issue: "文号里的年份读成时间"),
    ])
    func 读错了时间或序号(_ form: Case) {
        withKnownIssue(form.reason) {
            #expect(Reading.dump(form.source) == form.expected.filter { !$0.isEmpty })
        }
    }
}
