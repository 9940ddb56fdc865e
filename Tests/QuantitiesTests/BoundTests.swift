import Quantities
import Testing

struct BoundTests {
    @Test(arguments: Bound.allCases)
    func 与准数相加不变(_ bound: Bound) {
        #expect(Bound.sum(bound, nil) == bound)
        #expect(Bound.sum(nil, bound) == bound)
        #expect(Bound.sum(bound, bound) == bound)
    }

    @Test func 准数相加仍是准数() {
        #expect(Bound.sum(nil, nil) == nil)
    }

    @Test(arguments: [
        (Bound.over, Bound.atLeast, Bound.over), (.under, .atMost, .under), (.over, .under, .about),
        (.atLeast, .atMost, .about), (.over, .atMost, .about), (.under, .atLeast, .about), (.about, .over, .about),
        (.about, .under, .about), (.about, .atLeast, .about),
    ])
    func 方向相同的留其方向相反的成约数(_ left: Bound, _ right: Bound, _ expected: Bound) {
        #expect(Bound.sum(left, right) == expected)
        #expect(Bound.sum(right, left) == expected)
    }

    @Test func 取负则方向相反() {
        #expect(Bound.over.negated == .under)
        #expect(Bound.atLeast.negated == .atMost)
        #expect(Bound.about.negated == .about)
        for bound in Bound.allCases { #expect(bound.negated.negated == bound) }
        // Over minus over tells nothing, over minus exact is over, exact minus over is under.
        #expect(Bound.sum(.over, Bound.over.negated) == .about)
        #expect(Bound.sum(nil, Bound.over.negated) == .under)
    }

    @Test(arguments: [("约", Bound.about), ("超", .over), ("近", .under), ("至少", .atLeast), ("至多", .atMost)])
    func 表里的名称(_ name: String, _ bound: Bound) {
        #expect(Bound(sheetName: name) == bound)
    }

    @Test(arguments: ["", "余", "over", "约 "])
    func 表里没有的名称(_ name: String) {
        #expect(Bound(sheetName: name) == nil)
    }
}
