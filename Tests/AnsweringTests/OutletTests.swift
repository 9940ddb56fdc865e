import Answering
import TestSupport
import Testing

/// The newspaper a report comes from, as it says itself.
struct OutletTests {
    @Test(arguments: ["这条消息登在“要闻”栏目，出自《湖畔日报》。", "来源：湖畔日报"])
    func 问出自哪家报纸答报纸的名字(_ line: String) throws {
        let library = try Library("纺织技能地图上新，职工可以照图学艺。\n\n\(line)\n\n地图由各车间一同绘制。")
        #expect(library.ask("纺织技能地图上新这条消息，出自哪家报纸").texts == ["湖畔日报"])
    }

    @Test func 没有写出处的不答() throws {
        let library = try Library("纺织技能地图上新，职工可以照图学艺。灵感来源是老师傅的口诀。")
        #expect(library.ask("纺织技能地图上新这条消息，出自哪家报纸").texts.isEmpty)
    }
}
