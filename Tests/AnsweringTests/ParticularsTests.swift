import Answering
import Facts
import TestSupport
import Testing

/// Questions whose answer is reckoned from what reports tell otherwise: a share from a base, a year from an anniversary, a
/// multiple, the signers of several reports.
struct ParticularsTests {
    private static func years(_ first: String, _ second: String) throws -> Library {
        try Library([
            SampleReport("甲.md", place: "无锡市", period: "2021", published: "2021-11", body: first),
            SampleReport("乙.md", place: "无锡市", period: "2023", published: "2023-11", body: second),
        ])
    }

    @Test(arguments: ["换算成百分比，技师占职工的比例是多少", "技师在职工里折算成百分比是百分之几", "技师占职工的百分之几"])
    func 每万名里有多少也是占比(_ question: String) throws {
        let answer = try Library("以每万名职工计，技师有320人。").ask(question)
        #expect(answer.values.map(\.text) == ["3.2%"])
        #expect(answer.derivation?.operands.map(\.text) == ["320人", "每万名"])
    }

    @Test func 基数不是所问的整体就不算() throws {
        let answer = try Library("以每万名职工计，技师有320人。").ask("换算成百分比，技师占居民的比例是多少")
        #expect(answer.status == .notFound)
    }

    @Test func 没有翻一番() throws {
        let library = try Self.years("全市建有爱心驿站120家。", "全市建有爱心驿站210家。")
        let answer = library.ask("爱心驿站，2023年有没有在2021年的基础上翻一番")
        #expect(answer.bool == false && answer.values.map(\.text) == ["1.75倍"])
    }

    @Test func 翻了一番() throws {
        let library = try Self.years("全市建有爱心驿站120家。", "全市建有爱心驿站260家。")
        #expect(library.ask("2023年的爱心驿站比2021年翻了一番吗").bool == true)
        #expect(library.ask("2023年的爱心驿站比2021年翻了两番吗").bool == false)
    }

    @Test func 约数正在界上时不说是否() throws {
        let library = try Self.years("全市建有爱心驿站120家。", "全市建有爱心驿站近240家。")
        #expect(library.ask("2023年的爱心驿站比2021年翻了一番吗").status == .notFound)
    }

    @Test func 周年推出年份() throws {
        let library = try Self.years("今年，工人文化馆迎来落成三十周年。", "2022年，职工学校迎来开办20周年。")
        #expect(library.ask("工人文化馆是哪一年落成的").texts == ["1991年"])
        #expect(library.ask("职工学校是哪一年开办的").texts == ["2002年"])
        #expect(library.ask("职工学校是哪一年撤并的").status == .notFound)
        #expect(library.ask("职工学校是几月几号开办的").status == .notFound)
    }

    @Test func 去年说的是哪一年() throws {
        let library = try Self.years("全市建有爱心驿站120家。", "去年，工人文化馆扩建完工。")
        #expect(library.ask("按报道推算，工人文化馆扩建完工是在哪一年").texts == ["2022年"])
    }

    @Test func 两篇都署了名的人() throws {
        let library = try Self.years(
            "全市建有爱心驿站120家。\n\n报道署名记者李长庚。", "全市建有爱心驿站210家。\n\n报道署名周明远、李长庚。")
        #expect(library.ask("无锡2021年和2023年两篇报道上都署了名的记者是谁").texts == ["李长庚"])
        #expect(library.ask("无锡2021年和2022年两篇报道上都署了名的记者是谁").status == .notFound)
    }

    @Test func 哪几年的报道提到过() throws {
        let library = try Self.years("推行“晨光计划”，全市建有爱心驿站120家。", "“晨光计划”惠及职工2300名。")
        #expect(Set(library.ask("“晨光计划”在哪几年的报道里提到过").texts) == ["2021", "2023"])
        #expect(library.ask("“晚霞计划”在哪几年的报道里提到过").status == .notFound)
    }

    @Test func 两篇报道各有各的数() throws {
        let library = try Self.years("技能夜校投入60万元。", "技能夜校培训职工900人次，2021年投入75万元。")
        let answer = library.ask("无锡办技能夜校的事，2021年那篇说投入多少万元，2023年那篇说培训了多少人次")
        #expect(answer.values.map(\.text) == ["60万元", "900人次"])
    }

    @Test func 只数点了名的() throws {
        let body = "会上把“暖心餐”“晨读角”“修车铺”等12个项目命名为年度优秀项目。"
        #expect(try Library(body).ask("年度优秀项目里，报道点了名的有几个").values.map(\.text) == ["3个"])
        #expect(try Library(body).ask("命名为年度优秀项目的有几个").values.map(\.text) == ["12个"])
    }

    @Test func 几种的数加在一起() throws {
        let body = "今年赠送骑手工伤保险120份、医疗保险80份，另赠送体检卡50份。"
        #expect(try Library(body).ask("赠送的两种保险再加体检卡，总共多少份").values.map(\.text) == ["250份"])
        #expect(try Library(body).ask("赠送的三种保险再加体检卡，总共多少份").status != .answered)
    }

    @Test func 称为什么就是什么意思() throws {
        let library = try Library("东港街道让退休技师与青年班组结成对子，称为“银青搭档”模式；西湖街道开办夜校。")
        #expect(library.ask("“银青搭档”是什么意思").texts.joined().contains("退休技师与青年班组结成对子"))
        #expect(library.ask("“金青搭档”是什么意思").status == .notFound)
    }

    @Test func 在哪里任什么职() throws {
        let library = try Library("周明兰在云河集团任纺纱车间副主任，此前是市劳模，这次再度当选全国人大代表。")
        #expect(library.ask("云河集团纺纱车间的副主任是谁").texts == ["周明兰"])
        #expect(library.ask("云河集团织布车间的副主任是谁").status == .notFound)
    }
}
