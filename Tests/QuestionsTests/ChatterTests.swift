import Questions
import TestSupport
import Testing

/// What is said around a question does not change how it is read.
struct ChatterTests {
    private static let reader = Result { try Project.load().questions }

    private static func query(_ question: String) throws -> Query? { try reader.get().read(question).query }

    @Test(arguments: [
        "您好，我再确认一下，2022年南通有多少家职工书屋？", "2022年南通有多少家职工书屋？急用，谢谢啦！", "能不能帮我查查2022年南通有多少家职工书屋？不急。",
        "你知道2022年南通有多少家职工书屋吗？", "领导问我，2022年南通有多少家职工书屋", "@工问 2022年南通有多少家职工书屋🙏", "2022年南通有多少家职工书屋来着？我记不清了",
        "最近要开会，主席让我准备发言稿，我翻了半天没翻到，2022年南通有多少家职工书屋", "2022年南通有多少家职工书屋，不用说2021年的",
    ])
    func 前后的客套和缘由不算(_ question: String) throws {
        let plain = try Self.query("2022年南通有多少家职工书屋")
        let read = try #require(try Self.query(question))
        #expect(read.terms == plain?.terms)
        #expect(read.times == plain?.times)
        #expect(read.places == plain?.places)
        #expect(read.operation == plain?.operation)
    }

    @Test func 缘由里的地方和时间还算数() throws {
        let query = try #require(try Self.query("我在写2022年南通的材料，职工书屋有多少家"))
        #expect(query.places == ["南通市"])
        #expect(query.times.count == 1)
    }

    @Test(arguments: ["你好", "谢谢", "好的，谢谢"])
    func 只有客套就是寒暄(_ line: String) throws {
        #expect(try Self.query(line)?.operation == .smalltalk)
    }

    @Test(arguments: [("是不是98名", Query.Operation.check), ("南通有没有超过300家职工书屋", .check)])
    func 问是不是的不当作客套(_ question: String, _ operation: Query.Operation) throws {
        #expect(try Self.query(question)?.operation == operation)
    }
}
