/// What the columns of each sheet hold, beside 规范 and 别称: the one place that says which of them the program reads, and
/// what they may say. It is the table of sheets in `grammar/README.md`.
enum SheetColumns {
    enum Content {
        case text
        case integer
        /// `0.5`, `2000/3`
        case ratio
        /// `2022-10-16`
        case date
        /// One of these words.
        case word([String])
        /// One or more of these words, with blanks between.
        case words([String])
        /// The canonical form of a row of a sheet.
        case row(of: String)
        /// One or more canonical forms of a sheet.
        case rows(of: String)
        /// Any form of a sheet, or one of these words.
        case form(of: String, or: [String])
        case integerOr([String])
    }

    typealias Column = (name: String, content: Content)

    private static let yes = Content.word(["是"])

    /// In alphabetical order of the sheets; the columns in the order of the files.
    static let all: [(sheet: String, columns: [Column])] = [
        (
            "actions",
            [
                ("口径", .word(["存量", "增量", "累计", "目标", "安排", "拟定"])), ("泛称", .word(["是", "可省"])), ("管辖", .word(["全句"])),
                ("单位类", .row(of: "unit_classes")), ("承前", .word(["变化", "达到"])),
            ]
        ),
        ("adverbs", []),
        (
            "bounds",
            [
                ("位置", .word(["前", "中", "后"])), ("界", .word(["约", "超", "近", "至少", "至多"])), ("不接", .text),
                ("记号", .word(["是"])),
            ]
        ),
        ("chatter", [("类", .words(["头", "头吗", "尾", "填", "述", "否", "问"]))]),
        ("comparisons", []),
        ("conjunctions", []),
        ("currencies", [("代码", .text)]),
        (
            "day_parts",
            [
                ("起", .integer), ("止", .integer), ("制", .word(["下", "夜", "晨"])), ("日", .integer), ("单字", yes),
            ]
        ),
        (
            "enumerations",
            [
                (
                    "类",
                    .words([
                        "首", "尾", "并", "释", "统", "余", "数前", "疑", "名前", "名类", "分", "续", "例", "容", "源", "态", "非尾", "数后",
                        "系", "泛", "凡", "全", "名系", "会名",
                    ])
                )
            ]
        ),
        ("events", [("日期", .date)]),
        ("festivals", [("日期", .text), ("假期", .text), ("两可", yes)]),
        ("function", []),
        ("general", []),
        ("kinds", [("下位", .text)]),
        (
            "layout",
            [
                (
                    "类",
                    .word([
                        "文末", "图注", "图注头", "署名", "署名头", "按语", "机构尾", "单位尾", "未完", "正文", "原题", "发布", "网页", "版头", "页码",
                        "序首",
                        "日期字", "称呼语", "序数",
                        "章节",
                    ])
                )
            ]
        ),
        ("lunar_years", [("正月初一", .text), ("闰月", .integer), ("大小月", .text)]),
        ("measures", [("类", .row(of: "unit_classes")), ("口径", .word(["存量", "实绩", "条件"]))]),
        ("metrics", [("单位类", .row(of: "unit_classes")), ("即", .text)]),
        ("modals", []),
        ("names", []),
        ("near_times", []),
        ("numbered", []),
        ("numeral_neighbors", [("类", .word(["数前", "一前", "负前", "序前"]))]),
        (
            "numerals",
            [
                ("类", .word(["数字", "量数", "十数", "位", "大位", "字母", "小数点", "约略", "名数"])), ("值", .integer),
                ("体", .word(["大写"])),
            ]
        ),
        ("operators", [("原话", .word(["是"]))]),
        ("organizations", [("地方", .form(of: "places", or: ["省", "市", "县", "区"])), ("泛称", yes)]),
        ("people", [("泛称", yes)]),
        (
            "persons",
            [
                (
                    "类",
                    .words([
                        "言说", "行为", "称谓", "署名", "非名", "称呼", "引", "代", "代物", "任职", "敬称", "昵", "连", "问言", "兼名", "状", "施",
                        "署事", "著", "处", "泛职",
                    ])
                )
            ]
        ),
        ("places", [("上级", .row(of: "places"))]),
        ("plans", [("值", .integer)]),
        ("positions", []),
        ("predicates", []),
        (
            "qualifiers",
            [
                (
                    "类",
                    .word([
                        "基数", "条件", "原值", "变为", "达成", "定额", "已成", "每样", "每份", "再次", "总计", "差数", "须达", "得名",
                    ])
                )
            ]
        ),
        ("recurrences", []),
        ("respective", []),
        ("scopes", [("整体", yes), ("层级", .integer)]),
        (
            "sections",
            [("类", .word(["回顾", "计划", "一年", "报告", "电头", "政府", "称呼", "回指", "将行"])), ("年", .word(["将来", "迄"]))]
        ),
        ("steps", [("序", .integer), ("组", .text)]),
        ("surnames", []),
        ("synonyms", [("泛称", yes), ("单位类", .row(of: "unit_classes"))]),
        ("tables", [("类", .word(["单位注", "单位列", "序号列", "年份列", "合计", "比率", "款项"]))]),
        (
            "times",
            [
                ("类", .word(["年", "季", "月", "周", "日", "次日", "现在", "起", "止", "近", "将来", "期末"])),
                ("值", .integerOr(["年"])), ("承前", yes),
            ]
        ),
        ("unit_classes", [("相容", .rows(of: "unit_classes")), ("度量", yes), ("须问", yes)]),
        (
            "units",
            [
                ("类", .row(of: "unit_classes")),
                ("种", .word(["money", "dimension", "age", "temperature", "duration", "percent", "multiple", "order"])),
                ("代码", .text), ("换算", .ratio), ("不接", .text),
            ]
        ),
        ("venues", [("类", .words(["地点", "设", "问地", "问家", "景", "地名词", "媒体", "路名", "非"]))]),
        ("words", []),
    ]

    static let sheets: [String] = all.map(\.sheet)

    /// Nil for a sheet that only rules name.
    static func columns(of sheet: String) -> [Column]? { all.first { $0.sheet == sheet }?.columns }
}
