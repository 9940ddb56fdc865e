public import Facts
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

    init(operation: Operation) { self.operation = operation }
}

extension Query {
    /// An end of a stretch of time.
    public enum TimeEnd: Hashable, Sendable { case beginning, end }

    /// The operations a form of question can ask for. The literals of the grammar's tags are the raw values.
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        /// One figure: 有多少家爱心服务站.
        case value
        /// Several figures, one for each operand: 市劳模和先进集体各有多少.
        case several
        /// One figure in every year that is held: 历年.
        case series
        /// Whether a figure is above, below or at a number or another figure: 有没有超过300家.
        case check
        /// How much one operand is above the other: 2022年比2021年多多少家.
        case difference
        /// All operands together: 三项加起来多少.
        case sum
        /// The first operand over the second: 平均每家多少人, 是几倍.
        case ratio
        /// The first operand as a share of the second, in percent.
        case share
        /// The change from the second operand to the first, in percent of the second.
        case growth
        /// Which operand, or year, is the greatest: 哪一项最多.
        case maximum
        case minimum
        /// How many things a report lists, where it does not say: 列出了几项机制.
        case count
        /// What each report says of one figure: 清凉包发了多少份，各份报告怎么写.
        case conflict
        /// Where a figure stands: 3556万元出自哪篇.
        case source
        /// What a figure is of: 3556万元是什么钱.
        case meaning
        /// A name, or an office: 市总工会主席是谁, 某人担任什么职务.
        case who
        /// The time words of a sentence: 什么时候成立的.
        case when
        /// The place of a sentence: 分会场设在哪里.
        case `where`
        /// The items a sentence enumerates: 出台了哪些文件.
        case list
        /// What the report says a name stands for: “四链”指什么.
        case define
        /// What somebody says: 市总工会主席是怎么说的.
        case quote
        /// What is laid down for a case: 5人以下的班组怎么规定.
        case rule
        /// The sentences around the previous answer: 再说详细点.
        case detail
        /// The previous answer in another scale: 换算成亿元.
        case convert
        /// A question that only makes sense after another one: 那2021年呢.
        case followup
        /// A greeting, thanks, a question about the program.
        case smalltalk
    }

    /// How a figure is to stand to a number. The literals of the grammar's tags are the raw values.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case greater
        case atLeast = "at-least"
        case less
        case atMost = "at-most"
        case equal
    }

    public struct Comparison: Hashable, Sendable {
        public let relation: Relation
        /// What it is compared with; nil where that is an operand.
        public let quantity: Quantity?
    }

    /// A content word of the question.
    public struct Term: Hashable, Sendable {
        public let search: SearchTerm
        /// The lexicon sheet that knows it, nil for characters that none does.
        public let sheet: String?
        /// A word that says little: a light verb (开展), people at large (职工).
        public let isGeneral: Bool
        /// A word that counts where it stands and need not stand: 惠及.
        public var isOptional = false
        /// A word that says which of one thing is meant: 目标, 最大的. What is set beside it has it not (2024年目标和实际完成数).
        public var isModifier = false

        /// A word that must stand in the figure's own words: 平均 of 平均上调百分之几.
        public var isVerbatim = false
        /// Of a broad word, the kinds of it that a report may list instead (`kinds.tsv`): 歌咏、朗诵等活动 are 文化活动.
        public var kinds: [String] = []
        /// A word that says whose figure it is: 教育 of 教育工会, 体检 of 体检的职工里. What the record does not hold of it,
        /// nothing else makes up for.
        public var isBinding = false

        /// What names of organizations end in, said for the organization itself: 工会. Who reports stands at the head of a report.
        public var isBody = false
        /// A body that does what the next word says: 工会 of 工会发的.
        public var isActor = false

        /// The same word, which must stand in the answer: the deed asked after.
        var asSpecific: Term { Term(search: search, sheet: sheet, isGeneral: false, kinds: kinds) }

        /// The same word, which need not stand in the answer: the kind of thing asked for.
        var asGeneral: Term { Term(search: search, sheet: sheet, isGeneral: true, kinds: kinds) }

        /// A single character that no sheet knows, mostly a verb: 排全国第几, 造了多少辆.
        public var isSlight: Bool { sheet == nil && search.text.unicodeScalars.count == 1 }

        /// The same word, which counts where it stands and need not stand.
        var asOptional: Term {
            Term(
                search: search, sheet: sheet, isGeneral: isGeneral, isOptional: true, isModifier: isModifier,
                kinds: kinds)
        }

        /// The same word, told as the one who does something.
        var asActor: Term {
            var term = self
            term.isActor = true
            return term
        }

        /// The same word, which the record must hold.
        var asBinding: Term {
            var term = self
            term.isBinding = !isGeneral && !isOptional
            return term
        }

        /// Whether it names a thing that could be counted, or what it is counted for: no verb, no organization, and no single
        /// character that the lexicon does not know.
        public var namesThing: Bool {
            guard !isGeneral, !isVerbatim else { return false }
            guard let sheet else { return search.text.unicodeScalars.count > 1 }
            return ["metrics", "people", "synonyms", "positions", "words"].contains(sheet)
        }
    }

    /// A time of the question, with its words: a report without a date of its own may still say 8月3日.
    public struct Time: Hashable, Sendable {
        public let expression: PeriodExpression
        public let text: String
        /// Whether it is the year that was spoken of before: 当年.
        public var pointsBack = false

        public init(_ expression: PeriodExpression, text: String = "") {
            self.expression = expression
            self.text = text
        }
    }
}

extension Query {
    /// Asks for figures of this quantity's unit, as a comparison with a number does.
    public mutating func take(unitOf quantity: Quantity) {
        guard !quantity.unit.isEmpty else { return }
        unit = quantity.unit
        unitClass = quantity.unitClass
    }

    /// Whether it asks for a text of a sentence and not for a figure.
    public var asksText: Bool { [.who, .when, .where, .list, .define, .quote, .rule].contains(operation) }

    /// Whether one of several like things is asked for, by its number and measure: 首批, 第二届; 排第一 names none.
    public var asksOrdinal: Bool { stated.contains { $0.kind == .ordinal && !$0.unit.isEmpty } }

    /// Whether a qualified number is what is asked for.
    public func asks(for qualifier: String) -> Bool { qualifiers.contains(qualifier) }

    /// The same without some of its words.
    public func without(_ isLeftOut: (Term) -> Bool) -> Query {
        var query = self
        query.terms.removeAll(where: isLeftOut)
        return query
    }

    /// How many persons the question says there are: 三位 of 发言的三位劳模是谁.
    public var personsStated: Int? {
        stated.filter { $0.kind == .amount && $0.unitClass == UnitClass.persons }
            .compactMap { $0.value.single.flatMap { Int($0.description) } }.first { $0 > 1 }
    }

    /// What was reached, and what was to be reached: of 培训职工完成年初目标了吗 the value of either.
    public var actual: Query {
        var query = with(.value)
        query.asksActual = true
        query.asksTarget = false
        query.allowsTarget = false
        query.terms.removeAll(where: \.isModifier)
        return query
    }

    public var aim: Query {
        var query = actual
        query.asksActual = false
        query.asksTarget = true
        query.asksAim = true
        return query
    }

    /// The same selectors under another operation.
    public func with(_ operation: Operation) -> Query {
        var query = self
        query.operation = operation
        return query
    }
}
