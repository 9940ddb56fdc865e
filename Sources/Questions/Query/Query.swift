public import Quantities

/// What a question asks, apart from its wording: an operation on what the selectors select.
///
/// Operations compose: `2022年比2021年多多少家爱心服务站` is the difference of two operands, each the value of 爱心服务站 in
/// its year. What an operand leaves unsaid it takes from the whole question and from the operand before it.
public struct Query: Hashable, Sendable {
    public internal(set) var operation: Operation
    public internal(set) var terms: [Term] = []
    /// The unit asked for (家), if any, and its class (机构).
    public internal(set) var unit: String?
    public internal(set) var unitClass: String?
    /// The scale asked for: 万 in 多少万元.
    public internal(set) var scale: String?
    public internal(set) var times: [Time] = []
    /// Canonical names of places.
    public internal(set) var places: [String] = []
    public internal(set) var scopes: [String] = []
    /// Those of them that stand in the name of an event: 全国 of 全国职工龙舟赛.
    public internal(set) var namedScopes: [String] = []
    /// Quantities that the question itself states; they are never its answer.
    public internal(set) var stated: [Quantity] = []
    /// Of an operand, the quantities that it names itself by: 2020年的600余课 is the figure of that number.
    public internal(set) var known: [Quantity] = []
    /// Quantities that the question says to reckon with: 按2000万元算.
    public internal(set) var assumed: [Quantity] = []
    public internal(set) var comparison: Comparison?
    /// What the operation works on, in the order asked; empty where it works on the whole.
    public internal(set) var operands: [Query] = []
    /// How many operands the question says there are: 三项.
    public internal(set) var operandCount: Int?
    /// Whether the distance between operands is asked for beside which is greater: 哪个多，多几家.
    public internal(set) var asksGap = false
    /// Whether it is asked if the operands may be set against each other at all: 数字能直接相减吗.
    public internal(set) var asksComparability = false
    /// Whether it is asked if a figure rises or falls from year to year: 是不是逐年增加.
    public internal(set) var asksTrend = false
    /// Whether it is asked if an aim was reached: 完成年初目标了吗.
    public internal(set) var asksFulfilment = false
    /// Whether it is asked which way something changed: 是涨了还是跌了.
    public internal(set) var asksDirection = false
    /// Whether a multiple is asked for: 是几倍.
    public internal(set) var asksMultiple = false
    /// Whether the figure told last is set over the one before it: 后者是前者的几倍.
    public internal(set) var asksOfLatter = false
    /// Whether what is to be reached is asked for, by its wording: 要达到百分之几.
    public internal(set) var asksTarget = false
    /// Whether nothing but an aim can be the answer: 年初的目标 beside what was reached.
    public internal(set) var asksAim = false
    /// Whether an aim may be the answer, by a word that speaks of times to come: 2025年要新建多少个.
    public internal(set) var allowsTarget = false
    /// Whether what there is in all is asked for: 总数. What was added answers for it no more than a target does.
    public internal(set) var asksStock = false
    /// Whether what came together is asked for: 一共, 到现在总共. What was done this time answers for it no more than one of
    /// several things does.
    public internal(set) var asksTotal = false
    /// Things that the question joins (农场、林场和牧场), by their words.
    public internal(set) var joined: [String] = []
    /// Whether what is to be added up is left open: 书屋、驿站等一共多少家.
    public internal(set) var isOpen = false
    /// Whether a change is asked for, whatever its unit: 进出口总额增长多少. What the total is answers it no more than a level
    /// does.
    public internal(set) var asksChange = false
    /// Whether a distance in percentage points is asked for: 几个百分点.
    public internal(set) var asksPoints = false
    /// Whether by how much something grew is asked for, in percent: GDP增速. What it came to (比重上升到50%) is no such rate.
    public internal(set) var asksRate = false
    /// Whether a level is asked for, and no change: 降到了多少.
    public internal(set) var asksLevel = false
    /// Whether what was reached is asked for by its wording: 实际完成数.
    public internal(set) var asksActual = false
    /// The kinds of qualified numbers (`qualifiers.tsv`) that are asked for: 条件 by 多少人以下的单位, 基数 by 每万名劳动者中.
    public internal(set) var qualifiers: Set<String> = []
    /// The word by which a report would state the result itself: 增长 of 增长12%, 人均 of 人均投入500元.
    public internal(set) var statedBy: Term?
    /// Decimals asked for: 保留两位小数.
    public internal(set) var decimals: Int?
    /// The words right after 哪些 or 哪位, which say what kind of thing is asked for (文件, 职工); they are terms too.
    public internal(set) var focus: [Term] = []
    /// Names that the question asks about, in quotes or beside an office, in normal form: “四链”是指哪四链.
    public internal(set) var names: [String] = []
    /// Whether it asks which ones: 包括哪些, and not what it means.
    public internal(set) var asksItems = false
    /// What the question sets aside: 除了北京.
    public internal(set) var excluded: [String] = []
    /// Whether an office is asked for: 担任什么职务.
    public internal(set) var asksOffice = false
    /// Whether who wrote the report is asked for.
    public internal(set) var asksAuthor = false
    /// Whether the one who said something is asked for: 是谁说的.
    public internal(set) var asksSpeaker = false
    /// Whether the reports that speak of something are asked for: 哪些工会提到了求学圆梦.
    public internal(set) var asksReports = false
    /// Whether the place is asked for that has the most or the least: 最多的是哪个市.
    public internal(set) var asksPlace = false
    /// Whether what a column of a paper holds is asked for: 【基层风采】登了哪几篇.
    public internal(set) var asksColumn = false
    /// Whether the reports that say they are from somewhere are asked for: 哪些文章的来源是《云河日报》.
    public internal(set) var asksOrigin = false
    /// Whether what something is called is asked for: 书屋叫什么名字.
    public internal(set) var asksName = false
    /// Whether those are asked for that are left besides some that the question names: 除了“甲”，还有几项.
    public internal(set) var asksRest = false
    /// Whether it is asked which of several quoted wordings is the right one.
    public internal(set) var asksWording = false
    /// Of what kind is the one whose something is: 法院工会 of 是哪个法院工会的.
    public internal(set) var ownerKind: String?
    /// Whether it points back to what was spoken of before: 该市, 他们.
    public internal(set) var pointsBack = false
    /// Whether the place asked for is a street: 在哪条路上.
    public internal(set) var asksStreet = false
    /// The word by which a number is said to have become what is asked for: 扩充到.
    public internal(set) var change: Term?
    /// Which of several like things is meant, as the question words it: 首批, 第二批.
    public internal(set) var ordinals: [Term] = []
    /// The precision of time that is asked for, as the question words it: 哪一天.
    public internal(set) var askedTime: String?
    /// Which end of a stretch of time is asked for: 从哪一年开始, 直到哪一年.
    public internal(set) var askedEnd: TimeEnd?
    /// The year of the reports that are to tell it, whatever year it is of: 2013年报告里的国内生产总值.
    public internal(set) var reportYear: Int?
    /// The words an operand was read from.
    public internal(set) var wording = ""
    public internal(set) var particulars = Particulars()

    init(operation: Operation) { self.operation = operation }
}
