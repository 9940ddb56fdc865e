import Answering
import Facts
import Quantities
import TestSupport
import Testing

/// Questions that go on with earlier ones.
struct ConversationTests {
    private static let library = Result {
        try Library([
            SampleReport(
                "常州2022.md", place: "常州市", period: "2022",
                body: """
                    全市建有职工书屋310家。赠送意外伤害保险4210份、健康体检1980份。挂牌首批工运展馆12处，目前全市的工运展馆
                    已扩充至40处。全年举办6项劳动竞赛，其中一类竞赛2项。
                    """),
            SampleReport(
                "常州2021.md", place: "常州市", period: "2021", body: "全市建有职工书屋248家。"),
            SampleReport("镇江2022.md", place: "镇江市", period: "2022", body: "全市建有职工书屋155家。"),
        ])
    }

    private static func last(_ asked: String...) throws -> Answer {
        try #require(try library.get().talk(asked).last)
    }

    @Test(arguments: [("那2021年呢？", "248家"), ("镇江呢", "155家"), ("换成镇江市", "155家"), ("再查一下镇江的", "155家")])
    func 换一个说法其余照旧(_ question: String, _ wording: String) throws {
        #expect(try Self.last("2022年常州有多少家职工书屋", question).wordings == [wording])
    }

    @Test func 后一问没说的那一批不用别的数答() throws {
        #expect(try Self.last("常州目前的工运展馆有多少处", "首批是多少处").wordings != ["40处"])
        #expect(try Self.last("常州目前的工运展馆有多少处", "第三批是多少处").status == .notFound)
    }

    @Test func 接着问的不拿别处的报告答() throws {
        let library = try Library([
            SampleReport("宿迁.md", place: "宿迁市", period: "2022", body: "全市建有工运展馆40处，藏书1200册。"),
            SampleReport("泰州.md", place: "泰州市", period: "2022", body: "投入436万元建设书屋188家。"),
        ])
        #expect(library.talk(["工运展馆藏书多少册", "当初建它投了多少钱"]).last?.status == .notFound)
        #expect(library.talk(["书屋建了多少家", "当初建它投了多少钱"]).last?.wordings == ["436万元"])
    }

    @Test func 增加了多少是同一件事的两个数相减() throws {
        let answer = try Self.last("2021年常州有多少家职工书屋", "2022年呢", "增加了多少")
        #expect(answer.derivation?.formula == "310 − 248 = 62")
        let growth = try Self.last("2021年常州有多少家职工书屋", "2022年呢", "增长了百分之几")
        #expect(growth.values.first?.value.single?.description == "25")
        #expect(try Self.last("常州送了多少份意外伤害保险", "常州有多少处工运展馆", "增加了多少").derivation == nil)
    }

    @Test func 和前面问过的地方比() throws {
        let answer = try Self.last("2022年镇江有多少家职工书屋", "常州呢", "是镇江的几倍")
        #expect(answer.values.first?.value.single?.description == "2")
        #expect(try Self.last("2022年镇江有多少家职工书屋", "常州呢", "哪个多").texts == ["常州市"])
    }

    @Test func 部分不和整体相加() throws {
        let asked = ["常州举办了几项劳动竞赛", "其中一类竞赛几项", "两项一共多少"]
        #expect(try Self.library.get().talk(asked).last?.derivation == nil)
    }

    @Test func 几项一共是前面几问的和() throws {
        let answer = try Self.last("常州赠送意外伤害保险多少份", "健康体检呢", "两项一共")
        #expect(answer.derivation?.formula == "4210 + 1980 = 6190")
    }

    @Test func 再说详细点给出原文和前后句() throws {
        let answer = try Self.last("常州赠送意外伤害保险多少份", "再说详细点")
        #expect(answer.text.contains("全市建有职工书屋310家"))
        #expect(answer.citations.count > 1)
        #expect(try Self.last("再说详细点").status == .notFound)
    }

    @Test func 没有什么可换算的不另找数答() throws {
        #expect(try Self.last("常州有多少家图书馆", "换成万元").status == .notFound)
    }

    @Test func 他和该市指前面说过的() throws {
        #expect(try Self.last("2022年镇江有多少家职工书屋", "该市职工书屋有多少家").wordings == ["155家"])
    }
}

/// Questions about names that an earlier answer told.
struct NameConversationTests {
    private static let library = Result {
        try Library([
            SampleReport(
                "常州2022.md", place: "常州市", period: "2022",
                body: """
                    常州市政协副主席、市总工会主席李明华出席活动。市总工会精心打造“红雨伞”服务品牌。“红雨伞”是指遮风挡雨、撑起权益。
                    5人（含）以下的班组须整体参加互助保障，参加互助保障的职工不得少于全体职工的70%。
                    """),
            SampleReport(
                "镇江2022.md", place: "镇江市", period: "2022", body: "镇江市总工会主席张建军出席活动。"),
        ])
    }

    private static func last(_ asked: String...) throws -> Answer {
        try #require(try library.get().talk(asked).last)
    }

    @Test func 还有什么职务问的是上一个答案里的人() throws {
        let office = try Self.last("常州市总工会主席是谁", "还有什么职务")
        #expect(office.texts.first?.contains("市政协副主席") == true)
        #expect(try Self.last("常州市总工会主席是谁", "还有什么职务", "镇江的呢").texts == ["张建军"])
        #expect(try Self.last("还有什么职务").status == .notFound)
    }

    @Test func 叫什么问名字接着问意思() throws {
        #expect(try Self.last("常州市总工会的服务品牌叫什么").texts == ["红雨伞"])
        let meaning = try Self.last("常州市总工会的服务品牌叫什么", "是什么意思")
        #expect(meaning.texts.joined().contains("遮风挡雨"))
        #expect(try Self.last("是什么意思").status == .notFound)
    }

    @Test func 某种情形呢问写明的规定() throws {
        let answer = try Self.last("常州参加互助保障的职工不得少于全体职工的百分之几", "5人以下的班组呢")
        #expect(answer.wordings.isEmpty)
        #expect(try Self.last("5人以下的班组怎么规定").texts.joined().contains("须整体参加"))
        #expect(try Self.last("8人以下的班组怎么规定").status == .notFound)
    }

    @Test func 接着问的东西要在答案近旁说到() throws {
        let library = try Library("全市形成以12家龙头企业为基础的改革框架，涉及9个开发区和15个乡镇。")
        let answers = library.talk(["改革框架涉及多少个乡镇", "开发区呢", "商圈呢"])
        #expect(answers[1].values.map(\.value.description) == ["9"], "\(answers[1].text)")
        #expect(answers[2].status == .notFound, "\(answers[2].text)")
    }

    @Test func 后者与前者相比是前面问过的两个数() throws {
        let answers = try Library.three().talk(["2021年无锡慰问困难职工多少名", "2022年呢", "后者是前者的几倍，保留两位小数"])
        #expect(answers[2].values.map(\.value.description) == ["1.08"], "\(answers[2].text)")
    }
}

/// What a question that could stand alone means after an answer.
struct NearnessConversationTests {
    private static func last(_ asked: String...) throws -> Answer {
        let library = try Library([
            SampleReport("常州2021.md", place: "常州市", period: "2021", body: "云上招聘涉及企业460家、工位2900个。"),
            SampleReport("金坛2022.md", place: "金坛区", period: "2022", body: "金坛区统一操作标准，涉及工位70个。"),
        ])
        return try #require(library.talk(asked).last)
    }

    @Test func 几份报告都有的先看上一个答案那一句() throws {
        #expect(try Self.last("2021年常州云上招聘涉及多少家企业", "工位有多少个").wordings == ["2900个"])
    }

    @Test func 另外写明了时间的不看上一句() throws {
        #expect(try Self.last("2021年常州云上招聘涉及多少家企业", "2022年金坛涉及工位多少个").wordings == ["70个"])
    }
}
