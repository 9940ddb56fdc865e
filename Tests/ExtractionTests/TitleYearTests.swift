import Facts
import Quantities
import TestSupport
import Testing

/// Which year a report is of: what its title says goes first, and years to come say nothing.
struct TitleYearTests {
    private static func period(_ text: String) throws -> String? {
        let document = try Project.load().extract(text, path: "1.txt").document
        #expect(document.periodSource == (document.period == nil ? nil : .inferred))
        return document.period?.description
    }

    @Test(arguments: [
        ("如东县总工会2024年上半年工作情况\n\n全县新建书屋12家。中心预计2025年5月投入使用。", "2024-01..2024-06"),
        ("江都区总工会2025年工作要点\n\n新建书屋12家。到“十五五”末，书屋达到200家。", "2025"),
        ("赣榆区总工会2024年度工作总结\n\n新建书屋12家。2025年再建10家，2025年会更好。", "2024"),
        ("云河市总工会工作计划（2024年）\n\n新建书屋12家。2025年再建10家，2025年会更好。", "2024"),
        ("发布时间：2024-08-07\n\n云河市总工会2023年工作情况\n\n新建书屋12家。", "2023"),
    ])
    func 题目里的年份在先(_ text: String, _ period: String) throws {
        #expect(try Self.period(text) == period)
    }

    @Test(arguments: [
        ("云河市总工会工作情况\n\n2023年新建书屋12家。中心预计2025年5月投入使用，2025年力争再建。", "2025"),
        ("云河市总工会工作情况\n\n2023年新建书屋12家。中心预计2025年5月投入使用。", "2023"),
        ("云河市总工会工作情况\n\n2023年新建书屋12家。力争到2025年建成200家，到2030年建成300家，到“十五五”末翻番。", "2023"),
        ("云河市总工会工作情况\n\n2023年新建书屋12家。按照规划（2021—2025年）推进。", "2023"),
        ("云河市2023年总结和2024年计划\n\n2024年建书屋12家。", "2024"),
        ("发布时间：2024-08-07\n\n到2030年云河工会书屋达到200家\n\n新建书屋12家。", "2024"),
    ])
    func 将来的年份不算_别的照旧(_ text: String, _ period: String) throws {
        #expect(try Self.period(text) == period)
    }

    @Test func 一月里的报告说的是上一年() throws {
        let text = "关于2023年工作情况的报告\n（2024年1月8日）\n\n过去一年，全县新建书屋12家。2024年，我们将再建10家。"
        let found = try Project.load().extract(text, path: "1.txt")
        #expect(found.document.published?.description == "2024-01-08")
        #expect(found.figures.map { $0.period?.description } == ["2023", "2024"])
    }
}
