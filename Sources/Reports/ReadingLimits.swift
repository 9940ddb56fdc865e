/// How much of a file is read. Reports come nowhere near; a file that does is something else, or made to do harm.
public enum ReadingLimits {
    /// Bytes that the parts of a .docx or .xlsx may have together once expanded.
    public static let expanded = 128 << 20
    /// How many times larger than the file they may be, beyond the first 16 MiB: text in XML packs ten to twenty times.
    public static let expansion = 100
    public static let freelyExpanded = 16 << 20
    /// Files inside one package.
    public static let parts = 10_000
    /// Elements inside one another.
    public static let nesting = 200
    /// The same in a web page, elements that stand in a line left out: many pages never close what they open.
    public static let pageNesting = 500
    /// Cells of all tables of a file, those that a merged cell covers included.
    public static let cells = 100_000
    public static let columns = 500
    /// Texts that the cells of a workbook share.
    public static let strings = 1_000_000
    /// Formats of cells that a workbook may have, as many as Excel lets it.
    public static let formats = 65_490
    /// Bytes of an HTML file, which is read as a whole.
    public static let page = 16 << 20
    public static let pages = 2_000
    /// Pages without text that are read from their pictures; each takes seconds.
    public static let scannedPages = 200
    /// Bytes that `pdftotext` may write.
    public static let output = 32 << 20
    /// Seconds that a program may take for a whole file, and for one page that is a picture.
    public static let seconds = 60

    static func tooManyCells(_ path: String) -> ReportProblem {
        ReportProblem(file: path, message: "表格合起来超过 \(cells) 格的上限；请拆成几个文件，或删去用不着的行和列，再收录")
    }
}
