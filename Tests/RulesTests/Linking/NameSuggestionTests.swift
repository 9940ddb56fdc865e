import Testing

@testable import Rules

struct NameSuggestionTests {
    @Test(arguments: [
        (["时断", "时段", "地段"], "时段"), (["段时", "时段"], "时段"), (["问句子", "问句"], "问句"),
        (["organisations", "metrics", "organizations"], "organizations"),
    ])
    func 最近的名字(_ example: ([String], String)) {
        let candidates = Array(example.0.dropFirst())
        #expect(NameSuggestion.closest(to: example.0[0], among: candidates) == example.1)
    }

    @Test(arguments: [["谁", "何"], ["时段", "地点"], ["单位", "金额"], ["时段"], [String(repeating: "长", count: 100), "长"]])
    func 差得远就不猜(_ example: [String]) {
        #expect(NameSuggestion.closest(to: example[0], among: Array(example.dropFirst())) == nil)
    }

    @Test func 一样近的取前一个() {
        #expect(NameSuggestion.closest(to: "时断", among: ["时段", "时间"]) == "时段")
        #expect(NameSuggestion.closest(to: "时断", among: ["时间", "时段"]) == "时间")
    }
}
