/// What is wrong with a sheet, where, and what to do.
///
/// The second 所 of a sheet is told as `lexicon/units.tsv:4:3: “所”在第2行（规范“家”）已经有了；…`.
public struct LexiconProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let line: Int
    /// From 1, in Unicode scalars: a Chinese character counts as one, and so does a tabulator.
    public let column: Int
    public let message: String
    /// The whole sheet is lost, and with it what it guards against: a program that went on would take 苏州 for no place.
    public let losesSheet: Bool

    public init(file: String, line: Int, column: Int = 1, message: String, losesSheet: Bool = false) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.losesSheet = losesSheet
    }

    public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// How mistakes in a sheet are worded.
enum SheetWording {
    static let notUTF8 = "不是 UTF-8 文本；请用 UTF-8 编码保存这张表"
    static let emptyCanonical = "第一列（规范）是空的；请写上规范词形"

    static func surplus(_ count: Int, of known: Int) -> String { "有\(count)列，表头只有\(known)列；请删去多余的制表符" }

    static func unfit(_ pattern: String, _ sheet: String) -> String {
        "\(sheet).tsv 里没有合“\(pattern)”的词；请核对写法和“出自”一栏"
    }

    /// - Parameter first: where the form stood before; of another row, the row's canonical form.
    static func repeated(_ form: String, first: Int, canonical: String?) -> String {
        guard let canonical else { return "“\(form)”在这一行里写了两遍；请删去其中一处" }
        return "“\(form)”在第\(first)行（规范“\(canonical)”）已经有了；一张表里一个词形只能属于一行，请删去其中一处，或者把两行并成一行"
    }
}
