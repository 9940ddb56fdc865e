import Testing
import Words

@testable import Answering

struct AskedPlaceTests {
    private static let lexicon = Lexicon([
        LexiconSheet(
            name: "places", file: "places.tsv",
            bytes: Array("规范\t别称\t上级\n杭州市\t杭州\t\n於潜镇\t於潜\t杭州市\n临安区\t\t杭州市\n".utf8))
    ])

    /// Traditional reports are put into simplified characters, which change 於.
    @Test func 地名也按繁体报告转成的简体来找() throws {
        let places = AskedPlace.all(["於潜镇", "临安区"], Self.lexicon)
        #expect(places.map { Set($0.spellings) } == [["於潜镇", "於潜", "于潜镇"], ["临安区"]])
        #expect(places.map(\.forms) == [["於潜镇", "於潜"], ["临安区"]])
    }

    @Test func 上面没有地方的选不出记录() {
        #expect(AskedPlace.all(["杭州市", "没有的地方"], Self.lexicon).isEmpty)
    }
}
