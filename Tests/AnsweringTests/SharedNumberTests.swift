import Answering
import TestSupport
import Testing

/// One number that is said of each of several things, and names that share their end.
struct SharedNumberTests {
    private static func library() throws -> Library {
        try Library("全市焊工技能竞赛评出一、二、三等奖各4名，优秀奖18名。全年新建职工书屋、爱心驿站各26家。送出书包、文具共90套。市里有8名水手、7名轮机员。")
    }

    private static func said(_ answer: Answer) -> [String] { answer.values.map { "\($0.value)\($0.unit)" } }

    @Test(arguments: [
        ("焊工技能竞赛的一等奖有几名", "4名"), ("焊工技能竞赛的二等奖有几名", "4名"),
        ("焊工技能竞赛的一等奖、二等奖、三等奖合计多少名", "12名"), ("焊工技能竞赛一、二、三等奖和优秀奖合计多少名", "30名"),
        ("职工书屋和爱心驿站一共新建多少家", "52家"), ("市里有几名水手", "8名"),
    ])
    func 各几个是每一样的数(_ question: String, _ value: String) throws {
        #expect(Self.said(try Self.library().ask(question)) == [value])
    }

    @Test func 没有列出来的不算() throws {
        #expect(try Self.library().ask("焊工技能竞赛的四等奖有几名").status == .notFound)
    }

    @Test func 合起来数的不是每一样的数() throws {
        #expect(Self.said(try Self.library().ask("书包和文具合计多少套")) == ["90套"])
    }
}
