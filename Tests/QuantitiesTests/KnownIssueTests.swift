import Quantities
import Testing

/// Forms that are not read as they are meant. One that comes right fails here and moves to the table it belongs to.
struct KnownIssueTests {
    @Test(arguments: [
        Case("共12,345,678元", "12,345,678元: 12345678 元", issue: "第二个千分撇不认，读成345678元"),
        Case("共1,234,567元", "1,234,567元: 1234567 元", issue: "第二个千分撇不认，读成234567元"),
        Case("共１,２３４人", "1,234人: 1234 人", issue: "全角数字间的逗号成了中文逗号，读成234人"),
        Case("共1，234人", "1，234人: 1234 人", issue: "不认全角千分撇，读成234人"),
        Case("4万6千辆", "4万6千辆: 46000 辆", issue: "读成4万和6000辆两个数"),
        Case("1亿3000万件", "1亿3000万件: 130000000 件", issue: "读成1亿和3000万件两个数"),
        Case("会员一万六", "一万六: 16000", issue: "省去的末位当成个位，读成10006"),
        Case("三千五元", "三千五元: 3500 元", issue: "省去的末位当成个位，读成3005元"),
        Case("三十四五岁", "三十四五岁: 34..35 岁", issue: "末尾相邻的两个数只留后一个，读成35岁"),
    ])
    func 读错了数(_ form: Case) {
        withKnownIssue(form.reason) { #expect(Reading.dump(form.source) == form.expected) }
    }

    @Test(arguments: [
        Case("数十亿元", issue: "读成准数10亿元"),
        Case("几百万元", issue: "读成准数100万元"),
        Case("数百场", issue: "读成准数100场"),
        Case("几十起", issue: "读成准数10起"),
        Case("上百家", issue: "读成准数100家，而上百不是准数"),
        Case("上千名", issue: "读成准数1000名，而上千不是准数"),
        Case("千家万户", issue: "成语读成1000家"),
        Case("百家争鸣", issue: "成语读成100家"),
        Case("上世纪80年代", issue: "年代读成80年的时长"),
    ])
    func 不是准数的读成了准数(_ form: Case) {
        withKnownIssue(form.reason) {
            #expect(Reading.mentions(form.source).mentions.allSatisfy { $0.quantity.map { $0.bound != nil } ?? true })
        }
    }

    @Test(arguments: [
        Case("增速为-1.8%", "-1.8%: -1.8 %", issue: "丢了负号，读成1.8%"),
        Case("变动−1.8个百分点", "−1.8个百分点: -1.8 个百分点", issue: "丢了负号，读成1.8个百分点"),
    ])
    func 丢了负号(_ form: Case) {
        withKnownIssue(form.reason) { #expect(Reading.dump(form.source) == form.expected) }
    }

    @Test(arguments: [
        Case("1.2022年，新建", "2022年: 2022", issue: "序号与年份连读，成了1.2022年的时长"),
        Case("1.120家企业", "120家: 120 家", issue: "序号与数连读，成了1.12家"),
        Case("2806.15万元3.4本项目", "2806.15万元: 28061500 元", issue: "序号与后文连读，多出3.4本"),
        Case("1—9月", "1—9月: 2022-01..2022-09", issue: "只读成9月，一至九月的数便成了九月的"),
        Case("慰问2000职工", "", issue: "没有单位的数读成2000年"),
        Case("近2000职工", "", issue: "没有单位的数读成2000年"),
        Case("2022年2月30日", "2022年2月: 2022-02", issue: "没有的日子也收下"),
        Case("云工发〔2023〕9号", "", issue: "文号里的年份读成时间"),
    ])
    func 读错了时间或序号(_ form: Case) {
        withKnownIssue(form.reason) {
            #expect(Reading.dump(form.source) == form.expected.filter { !$0.isEmpty })
        }
    }
}
