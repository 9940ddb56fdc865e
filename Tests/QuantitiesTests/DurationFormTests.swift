import ChineseText
import Quantities
import Testing

/// The wordings of `recognition/duration.gram` and `recognition/recurrence.gram`.
struct DurationFormTests {
    private static func dump(_ text: String) -> [String] {
        guard let reference = Moment(year: 2025, month: 10, day: 20) else { return [] }
        let scalars = Scalars(NormalForm.of(text, blanks: .dropped, letters: .kept).bytes)
        return Reading.recognizer.recognitions(in: scalars, reference: reference)
            .filter { $0.kind == .duration || $0.kind == .set }
            .map { "\(scalars.text($0.range)) \($0.value ?? "")" }
    }

    @Test(
        arguments: [
            ("学制三年", "三年 P3Y"), ("干了四年半", "四年半 P4.5Y"), ("用一个半月", "一个半月 P1.5M"),
            ("要两个半小时", "两个半小时 PT2.5H"),
            ("休整半年", "半年 P6M"), ("用时半小时", "半小时 PT30M"), ("讲了半天", "半天 PT12H"), ("走过半个世纪", "半个世纪 P50Y"),
            ("通话3小时20分钟", "3小时20分钟 PT3H20M"), ("服刑一年零两个月", "一年零两个月 P1Y2M"), ("值守三天三夜", "三天三夜 P3D"),
            ("剩6天又15个小时", "6天又15个小时 P6DT15H"), ("4分20秒", "4分20秒 PT4M20S"), ("5个季度", "5个季度 P15M"),
            ("10个工作日办结", "10个工作日 P10WD"), ("成立70周年", "70周年 P70Y"), ("累计12,500个钟头", "12,500个钟头 PT12500H"),
            ("十几年", "十几年 P10Y/P20Y"), ("两三天", "两三天 P2D/P3D"), ("三年多的努力", "三年多 P3Y"), ("一刻钟", "一刻钟 PT15M"),
        ])
    func 时长(_ text: String, _ expected: String) {
        #expect(Self.dump(text) == [expected])
    }

    @Test(
        arguments: [
            ("2—4周", "2—4周 P2W/P4W"), ("三到五个工作日", "三到五个工作日 P3WD/P5WD"), ("10天—6周", "10天—6周 P10D/P6W"),
            ("八个月以下", "八个月以下 ../P8M"), ("25年以上", "25年以上 P25Y/.."), ("不少于45天", "不少于45天 P45D/.."),
            ("不超过一年半", "不超过一年半 ../P1.5Y"), ("两年以上五年以下", "两年以上五年以下 P2Y/P5Y"),
            ("40~60日", "40~60日 P40D/P60D"),
        ])
    func 范围(_ text: String, _ expected: String) {
        #expect(Self.dump(text) == [expected])
    }

    @Test(arguments: ["2024年", "二〇二四年", "07年", "五年级", "第四年", "14日", "20年代", "5年均值", "乔木参天", "9月35日"])
    func 不是时长(_ text: String) {
        #expect(Self.dump(text) == [])
    }

    @Test(
        arguments: [
            ("每年考评", "每年 P1Y"), ("每三年换届", "每三年 P3Y"), ("每个季度通报", "每个季度 P3M"), ("每半年", "每半年 P6M"),
            ("每隔5天", "每隔5天 P5D"),
            ("每月8日公布", "每月8日 P1M"), ("每周二上午10点到12点", "每周二上午10点到12点 P1W"), ("每周一至周四", "每周一至周四 P1W"),
            ("每月5日和20日", "每月5日和20日 P1M"), ("每年劳动节", "每年劳动节 P1Y"), ("每个工作日下午", "每个工作日下午 P1D"),
            ("每2—3年", "每2—3年 P2Y/P3Y"),
            ("每周一次例会", "每周 P1W"), ("每周两节课", "每周 P1W"), ("每年新建8家", "每年 P1Y"),
        ])
    func 周期(_ text: String, _ expected: String) {
        #expect(Self.dump(text) == [expected])
    }

    @Test(arguments: ["每年级两个班", "每人两份", "每10万人", "每户800元"])
    func 不是周期(_ text: String) {
        #expect(Self.dump(text) == [])
    }

    @Test func 时间里的时长也给出() {
        #expect(Self.dump("8个工作日内答复") == ["8个工作日 P8WD"])
        #expect(Self.dump("近三年") == [])
    }
}
