import StoreSQLite

/// Checks an index: whether everything in it is whole and says what its texts say.
enum DoctorCommand: Command {
    static let name = "doctor"
    static let usage = ""
    static let summary = "检查索引：文件、校验和、句数和数字数，每一处引文是否真在原文里"
    static let options = Option.everywhere

    static func run(_ arguments: Arguments) throws -> Int32 {
        let engine = try Engine(grammarFolder: Folders.grammar(arguments))
        let store = try Index.open(arguments, engine: engine)
        let checkup = try store.checkup()
        for fault in checkup.faults { Terminal.print("\(fault)") }
        if let fault = checkup.searchFault { Terminal.print(fault) }
        let stale = try store.count(readOtherwiseThan: engine.fingerprint)
        Terminal.print("\(checkup.documents)份报告，\(checkup.sentences)句，\(checkup.figures)个数字，\(verdict(checkup))")
        if stale > 0 { Terminal.print("其中\(stale)份是用别的语法或程序读的；gongwen reindex 可以重读。") }
        return checkup.faults.isEmpty && checkup.searchFault == nil ? 0 : 2
    }

    private static func verdict(_ checkup: Checkup) -> String {
        guard !checkup.faults.isEmpty else { return checkup.searchFault == nil ? "都完好。" : "都完好，检索文件要重建。" }
        if checkup.isFileDamaged { return "索引文件坏了；请移走它，重新收录报告。" }
        let advice = checkup.areTextsWhole ? "正文都完好，gongwen reindex --all 可以修好。" : "请重新收录上面这些报告的原文件。"
        return "有\(checkup.faults.count)处损坏；" + advice
    }
}
