import ChineseText
import Quantities
import Testing

/// Numbers with their units, bounds and ranges.
struct AmountTests {
    @Test(arguments: [
        Case("新建基层工会1.98万家，", "1.98万家: 19800 家"),
        Case("发放慰问金4400万元。", "4400万元: 44000000 元"),
        Case("投入资金45.32亿元", "45.32亿元: 4532000000 元"),
        Case("增加值2.3万亿元", "2.3万亿元: 2300000000000 元"),
        Case("走访职工1,234人", "1,234人: 1234 人"),
        Case("补助12,345元", "12,345元: 12345 元"),
        Case("存款123,456,789元", "123,456,789元: 123456789 元"),
        Case("共12,345,678元", "12,345,678元: 12345678 元"),
        Case("共1,234,567元", "1,234,567元: 1234567 元"),
        Case("共１,２３４人", "1,234人: 1234 人"),
        Case("共1，234人", "1，234人: 1234 人"),
        Case("4万6千辆", "4万6千辆: 46000 辆"),
        Case("投入3万5000元", "3万5000元: 35000 元"),
        Case("- 300人参加", "300人: 300 人"),
        Case("一百二三十人", "一百二三十人: 120..130 人"),
        Case("1亿3000万件", "1亿3000万件: 130000000 件"),
        Case("培训１３４２名骨干", "1342名: 1342 名"),
        Case("参赛0人", "0人: 0 人"),
        Case("平均0.5小时", "0.5小时: 0.5 小时"),
        Case("服务3.7万人次", "3.7万人次: 37000 人次"),
        Case("走访200户次", "200户次: 200 户次"),
        Case("服务5000千人次", "5000千人次: 5000000 人次"),
        Case("人数达到原来的1.5倍", "1.5倍: 1.5 倍"),
        Case("绿地14.5万亩", "14.5万亩: 145000 亩"),
        Case("平均38.5岁", "38.5岁: 38.5 岁"),
        Case("5个工作日", "5个工作日: 5 个工作日"),
        Case("开办3期，每期60人", "3期: 3 期", "60人: 60 人"),
        Case("建成三个驿站", "三个: 3 个"),
        Case("完成五项任务", "五项: 5 项"),
        Case("以上三项工作", "三项: 3 项"),
        Case("建成二十家", "二十家: 20 家"),
        Case("参加人数三千人", "三千人: 3000 人"),
        Case("十一家企业", "十一家: 11 家"),
        Case("新增十一万人", "十一万人: 110000 人"),
        Case("十五名选手", "十五名: 15 名"),
        Case("用电12万千瓦时", "12万千瓦时: 120000 千瓦时"),
    ])
    func 数字带数位和单位(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("近240万名会员", "近240万名: <2400000 名"),
        Case("会员近240万", "近240万: <2400000"),
        Case("超60%的企业", "超60%: >60 %"),
        Case("约3万人", "约3万人: ~30000 人"),
        Case("大约30人", "大约30人: ~30 人"),
        Case("不少于3次", "不少于3次: >=3 次"),
        Case("不低于300元", "不低于300元: >=300 元"),
        Case("不超过5天", "不超过5天: <=5 天"),
        Case("突破100万人", "突破100万人: >1000000 人"),
        Case("不到20家", "不到20家: <20 家"),
    ])
    func 前面的约数词(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("建站440余家", "440余家: >440 家"),
        Case("送票10余万张", "10余万张: >100000 张"),
        Case("惠及100多万人", "100多万人: >1000000 人"),
        Case("走访200万余人", "200万余人: >2000000 人"),
        Case("筹资1亿多元", "1亿多元: >100000000 元"),
        Case("办赛300多场次", "300多场次: >300 场次"),
        Case("用了三年多", "三年多: >3 年"),
        Case("持续10余年", "10余年: >10 年"),
    ])
    func 中间的约数词(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("建会率90%以上", "90%以上: >=90 %"),
        Case("10人（含）以下企业", "10人（含）以下: <=10 人"),
        Case("10人(含)以下企业", "10人（含）以下: <=10 人"),
        Case("10人左右", "10人左右: ~10 人"),
        Case("10天以内", "10天以内: <=10 天"),
        Case("百人以上", "百人以上: >=100 人"),
        Case("约3万人左右", "约3万人左右: ~30000 人"),
    ])
    func 后面的约数词(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("设三个专班", "三个: 3 个"),
        Case("评出十大工匠", "十大: 10 大"),
        Case("推出二十多项服务", "二十多项: >20 项"),
        Case("百万产业工人", "百万: 1000000"),
        Case("等了三四个小时", "三四个小时: 3..4 个小时"),
        Case("七八百人", "七八百人: 700..800 人"),
        Case("两三百家", "两三百家: 200..300 家"),
        Case("两百三十人", "两百三十人: 230 人"),
        Case("一千三百四十二名", "一千三百四十二名: 1342 名"),
        Case("一万零八十家", "一万零八十家: 10080 家"),
        Case("两万多名", "两万多名: >20000 名"),
        Case("十余家", "十余家: >10 家"),
        Case("千余人", "千余人: >1000 人"),
        Case("百余名", "百余名: >100 名"),
        Case("会员一万六", "一万六: 16000"),
        Case("三千五元", "三千五元: 3500 元"),
        Case("三十四五岁", "三十四五岁: 34..35 岁"),
        Case("三十六七岁", "三十六七岁: 36..37 岁"),
        Case("壹拾伍万陆仟个", "壹拾伍万陆仟个: 156000 个"),
        Case("一点二五万人次", "一点二五万人次: 12500 人次"),
        Case("二点四人", "二点四人: 2.4 人"),
        Case("五块钱", "五块钱: 5 块钱"),
        Case("仅一家，共一个", "一家: 1 家", "一个: 1 个"),
    ])
    func 汉字数字(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: ["数十亿元", "几百万元", "数百场", "几十起", "上百家", "上千名", "千家万户", "百家争鸣"])
    func 约略的说法和成语里没有数(_ text: String) {
        #expect(Reading.dump(text) == [])
    }

    @Test(arguments: [
        Case("参会率100%", "100%: 100 %"),
        Case("达到９５.６％", "95.6%: 95.6 %"),
        Case("百分之九十的企业", "百分之九十: 90 %"),
        Case("百分之九十以上", "百分之九十以上: >=90 %"),
        Case("超过百分之八十五", "超过百分之八十五: >85 %"),
        Case("提高3.2个百分点", "3.2个百分点: 3.2 个百分点"),
        Case("占两成", "两成: 2 成"),
        Case("增速为-1.8%", "-1.8%: -1.8 %"),
        Case("变动−1.8个百分点", "−1.8个百分点: -1.8 个百分点"),
    ])
    func 百分数(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("补助5—7万元", "5—7万元: 50000..70000 元"),
        Case("补助5-7万元", "5-7万元: 50000..70000 元"),
        Case("补助5~7万元", "5~7万元: 50000..70000 元"),
        Case("补助5到7万元", "5到7万元: 50000..70000 元"),
        Case("500元至2000元", "500元至2000元: 500..2000 元"),
        Case("3万—5万元", "3万—5万元: 30000..50000 元"),
        Case("每队3名至5名", "3名至5名: 3..5 名"),
        Case("三至五家以上", "三至五家以上: >=3..5 家"),
        Case("约5—7万元", "约5—7万元: ~50000..70000 元"),
    ])
    func 两头的数(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test(arguments: [
        Case("从3万元到5万元", "3万元: 30000 元", "5万元: 50000 元"),
        Case("3个—5万元", "3个: 3 个", "5万元: 50000 元"),
        Case("3万元—", "3万元: 30000 元"),
        Case("7万元至5万元", "7万元: 70000 元", "5万元: 50000 元"),
    ])
    func 不成两头的数(_ form: Case) {
        #expect(Reading.dump(form.source) == form.expected)
    }

    @Test func 单位的类() {
        let expected = [
            "2家": "机构", "2人": "人", "2人次": "人次", "2元": "金额", "2%": "比例", "2年": "时长", "2次": "活动", "2项": "事物",
            "2个": "个", "第四名": "人", "一等奖": "名次",
        ]
        for (text, unitClass) in expected {
            #expect(Reading.mentions(text).mentions.map { $0.quantity?.unitClass } == [unitClass], "\(text)")
        }
        #expect(Reading.mentions("近240万").mentions.map { $0.quantity?.unitClass } == [nil])
    }

    @Test func 去掉前面的约数词() throws {
        let (text, mentions) = Reading.mentions("超过300家")
        let plain = try #require(mentions.first).withoutPrefix
        #expect(String(decoding: text.bytes[plain.range], as: UTF8.self) == "300家")
        #expect(plain.quantity?.bound == nil)
        #expect(plain.quantity?.value == ValueRange(ExactDecimal(300)))
        let time = try #require(Reading.mentions("近5年").mentions.first)
        #expect(time.withoutPrefix == time)
    }
}
