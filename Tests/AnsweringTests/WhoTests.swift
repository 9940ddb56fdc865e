import Answering
import Facts
import TestSupport
import Testing

/// Names and offices, each from its sentence.
struct WhoTests {
    private static let body = """
        ## 队伍建设

        无锡市总工会党组书记、主席沈文昊出席启动仪式。市总工会副主席顾雨晴宣布技能大赛启动。市纺织行业工会联合会主席陆明远
        表示，联合会将提供法律咨询。全国劳模魏长青接受电视台采访。
        """

    @Test(arguments: [
        ("无锡市总工会主席是谁？", "沈文昊"), ("无锡市纺织行业工会联合会的主席叫什么名字", "陆明远"), ("是谁宣布技能大赛启动的", "顾雨晴"),
        ("哪位全国劳模接受了电视台采访", "魏长青"),
    ])
    func 问人答姓名(_ question: String, _ name: String) throws {
        let answer = try Library(Self.body).ask(question)
        #expect(answer.texts == [name])
        #expect(answer.citations.contains { $0.quote.contains(name) })
        #expect(answer.text.hasSuffix("[1]") || answer.text.hasSuffix("[1][2]"))
    }

    @Test func 副主席不是主席() throws {
        let answer = try Library("市总工会副主席顾雨晴出席活动。").ask("无锡市总工会主席是谁？")
        #expect(answer.status == .notFound)
        #expect(answer.texts.isEmpty)
    }

    @Test(arguments: ["苏州市总工会主席是谁？", "无锡市纺织行业工会联合会副主席是谁", "哪位厂长接受了电视台采访"])
    func 没有写的人不答(_ question: String) throws {
        #expect(try Library(Self.body).ask(question).texts.isEmpty)
    }

    @Test func 工程师里没有姓程的人() throws {
        let library = try Library("候选人有三位，都是高级工程师。职工代表选举周明远先生、吴青禾女士、郑一凡先生为职工监事。")
        #expect(library.ask("职工代表选举了哪几位为职工监事").texts == ["周明远", "吴青禾", "郑一凡"])
        #expect(try Library("职工监事都是高级工程师。").ask("职工监事是哪几位").texts.isEmpty)
    }

    @Test(arguments: [("三位", []), ("两位", ["沈文昊", "顾雨晴"])] as [(String, [String])])
    func 说了几位就要找到几位(_ count: String, _ names: [String]) throws {
        let library = try Library("技能比武上，劳模沈文昊、顾雨晴发言。")
        #expect(library.ask("技能比武上发言的\(count)劳模是谁").texts == names)
    }

    @Test func 问职务答姓名前的职务() throws {
        let answer = try Library(Self.body).ask("沈文昊担任什么职务？")
        #expect(answer.texts == ["无锡市总工会党组书记、主席"])
        #expect(try Library(Self.body).ask("沈文清担任什么职务？").texts.isEmpty)
    }

    @Test(arguments: [
        ("无锡市总工会主席李明说：“好。”", "李明"), ("无锡市总工会主席李明说，这样很好。", "李明"), ("“好。”无锡市总工会主席李明说。", "李明"),
        ("无锡市总工会主席欧阳明说：“好。”", "欧阳明"), ("无锡市总工会主席李明道：“好。”", "李明"), ("无锡市总工会主席李明说道：“好。”", "李明"),
    ])
    func 说不是名字里的字(_ sentence: String, _ name: String) throws {
        #expect(try Library(sentence).ask("无锡市总工会主席是谁？").texts == [name])
    }

    @Test(arguments: [
        ("无锡市总工会主席李说表示，这样很好。", "李说"), ("无锡市总工会主席陈述平说：“好。”", "陈述平"), ("无锡市总工会主席李明说表示，这样很好。", "李明说"),
        ("无锡市总工会主席王守道，副主席顾雨晴出席。", "王守道"),
    ])
    func 名字里有说和道的照写(_ sentence: String, _ name: String) throws {
        #expect(try Library(sentence).ask("无锡市总工会主席是谁？").texts == [name])
    }

    @Test(arguments: [
        ("李明任无锡市总工会主席。", "李明"), ("李明任市总工会主席。", "李明"), ("李明同志任无锡市总工会主席。", "李明"), ("王任任无锡市总工会主席。", "王任"),
        ("欧阳明任无锡市总工会主席。", "欧阳明"),
    ])
    func 任后面是职务的答得出是谁(_ sentence: String, _ name: String) throws {
        #expect(try Library(sentence).ask("无锡市总工会主席是谁？").texts == [name])
    }

    @Test(arguments: [
        "李明曾任无锡市总工会主席。", "李明任无锡市总工会副主席。", "连任无锡市总工会主席。", "李明，曾担任无锡市总工会主席。",
        "李明的任务由无锡市总工会主席布置。",
    ])
    func 不是现任主席的不答(_ sentence: String) throws {
        #expect(try Library(sentence).ask("无锡市总工会主席是谁？").texts.isEmpty)
    }

    @Test(arguments: [
        ("合影由顾雨晴、沈青、陆小北拍摄。", "合影是谁拍摄的", ["顾雨晴", "沈青", "陆小北"]),
        ("合影由顾雨晴、阿米娜拍摄。", "合影的拍摄者都有谁", ["顾雨晴", "阿米娜"]),
        ("合影由顾雨晴和沈青拍摄。", "合影由谁拍摄", ["顾雨晴", "沈青"]),
    ])
    func 由字后面的一列人都答(_ body: String, _ question: String, _ names: [String]) throws {
        #expect(try Library(body).ask(question).texts == names)
    }

    @Test(arguments: ["合影由高校、企业拍摄。", "合影由职工拍摄。", "合影由高校拍摄。"])
    func 由字后面不是人名的不答(_ body: String) throws {
        #expect(try Library(body).ask("合影由谁拍摄").texts.isEmpty)
    }

    @Test func 问照片是谁拍的答这一篇的署名() throws {
        let body = "这是一则图片新闻，照片由顾雨晴拍摄。县里办了龙舟赛，职工踊跃参加。"
        #expect(try Library(body).ask("龙舟赛的照片是谁拍的").texts == ["顾雨晴"])
        #expect(try Library(body).ask("插秧赛的照片是谁拍的").texts.isEmpty)
    }

    @Test func 问由谁领衔又问职务的两样都答() throws {
        let body = "顾雨晴担任厂党委副书记，“向阳工作室”由她领衔成立。"
        #expect(try Library(body).ask("“向阳工作室”由谁领衔，她在厂里担任什么职务").texts == ["顾雨晴", "厂党委副书记"])
    }

    @Test func 问归哪个部门答由字后面的部门() throws {
        let body = "“晨光”讲堂由宣教科开设，听众不少。修订简报的“小刀”行动由办公室开展。"
        #expect(try Library(body).ask("“晨光”讲堂归哪个部门管").texts == ["宣教科"])
        #expect(try Library(body).ask("“晨光”讲堂和“小刀”行动分别归哪个部门管").texts == ["宣教科", "办公室"])
        #expect(try Library("“晨光”讲堂由他开设。").ask("“晨光”讲堂归哪个部门管").texts.isEmpty)
    }
}
