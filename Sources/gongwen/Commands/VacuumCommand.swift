import StoreSQLite

/// Gives back the room that removed and replaced reports took.
enum VacuumCommand: Command {
    static let name = "vacuum"
    static let usage = ""
    static let summary = "整理索引文件，收回删去和替换的报告占的地方"
    static let options = Option.everywhere

    static func run(_ arguments: Arguments) throws -> Int32 {
        let store = try Index.owned(arguments, for: name)
        let (before, after) = try store.vacuum()
        if !arguments.has(.quiet) { Terminal.complain("原来 \(kilobytes(before)) KB，现在 \(kilobytes(after)) KB。") }
        return 0
    }

    private static func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) / 1024 }
}
