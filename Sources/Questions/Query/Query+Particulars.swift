extension Query {
    /// What only a few forms ask for.
    public struct Particulars: Hashable, Sendable {
        /// Whether those are asked for who signed every one of several reports: 两篇报道上都署了名的记者.
        public internal(set) var asksCommonAuthor = false
        /// Whether the years of the reports are asked for, rather than their titles: 在哪几年的报道里提到过.
        public internal(set) var asksReportYears = false
        /// Whether only what the report names is to be counted, whatever it says there is: 点了名的有几个.
        public internal(set) var asksNamed = false
        /// How many times the second operand the first is to be: 2 of 翻一番.
        public internal(set) var multiple: Int?
    }
}
