import Facts
import Quantities
import Questions
import TestSupport
import Testing

/// What a question asks for.
struct QueryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let question: String
        let operation: Query.Operation
        /// Content words that the query must hold.
        let terms: [String]
        let unit: String?
        let unitClass: String?
        let places: [String]
        let scopes: [String]
        let times: [PeriodExpression]

        init(
            _ question: String, _ operation: Query.Operation = .value, terms: [String] = [], unit: String? = nil,
            unitClass: String? = nil, places: [String] = [], scopes: [String] = [], times: [PeriodExpression] = []
        ) {
            self.question = question
            self.operation = operation
            self.terms = terms
            self.unit = unit
            self.unitClass = unitClass
            self.places = places
            self.scopes = scopes
            self.times = times
        }

        var testDescription: String { question }
    }

    private static func year(_ year: Int) -> PeriodExpression { .absolute(Period(year: year)) }

    private static func query(_ question: String) throws -> Query {
        try #require(try Project.load().questions.read(question).query, "“\(question)”没有读懂")
    }

    @Test(arguments: [
        Case(
            "2022年无锡市有多少家爱心服务站？", terms: ["爱心服务站"], unit: "家", unitClass: "机构", places: ["无锡市"],
            times: [year(2022)]),
        Case(
            "请问去年全市慰问了几名困难职工", terms: ["慰问", "困难职工"], unit: "名", unitClass: "人", scopes: ["全市"],
            times: [.relative(years: -1, month: nil, day: nil)]),
        Case("无锡 爱心服务站 数量", terms: ["爱心服务站"], unitClass: "机构", places: ["无锡市"]),
        Case("疗休养累计投入多少钱？", terms: ["疗休养", "投入"], unitClass: "金额"),
        Case("一线职工占比是百分之几", terms: ["一线职工"], unitClass: "比例"),
        Case("金秋助学连续开展了几年", terms: ["金秋助学"], unitClass: "时长"),
        Case("技能竞赛排第几", terms: ["技能竞赛"], unitClass: "名次"),
        Case("入会人数是多少", terms: ["入会"], unitClass: "人"),
        Case("市本级慰问多少人", terms: ["慰问"], unit: "人", unitClass: "人", scopes: ["市本级"]),
        Case("无锡市和苏州市有多少家书屋", terms: ["书屋"], unit: "家", unitClass: "机构", places: ["无锡市", "苏州市"]),
        Case("近5年培训职工多少人次", terms: ["培训"], unit: "人次", unitClass: "人次", times: [.lastYears(5)]),
        Case(
            "2022年9月爱心服务站有多少家", terms: ["爱心服务站"], unit: "家", unitClass: "机构",
            times: [.absolute(Period(CalendarDate(year: 2022, month: 9)))]),
        Case("爱心服务站有多少家呢？谢谢！", terms: ["爱心服务站"], unit: "家", unitClass: "机构"),
        Case("你好，麻烦帮我查一下，爱心服务站有多少家", terms: ["爱心服务站"], unit: "家", unitClass: "机构"),
    ])
    func 问句里的各项(_ test: Case) throws {
        let query = try Self.query(test.question)
        #expect(query.operation == test.operation)
        let terms = query.terms.map(\.search.text)
        for term in test.terms { #expect(terms.contains(term), "词：\(terms)") }
        #expect(query.unit == test.unit)
        #expect(query.unitClass == test.unitClass)
        #expect(query.places == test.places)
        #expect(query.scopes == test.scopes)
        #expect(query.times.map(\.expression) == test.times)
        #expect(query.comparison == nil)
        #expect(query.operands == [])
    }

    @Test(arguments: [
        ("全市爱心服务站有没有超过300家", Query.Relation.greater, "300", "家"),
        ("返还的经费达到3000万元了吗", .atLeast, "30000000", "元"),
        ("入会人数不到5万吗？", .less, "50000", ""),
        ("参加人数不超过500人吗", .atMost, "500", "人"),
        ("入会率是95%吗", .equal, "95", "%"),
        ("爱心服务站突破三百家了没有", .greater, "300", "家"),
        ("爱心服务站是否低于300家", .less, "300", "家"),
        ("爱心服务站有没有300家", .atLeast, "300", "家"),
    ])
    func 与一个数比较(_ question: String, _ relation: Query.Relation, _ value: String, _ unit: String) throws {
        let query = try Self.query(question)
        #expect(query.operation == .check)
        let comparison = try #require(query.comparison)
        #expect(comparison.relation == relation)
        #expect(comparison.quantity.map { "\($0.value)" } == value)
        #expect(comparison.quantity?.unit == unit)
        #expect(query.stated == [])
    }

    @Test(arguments: ["书屋至多有300家吗", "书屋至少有300家吗"])
    func 至多至少也可以说在有的前面(_ question: String) throws {
        let relation = try Self.query(question).comparison?.relation
        #expect(relation == .atMost || relation == .atLeast)
    }

    @Test(arguments: [
        ("爱心服务站2022年比2021年多多少家", 2022, 2021),
        ("2022年比上年增加了多少家爱心服务站", 2022, 2021),
        ("2021年和2022年慰问金相差多少钱", 2021, 2022),
    ])
    func 两年之差(_ question: String, _ minuend: Int, _ subtrahend: Int) throws {
        let query = try Self.query(question)
        #expect(query.operation == .difference)
        let operands = query.completeOperands
        #expect(
            operands.map { $0.times.map(\.expression) } == [minuend, subtrahend].map { [.absolute(Period(year: $0))] })
        #expect(operands.count == 2 && operands[0].terms == operands[1].terms && !operands[0].terms.isEmpty)
    }

    @Test func 请问前面只借地方和时间() throws {
        let query = try Self.query("我们在写2022年的材料，听说无锡做得好，请问爱心服务站有多少家")
        #expect(query.terms.map(\.search.text) == ["爱心服务站"])
        #expect(query.places == ["无锡市"])
        #expect(query.times.map(\.expression) == [Self.year(2022)])
        let own = try Self.query("我们单位在无锡，请问常州2021年慰问了多少人")
        #expect(own.places == ["常州市"])
        #expect(own.times.map(\.expression) == [Self.year(2021)])
    }

    @Test(arguments: [("书屋从2019年到2022年增幅是多少", 2022, 2019), ("2022年书屋增幅是多少", 2022, 2021)])
    func 增幅从哪一年算起(_ question: String, _ last: Int, _ first: Int) throws {
        let both = try #require(try Self.query(question).besideYearBefore)
        #expect(both.operands.flatMap(\.times).map(\.expression) == [Self.year(last), Self.year(first)])
    }

    @Test func 哪四个也数得出来() throws {
        #expect(try Self.query("新增了哪4个实训基地").operandCount == 4)
        #expect(try Self.query("“四有”指哪四有").operandCount == 4)
    }

    @Test func 问句自己说出的数() throws {
        let query = try Self.query("98名学员里外卖员有几名")
        #expect(query.stated.map { "\($0.value)\($0.unit)" } == ["98名"])
        #expect(query.unit == "名")
        #expect(try Self.query("学员里外卖员有几名").stated == [])
    }

    @Test func 词带着可以代替它的说法() throws {
        let terms = try Self.query("书屋投入多少钱").terms
        let invest = try #require(terms.first { $0.search.text == "投入" })
        #expect(invest.search.forms.first == "投入")
        #expect(invest.search.forms.contains("花费"))
        #expect(invest.search.isWord)
        #expect(invest.sheet == "actions")
        let unknown = try #require(try Self.query("飐飐飐有多少家").terms.first)
        #expect(unknown.search.text == "飐飐飐")
        #expect(unknown.search.forms == ["飐飐飐"])
        #expect(!unknown.search.isWord)
        #expect(unknown.sheet == nil)
    }

    @Test(arguments: ["爱心服务站为什么有多少家", "爱心服务站最多有多少家", "哪个市有多少家爱心服务站"])
    func 没有用上的运算词留在词里(_ question: String) throws {
        #expect(try Self.query(question).terms.contains { $0.sheet == "operators" })
    }

    @Test func 虚词不是词() throws {
        let terms = try Self.query("请问在无锡市的爱心服务站里面一共有多少家呢").terms.map(\.search.text)
        #expect(terms == ["爱心服务站"])
    }

    @Test func 合同不拆成合和同() throws {
        let terms = try Self.query("签订了多少份合同").terms.map(\.search.text)
        #expect(terms.contains("合同"))
    }

    @Test(arguments: [
        ("２０２２年无锡市有多少家爱心服务站?", "2022年无锡市有多少家爱心服务站？"),
        ("2022年 无锡市 有多少家 爱心服务站", "2022年无锡市有多少家爱心服务站"),
        ("爱心服务站有多少家", "请问爱心服务站有多少家？"),
        ("爱心服务站有几家", "爱心服务站有多少家"),
    ])
    func 写法不同意思相同(_ left: String, _ right: String) throws {
        #expect(try Self.query(left) == (try Self.query(right)))
    }
}
