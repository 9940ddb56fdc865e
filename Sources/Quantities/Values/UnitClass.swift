/// The classes of `units.tsv` that mean something to the program; the sheet may have more.
public enum UnitClass {
    public static let duration = "时长"
    public static let events = "活动"
    public static let money = "金额"
    public static let persons = "人"
    /// Whatever 个 counts.
    public static let pieces = "个"
    public static let visits = "人次"
    public static let rank = "名次"
    public static let share = "比例"
    /// The classes that count things of whatever kind, and so can be set beside one another when a question does.
    public static let counts: Set<String> = ["人", "机构", "个", "事物", "活动"]
    /// Persons and their visits can be compared, under a warning, and make no sum.
    public static let attendance: Set<String> = [persons, visits]
    /// The unit in which shares differ.
    public static let points = "个百分点"
}
