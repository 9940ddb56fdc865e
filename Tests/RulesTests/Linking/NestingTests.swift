import Rules
import Testing

/// Rules that stand in themselves.
struct NestingTests {
    private func problems(_ rules: String) -> [String] {
        GrammarText.link([("questions/a.gram", "root $甲; " + rules)]).problems
    }

    private static let doubling = "规则“$甲”头尾都可以是它自己，同一句话的读法会成倍增多；请改用“<1->”这样的重复，或者让它只在一头出现"

    @Test(arguments: [
        "$甲 = x | $甲 $甲;", "$甲 = x | $甲 和 $甲;", "$甲 = x | [y] $甲 z $甲 [y];", "$甲 = x | {v} ($甲 y) (z $甲);",
        "$甲 = x | ($甲 | y)<2->;", "$甲 = x | $甲<3>;", "$甲 = x | ($甲 y $甲)<0-1>;",
        "$甲 = x | $乙 和 $乙; $乙 = $甲;", "$甲 = x | $乙 和 $丙; $乙 = $甲 y; $丙 = z $甲;",
        "$甲 = x | $空 $甲 $甲 $空; $空 = [y];",
    ])
    func 头尾都是自己是错误(_ rules: String) {
        #expect(problems(rules) == ["questions/a.gram:3:10: 错误：" + Self.doubling])
    }

    @Test func 经过别的规则套自己也算() {
        let found = problems("$甲 = $乙 | x; $乙 = $甲 和 $甲;")
        #expect(found == ["questions/a.gram:3:23: 错误：" + Self.doubling.replacing("$甲", with: "$乙")])
    }

    @Test(arguments: [
        Case("$甲 = x | $甲;", "3:19: 错误：规则“$甲”绕了一圈又回到自己，中间什么也没有读：$甲 → $甲"),
        Case("$甲 = x | $乙; $乙 = [y] $甲;", "3:32: 错误：规则“$甲”绕了一圈又回到自己，中间什么也没有读：$甲 → $乙 → $甲"),
        Case("$甲 = x | $甲<0->;", "3:19: 错误：规则“$甲”绕了一圈又回到自己"),
    ])
    func 空绕一圈是错误(_ example: Case) {
        let found = problems(example.source)
        #expect(found.contains { $0.hasPrefix("questions/a.gram:" + example.expected) }, "\(found)")
    }

    @Test(arguments: [
        "$甲 = x [y]<0->;", "$甲 = x ([y] [z])<1->;", "$甲 = x $空<2->; $空 = [y];", "$甲 = x ({v} $NULL)<0->;",
    ])
    func 空的部分不能不限次数地重复(_ rules: String) {
        let found = problems(rules)
        #expect(found.count == 1)
        #expect(found.first?.contains("错误：规则“$甲”里，不限次数重复的部分可以是空的") == true, "\(found)")
    }

    @Test(arguments: [
        Case("$甲 = x | $甲 y;", "3:19: 提醒：规则“$甲”开头就是它自己（左递归）：$甲 → $甲"),
        Case("$甲 = [$甲] x;", "3:16: 提醒：规则“$甲”开头就是它自己（左递归）：$甲 → $甲"),
        Case("$甲 = $乙 x; $乙 = [$甲] y;", "3:27: 提醒：规则“$甲”开头就是它自己（左递归）：$甲 → $乙 → $甲"),
    ])
    func 左递归只是提醒(_ example: Case) {
        let found = problems(example.source)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("questions/a.gram:" + example.expected) == true, "\(found)")
    }

    @Test(arguments: [
        "$甲 = x<1->;", "$甲 = x | x $甲;", "$甲 = x | y $甲 z $甲 w;", "$甲 = x | \"（\" $甲 $甲 \"）\";",
        "$甲 = $乙 和 $乙; $乙 = x [y];", "$甲 = [x]<0-3> y;", "$甲 = (x [y])<0->;",
    ])
    func 不是这样的规则没有问题(_ rules: String) {
        #expect(problems(rules) == [])
    }

    @Test func 没有尽头的规则只报没有尽头() {
        let found = problems("$甲 = $甲 $甲;")
        #expect(found.count == 1)
        #expect(found.first?.contains("说不出一句有头有尾的话") == true)
    }

    @Test func 一圈规则只报一次() {
        let count = 1000
        var rules = "$甲 = $规则0;"
        for number in 0..<count { rules += "$规则\(number) = x | $规则\((number + 1) % count) y;" }
        let found = problems(rules)
        #expect(found.count == 1)
        #expect(found.first?.contains("左递归") == true)
        #expect(found.first?.contains("…") == true)
    }
}
