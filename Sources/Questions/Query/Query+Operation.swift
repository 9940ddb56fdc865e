public import Quantities

extension Query {
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
}
