import Answering
import TestSupport
import Testing

/// What a column of a page holds, and which articles say where they were taken from.
struct ColumnTests {
    private static let page = """
        【基层风采】

        四季暖流进车间

        无锡市总工会主席 周明

        无锡市总工会常年走访车间，全市建成职工书屋86家。

        来源：《云河日报》

        【基层风采】

        一张网连万家

        常州市总工会主席 李强

        常州市总工会开通热线，全年接听来电1200次。
        """

    @Test func 栏目里的文章是谁写的() throws {
        let answer = try Library(Self.page).ask("【基层风采】栏目的两篇文章分别是谁写的？")
        #expect(answer.texts == ["周明", "李强"])
    }

    @Test func 栏目登了哪几篇() throws {
        let answer = try Library(Self.page).ask("【基层风采】刊登了哪几篇文章")
        #expect(answer.texts == ["四季暖流进车间", "一张网连万家"])
    }

    @Test func 注明来源的文章() throws {
        let answer = try Library(Self.page).ask("哪些文章注明来源是《云河日报》？")
        #expect(answer.texts == ["四季暖流进车间"])
    }

    @Test func 没有的栏目不作答() throws {
        #expect(try Library(Self.page).ask("【工友心声】刊登了哪几篇文章").status == .notFound)
    }
}
