import ChineseText
import Quantities
import Testing

/// Places in an order, and numbers that are part of a name.
struct OrdinalAndNameTests {
    @Test(arguments: [
        Case("位列全省第四名", "第四名: #4 名"),
        Case("首批试点", "首批: #1 批"),
        Case("首次评选", "首次: #1 次"),
        Case("荣获一等奖", "一等奖: #1 等奖"),
        Case("二等奖3个", "二等奖: #2 等奖", "3个: 3 个"),
        Case("连续第17年举办", "第17年: #17 年"),
        Case("第二届技能节", "第二届: #2 届"),
        Case("排名第三", "第三: #3"),
        Case("获得前十名的选手", "十名: #10 名"),
        Case("列第5，", "第5: #5"),
    ])
    func 名次(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
        #expect(Reading.mentions(form.source).mentions.first?.quantity?.kind == .ordinal)
    }

    @Test(arguments: [
        "3+3+N机制", "5G基站", "4A级景区", "T3出行", "A4纸", "ISO9001认证", "v2.0版", "40万+", "100+家", "第一时间", "第三产业", "第一议题",
        "首席技师", "首都", "一线职工", "一带一路", "一家企业", "一个工会", "一些单位", "万企联村", "万众一心", "亿元", "五一劳动节", "三农",
        "千方百计", "十分重要", "统一部署", "三分之一", "一二三四", "12351热线", "20220930", "021-55667788", "3.14.15", "8:45签到",
        "云工发〔2023〕9号", "上世纪80年代的老厂",
    ])
    func 名称里的数不是数据(_ text: String) {
        #expect(Reading.dump(text) == [])
    }

    @Test(arguments: [
        Case("52.38万户外劳动者", "52.38万: 523800"),
        Case("2万户外劳动者", "2万: 20000"),
        Case("52.38万户居民", "52.38万户: 523800 户"),
    ])
    func 单位不咬掉后面的词(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: ["", "。", "零", "〇", "99.", "第", "首", "近", "超", "百分之", "百分之多少", "5—", "，,", "万", "亿万"])
    func 残缺的数(_ text: String) {
        #expect(Reading.dump(text) == [])
    }

    @Test(arguments: [
        Case("2、120家企业", "120家: 120 家"),
        Case("（2）120家企业", "120家: 120 家"),
        Case("1.全市建会120家", "120家: 120 家"),
        Case("2806.15万元。2.新建", "2806.15万元: 28061500 元"),
        Case("第2页120家", "120家: 120 家"),
        Case("A4纸3张", "3张: 3 张"),
        Case("2022年9月120家", "2022年9月: 2022-09", "120家: 120 家"),
        Case("2022120家", "2022120家: 2022120 家"),
    ])
    func 序号页码日期紧挨着数(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test func 位置和数的起点() throws {
        let (text, mentions) = Reading.mentions("现有近240万名会员")
        let mention = try #require(mentions.first { $0.quantity != nil })
        #expect(String(decoding: text.bytes[mention.range], as: UTF8.self) == "近240万名")
        #expect(mention.numberStart == mention.range.lowerBound + "近".utf8.count)
    }
}
