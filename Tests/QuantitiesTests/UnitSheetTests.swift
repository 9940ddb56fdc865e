import Loading
import Testing
import Words

@testable import Quantities

/// The sheet `units.tsv` says what it must say of each unit.
struct UnitSheetTests {
    private static let units: [LexiconEntry] = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return (try? GrammarFolder(root + "/grammar"))?.lexicon.entries(of: "units") ?? []
    }()

    @Test func 读得到() {
        #expect(Self.units.count > 500)
    }

    @Test func 种都认得() {
        for unit in Self.units {
            // 第三大: what is counted by it is a place in an order, and no measure.
            guard let kind = unit.attribute("种"), kind != "order" else { continue }
            #expect(Unit.Kind(rawValue: kind) != nil, "\(unit.form)：\(kind)")
            #expect(unit.attribute("代码") != nil, "\(unit.form) 没有代码")
        }
    }

    @Test func 时长的代码都认得() {
        for unit in Self.units where unit.attribute("种") == "duration" {
            #expect(unit.attribute("代码").flatMap(Duration.Unit.init(rawValue:)) != nil, "\(unit.form)")
        }
    }

    @Test func 换算是小数或分数() {
        for unit in Self.units {
            guard let factor = unit.attribute("换算") else { continue }
            let terms = factor.split(separator: "/").map { ExactDecimal(String($0)) }
            #expect((1...2).contains(terms.count) && !terms.contains { $0?.isZero ?? true }, "\(unit.form)：\(factor)")
        }
    }

    @Test(arguments: [("公里", "1000"), ("斤", "500"), ("两", "50"), ("亩", "2000/3"), ("公顷", "10000"), ("千瓦时", "3600000")])
    func 换算(_ unit: String, _ factor: String) throws {
        #expect(try #require(Self.units.first { $0.form == unit }).attribute("换算") == factor)
    }

    @Test func 百分点不是百分比() {
        #expect(Self.units.first { $0.form == "个百分点" }?.attribute("代码") == "pp")
        #expect(Self.units.first { $0.form == "%" }?.attribute("代码") == "%")
    }
}
